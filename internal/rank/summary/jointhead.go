package summary

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// A jointHead is what has been read before a place.
type jointHead struct {
	w                    *work
	first                int
	chars, commas, depth int
	blank, colon         bool
	stopped              bool      // the sentence ended
	shout                bool      // in ！
	tags                 jointTags // as fill saw them
	behind, ahead        stretch   // the words before the place, and those that follow
	hashes               [numJoin]uint32
}

// jointTags are the tags of the words before a place, behind it and behind that.
type jointTags [3]segment.Tag

// add reads token k.
func (h *jointHead) add(k int) {
	t := &h.w.doc.Tokens[k]
	h.chars += h.w.charsOf(k)
	h.stopped = h.stopped || h.shout && t.Tag != segment.TagSP && t.Tag != segment.TagW
	if t.Tag == segment.TagSP {
		h.blank = h.blank || h.chars > 2
		h.chars--
	}
	if t.Tag != segment.TagW {
		return
	}
	for _, r := range h.w.doc.Text[t.Start:t.End] {
		switch r {
		case '。':
			h.stopped = true
		case '！', '？', '!', '?':
			h.shout = h.depth <= 0
		case '，', ',', '；':
			h.commas++
		case '：', ':':
			h.colon = true
		case '“', '《', '（', '「', '(', '‘', '【':
			h.depth++
		case '”', '》', '）', '」', ')', '’', '】':
			h.depth--
		}
	}
}

// may reports whether a text can start at token k.
func (h *jointHead) may(k int) bool {
	toks := h.w.doc.Tokens
	if h.depth > 0 || h.w.clockOf(k-1) {
		return false
	}
	switch t := &toks[k]; t.Tag {
	case segment.TagT:
		if h.w.vague(k + 1) {
			return false // …到零点|近日，
		}
	case segment.TagU, segment.TagSP, segment.TagY, segment.TagK, segment.TagQ, segment.TagF:
		return false
	case segment.TagW:
		if !opening(runeAt(h.w.doc.Text[t.Start:])) {
			return false
		}
	}
	if h.w.word(k+1) == "，" && toks[k].Tag != segment.TagT && !strings.HasPrefix(h.w.word(k), "据") && !h.w.vague(k) {
		return false // no text starts with 记者，
	}
	if h.w.word(k-1) == "继" || toks[k].Tag == segment.TagNR && is(h.w.word(k-1), classOffice) {
		return false // 继|7月底…, 副主任|林晓舟说
	}
	switch prev := &toks[k-1]; prev.Tag {
	case segment.TagP, segment.TagC, segment.TagH, segment.TagD:
		return false
	case segment.TagU:
		if w := h.w.word(k - 1); w == "的" || w == "地" || w == "得" || w == "着" {
			return false
		}
	case segment.TagW:
		switch lastRune(h.w.doc.Text[:prev.End]) {
		case '，', '、', '：', ',', ':', '；', '。', '“', '《', '-', '—', '·', '/', '[', ']', '】', '【', '…':
			return false
		case '”', '」':
			return !h.namesThing(k)
		}
	}
	return true
}

// namesThing reports whether the quotation that ends before token k is the name of the noun there, “迎新学期”|校园周边整治行动, or all
// that stands before.
func (h *jointHead) namesThing(k int) bool {
	const short = 8 * 3 // bytes
	toks, text := h.w.doc.Tokens, h.w.doc.Text
	if all := text[toks[h.first].Start:toks[k].Start]; opening(runeAt(all)) && strings.Count(all, "“") == 1 && !hanzi.ContainsAny(all, "。！？") {
		return true
	}
	switch toks[k].Tag {
	case segment.TagN, segment.TagVN, segment.TagV, segment.TagB, segment.TagA, segment.TagJ, segment.TagAN:
	default:
		return false
	}
	in := text[toks[h.first].Start:toks[k-1].Start]
	if i := strings.LastIndexAny(in, "“「"); i >= 0 {
		in = in[i:]
	}
	return len(in) <= short+len("“")
}

// before returns the token before token k, past blanks.
func (h *jointHead) before(k int) int {
	p := k - 1
	for p > h.first && h.w.doc.Tokens[p].Tag == segment.TagSP {
		p--
	}
	return p
}

// fill sets what token k and the words around it show.
func (h *jointHead) fill(k int, x *jointOwn) {
	w, toks, text := h.w, h.w.doc.Tokens, h.w.doc.Text
	p := h.before(k)
	n := float32(h.chars)
	x[jBias] = 1
	x[jLength] = n / 10
	x[jShort] = max(0, 8-n)
	x[jLong] = max(0, n-30) / 10
	x[jTime] = is1(w.timeAlone(k) || w.clockOf(k) && w.timeAlone(k+1))
	word := w.word(k)
	does := w.cues[k]
	x[jVague] = is1(does&doesVague != 0)
	x[jDate] = is1(w.fullDate(k))
	x[jFrom] = is1(does&cueFrame != 0 || strings.HasPrefix(word, "据"))
	x[jReporter] = is1(word == "记者")
	x[jName] = is1(w.nameOn(k) != nil)
	x[jBlank], x[jColon] = is1(h.blank), is1(h.colon)
	x[jComma] = float32(min(3, h.commas))
	x[jShout] = is1(h.shout)
	x[jQuote] = is1(toks[k].Tag == segment.TagW)
	x[jClosed] = is1(closing(lastRune(text[:toks[p].End])))
	x[jOne] = is1(len(word) == 3 && toks[k].Tag != segment.TagW)
	switch toks[p].Tag {
	case segment.TagN, segment.TagVN, segment.TagAN, segment.TagL, segment.TagI:
		x[jTimeNoun] = x[jTime]
	case segment.TagV, segment.TagA, segment.TagY:
		x[jTimeVerb] = x[jTime]
	}
	x[jAtBlank] = is1(toks[k-1].Tag == segment.TagSP)
	if toks[p].Tag == segment.TagV {
		switch toks[k].Tag {
		case segment.TagN, segment.TagVN, segment.TagB, segment.TagJ, segment.TagA, segment.TagM, segment.TagX:
			x[jVerbNoun] = 1
		case segment.TagNR, segment.TagNS, segment.TagNT, segment.TagNZ, segment.TagEng:
			x[jVerbName] = 1
		}
	}
	x[jHead] = is1(word == w.word(h.first) && len(word) > 3)
	h.tags = jointTags{toks[p].Tag, toks[k].Tag, toks[k+1].Tag}
}

// dot is dot of the features of a place and their weights: each of its tags is one of them.
func (t *jointTags) dot(x *jointOwn, weights *[numJoint]float32) float32 {
	const rest = numJointOwn % 4 // which dot adds to the first sum, and this to its own
	var s [4]float32             // as there, so that it comes out the same to the last bit
	s[0], s[1], s[2], s[3] = sums(x[:numJointOwn-rest], weights[:numJointOwn-rest])
	for i := numJointOwn - rest; i < numJointOwn; i++ {
		s[i%4] += float32(x[i] * weights[i])
	}
	for i, tag := range t {
		at := numJointOwn + i*numTags + int(tag)
		s[at%4] += weights[at]
	}
	return s[0] + s[1] + (s[2] + s[3])
}

// again sets what of the words before token k the text behind it says again, which takes longer to tell than all else.
func (h *jointHead) again(k int, x *jointOwn) {
	w, toks, text := h.w, h.w.doc.Tokens, h.w.doc.Text
	before, behind := text[toks[h.first].Start:toks[k].Start], text[toks[k].Start:]
	behind = behind[:runesIn(behind, jointAhead)]
	var all, again float32
	seg := w.doc.Segmenter()
	for i := h.first; i < k; i++ {
		t := &toks[i]
		if !content(t.Tag) {
			continue
		}
		idf := float32(unknownIDF)
		if t.Word != segment.NoWord && seg != nil {
			idf = float32(seg.IDF(t.Word))
		}
		all += idf
		if s := text[t.Start:t.End]; hanzi.Contains(behind, s) {
			again += idf
		}
	}
	x[jAgain] = is1(h.standsBefore(k))
	if all > 0 {
		x[jRepeat] = again / all
	}
	x[jPairs] = pairsAgain(before, behind)
	x[jSays] = x[jName] * x[jRepeat]
}

// mostAgain returns more than again can add to the score of a place.
func (h *jointHead) mostAgain(k int, x *jointOwn, weights *[numJoint]float32) float32 {
	const rounding = .01
	most := max(0, weights[jRepeat]) + max(0, weights[jPairs]) + rounding
	if x[jName] != 0 {
		most += max(0, weights[jSays])
	}
	if h.standsBefore(k) {
		most += max(0, weights[jAgain])
	}
	return most
}

// standsBefore reports whether the word of token k, of more than one character, stands before it too.
func (h *jointHead) standsBefore(k int) bool {
	text, toks := h.w.doc.Text, h.w.doc.Tokens
	word := h.w.word(k)
	if len(word) <= 3 {
		return false
	}
	for i := h.first; i < k; i++ {
		if t := &toks[i]; t.End-t.Start == len(word) && content(t.Tag) && text[t.Start:t.End] == word {
			return true
		}
	}
	return false
}

// clockOf reports whether token k says whose clock a time goes by, 当地时间; a joint is before it.
func (w *work) clockOf(k int) bool {
	switch w.word(k) {
	case "北京时间", "当地时间", "美东时间":
		return true
	}
	return false
}
