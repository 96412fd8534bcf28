package summary

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// A run is some clauses of a sentence in a row, or all of them: what is to be read as a sentence of its own.
type run struct {
	sent        int32
	start, end  int  // bytes, the end mark included where it is the sentence's
	first, last int  // tokens
	opens, ends bool // where the sentence opens and ends
}

// A gateRule says what is not given to a reader, whatever its score. What it refuses is given only where
// nothing else is left.
type gateRule struct {
	name    string
	example string // is refused where other sentences stand
	refuses func(w *work, r *run) bool
}

// gate is what a run has to pass, in a description and in a summary.
var gate = [...]gateRule{
	{"a speaker without what he said", "市长陈卫东同日表示。", (*work).onlySpeaker},
	{"a colon without what it promises", "这次改造有三个特点：", (*work).onlyPromise},
	{"a condition without its main clause", "如果说去年的改造是一次试水。那么今年才是全面铺开。", (*work).onlyCondition},
	{"an end that supposes", "泊位已经改造，如果下月验收合格。", (*work).endsOpen},
	{"no predicate", "云州港新港区二号泊位。", (*work).noPredicate},
	{"the rest of a quotation", "”在给同事的信里，陈卫东如此描述这次改造。", (*work).quotationRest},
	{"only a quotation", "“三年内全部完工，码头一天也不会停。”", (*work).onlyQuotation},
	{"an item that runs into it", "扩建的三个步骤1、清淤工程下月开工。", (*work).runsIntoItem},
	{"a call to the reader", "快来看看云州港下月开放哪些泊位↓改造后的二号泊位长1200米。", (*work).callsReader},
	{"a pointer to a table", "各泊位的吞吐量见表 2。", (*work).pointsToTable},
	{"what a picture shows", "图为改造后的二号泊位。", (*work).showsPicture},
}

// refused returns the first rule that refuses r, or nil.
func (w *work) refused(r *run) *gateRule {
	w.run = *r // in the pooled work, for the rules are called by address and would keep r on the heap
	for i := range gate {
		if gate[i].refuses(w, &w.run) {
			return &gate[i]
		}
	}
	return nil
}

// partRun returns p as a run.
func (w *work) partRun(p *part) run {
	from, to := &w.clauses[p.from], &w.clauses[p.to]
	r := run{sent: p.sent, start: from.start, end: to.end, first: from.first, last: to.last, opens: p.from == int32(w.looked[p.look].clause), ends: p.to == p.end}
	if r.ends || to.sep == '：' || to.sep == ':' {
		r.end = to.next
	}
	return r
}

// sentenceRun returns sentence i as a run.
func (w *work) sentenceRun(i int32) run {
	s := &w.sents[i]
	return run{i, s.start, s.end, s.first, s.last, true, true}
}

// lastWord returns the last token of r that is no mark, or -1.
func (w *work) lastWord(r *run) int {
	for k := r.last - 1; k >= r.first; k-- {
		if t := w.doc.Tokens[k].Tag; t != segment.TagW && t != segment.TagSP {
			return k
		}
	}
	return -1
}

// onlySpeaker reports whether r ends in a verb of saying and has no quotation that it could belong to.
func (w *work) onlySpeaker(r *run) bool {
	k := w.lastWord(r)
	if k < 0 || w.doc.Tokens[k].Tag == segment.TagN && w.word(k) != "道" {
		return false
	}
	switch word := w.word(k); {
	case k > r.first && is(w.word(k-1), classUntold): // 票价尚未公布
		return false
	case is(word, classSpeaker):
	case word != "道" || k == r.first || w.doc.Tokens[k-1].Tag != segment.TagV && w.doc.Tokens[k-1].Tag != segment.TagVN:
		return false
	}
	// Not all of a text without ends of sentences, again for each of its clauses.
	return !quotes(w.doc.Text[max(r.start, r.end-4096):r.end])
}

// quotes reports whether s has a quotation that is more than a name or a word: a sentence, or ten characters.
func quotes(s string) bool {
	const least = 10 * 3 // bytes
	if strings.Contains(s, "\"") || !strings.Contains(s, "“") {
		return hanzi.ContainsAny(s, "”」\"")
	}
	for {
		i := strings.Index(s, "“")
		if i < 0 {
			return false
		}
		s = s[i+len("“"):]
		n := strings.Index(s, "”")
		if n < 0 {
			n = len(s)
		}
		if n >= least || hanzi.ContainsAny(s[:n], "。！？，") {
			return true
		}
		s = s[n:]
	}
}

// onlyPromise reports whether r ends at a colon, and not in what was issued: 某台发布暴雨预警：.
func (w *work) onlyPromise(r *run) bool {
	switch lastRune(hanzi.TrimRight(w.doc.Text[r.start:r.end], " 　\r\n\t")) {
	case '：', ':':
	default:
		return false
	}
	last := w.lastWord(r)
	if r.ends || last < 0 {
		return true
	}
	switch w.word(last) {
	case "图源", "来源", "图片来源", "记者", "编辑", "作者", "摄影": // of a line that lost its end
		return true
	}
	switch w.doc.Tokens[last].Tag {
	case segment.TagN, segment.TagVN, segment.TagNZ:
	default:
		return true
	}
	for k := r.first; k < last; k++ {
		if w.cue(k)&doesNews != 0 {
			return false
		}
	}
	return true
}

// onlyCondition reports whether r supposes or grants what only the next sentence goes on from.
func (w *work) onlyCondition(r *run) bool {
	if !r.ends || int(r.sent)+1 >= len(w.sents) || r.first >= r.last || w.cue(r.first)&cueIf == 0 && !strings.HasPrefix(w.doc.Text[r.start:r.end], "如果说") && !strings.HasPrefix(w.word(r.first), "如果说") {
		return false
	}
	s := &w.sents[r.sent+1]
	if s.last <= s.first {
		return false
	}
	switch w.word(s.first) {
	case "那么", "那", "但", "但是", "然而", "却":
		return true
	}
	return false
}

// endsOpen reports whether the last of several clauses of r supposes or sets a scene, and so wants another one.
func (w *work) endsOpen(r *run) bool {
	for k := r.last - 1; k > r.first; k-- {
		if w.doc.Tokens[k].Tag != segment.TagW {
			continue
		}
		switch w.word(k) {
		case "，", "；", ",", "：":
		default:
			continue
		}
		if k+2 >= r.last {
			continue
		}
		switch w.word(k + 1) {
		case "如果", "若", "一旦", "随着", "为了", "如果说", "假如", "当":
			return true
		}
		return false
	}
	return false
}

// noPredicate reports whether no word of r could be a predicate: no verb, nothing that may be one, no figure. The headline
// at the top is given as it is.
func (w *work) noPredicate(r *run) bool {
	if w.sents[r.sent].is&(headline|heading|asks) != 0 || w.usable < 2 {
		return false
	}
	for k := r.first; k < r.last; k++ {
		switch w.doc.Tokens[k].Tag {
		case segment.TagN, segment.TagNR, segment.TagNS, segment.TagNT, segment.TagNZ, segment.TagT, segment.TagS, segment.TagF, segment.TagB, segment.TagR,
			segment.TagQ, segment.TagU, segment.TagC, segment.TagW, segment.TagSP, segment.TagJ, segment.TagP:
		case segment.TagA, segment.TagZ: // 新港区: an adjective before its noun
			if k+1 >= r.last || !named(w.doc.Tokens[k+1].Tag) && w.doc.Tokens[k+1].Tag != segment.TagU {
				return false
			}
		case segment.TagM:
			if w.number(k, r.last) > 0 {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// quotationRest reports whether r starts with the end of a quotation.
func (w *work) quotationRest(r *run) bool {
	switch runeAt(w.doc.Text[r.start:r.end]) {
	case '”', '」', '）', '》', '』':
		return true
	}
	return false
}

// onlyQuotation reports whether r is a quotation whose speaker is not told, or a line of verse.
func (w *work) onlyQuotation(r *run) bool {
	const least = 10 * 3 // bytes; what is shorter may be a title
	s := w.doc.Text[r.start:r.end]
	if first := runeAt(s); first != '“' && first != '「' || !w.prose || len(s) < least || !wholeQuote(strings.TrimRight(s, "。")) {
		return false
	}
	return hanzi.ContainsAny(s, "，。！？")
}

// runsIntoItem reports whether the number of an item or the mark of one stands inside of r, behind what has lost its line end:
// 扩建的三个步骤1、清淤工程….
func (w *work) runsIntoItem(r *run) bool {
	toks := w.doc.Tokens
	for k := r.first + 2; k+2 < r.last; k++ {
		if toks[k].Tag != segment.TagW || toks[k].Start <= r.start {
			continue
		}
		switch word := w.word(k); word {
		case "■", "▼", "◆", "●", "▲", "▶", "►", "★", "☆", "▪", "◎", "◇", "□", "△", "▽", "※":
			return true
		case "、", "．", ".":
			if word == "、" && w.firstItem(r, k) {
				return true
			}
			if word == "." && !han(runeAt(w.doc.Text[toks[k].End:])) {
				continue
			}
			n := w.word(k - 1)
			if len(n) > 2 || n < "1" || n > "99" || !digits(w.word(k-1)) || toks[k-2].Tag == segment.TagW || toks[k-2].Tag == segment.TagSP || toks[k-2].Tag == segment.TagM ||
				toks[k-2].Tag == segment.TagEng || toks[k-2].Tag == segment.TagP || toks[k-2].Tag == segment.TagX || toks[k+1].Tag == segment.TagM || toks[k+1].Tag == segment.TagW {
				continue
			}
			if r, _ := utf8.DecodeLastRuneInString(w.doc.Text[:toks[k-1].Start]); han(r) && r != '第' && r != '前' && r != '后' {
				return true
			}
		}
	}
	return false
}

// firstItem reports whether a Chinese numeral and the 、 at token k number an item that ran into r: 扩建的三个步骤 一、|清淤下月开工. Behind a mark
// it may be any item.
func (w *work) firstItem(r *run, k int) bool {
	n := &w.doc.Tokens[k-1]
	if n.End-n.Start != len("一") || !strings.ContainsRune("一二三四五六七八九十", runeAt(w.word(k-1))) || k-1 <= r.first || k+1 >= r.last {
		return false
	}
	if t := w.doc.Tokens[k+1].Tag; t == segment.TagM || t == segment.TagW || t == segment.TagQ {
		return false
	}
	switch before, _ := utf8.DecodeLastRuneInString(w.doc.Text[:n.Start]); {
	case strings.ContainsRune("。！？!?.…；", before):
		return true
	case before == ' ', before == '　':
		return w.word(k-1) == "一"
	case strings.ContainsRune("第其之前后唯统星期周初同单独专惟", before):
		return false
	}
	return w.word(k-1) == "一" && named(w.doc.Tokens[k-2].Tag)
}

// callsReader reports whether r calls its reader, an arrow that points at what is not there, 快来看看, or announces what a programme goes on with. What stands far behind the start of a text
// without ends of sentences is not looked at, again for each of its clauses.
func (w *work) callsReader(r *run) bool {
	const far = 1 << 10 // bytes
	end := min(r.end, r.start+far)
	return w.holdsPhrase(r.start, end, classCall) || w.holdsPhrase(r.start, end, classAiring)
}

// digits reports whether s is of digits.
func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
