package summarize

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/segment"
)

// Describe returns a description of doc: plain text on one line, at most as long as the limit (see
// WithLimit), made of whole sentences or of sentences shortened at the end of a clause. It is empty when doc
// holds no text besides its title. An option that is not valid is ignored; New reports it.
//
// It runs in time linear in the text and is safe for concurrent use.
func Describe(doc *segment.Document, opts ...Option) string { return standard.Describe(doc, opts...) }

// Describe is like the function of that name, with opts on top of the options of s.
func (s *Summarizer) Describe(doc *segment.Document, opts ...Option) string {
	cfg := s.with(opts)
	w := begin(doc, &cfg)
	defer w.end()
	return w.bestDescription()
}

// A Candidate is a description that was considered.
type Candidate struct {
	Text     string
	Score    float64                 // Fixed, the weighted features, and what is preferred whatever the weights
	Fixed    float64                 // the part that no weight changes
	Features [numDescription]float32 // see DescriptionFeatures
}

// Candidates returns every description that Describe chooses from, in no particular order of merit.
// It is there for those who want to choose otherwise or to fit weights of their own; it is much
// slower than Describe.
func (s *Summarizer) Candidates(doc *segment.Document, opts ...Option) []Candidate {
	cfg := s.with(opts)
	w := begin(doc, &cfg)
	defer w.end()
	var out []Candidate
	w.each(func(c *cand, x *[numDescription]float32) {
		out = append(out, Candidate{Text: w.render(c), Score: float64(c.score), Fixed: float64(fixed(x)), Features: *x})
	})
	return out
}

// bestDescription returns the best candidate's text, or the best that can be had without one.
func (w *work) bestDescription() string {
	var best cand
	found := false
	w.each(func(c *cand, _ *[numDescription]float32) {
		if !found || c.score > best.score {
			best, found = *c, true
		}
	})
	if found {
		if text := w.render(&best); w.cfg.limit.Length(text) <= w.cfg.limit.Max {
			return text
		}
	}
	if !w.relaxed {
		w.relaxed = true
		return w.bestDescription()
	}
	return w.fallback()
}

// each calls f with every candidate that fits the limit: first every shortening of every sentence that is
// looked at, then the best of these with further sentences behind them.
func (w *work) each(f func(*cand, *[numDescription]float32)) {
	w.gather()
	w.findMain()
	limit := int32(w.cfg.limit.Max)
	n := 0
	c := &w.cand
	for i := range w.parts {
		p := &w.parts[i]
		if p.size > limit {
			continue
		}
		*c = cand{n: 1, size: p.size}
		c.parts[0] = *p
		w.marks++
		w.count(p, &c.tally, w.marks, w.marks)
		w.weighUp(c)
		if !w.copiesTitle(c) { // it may still be the first of two
			f(c, &w.x)
		}
		c.score += w.short // what makes it too short alone does not count when more follows
		w.keepVariant(p, int32(i), c.score)
		n = insert(&w.top, n, c)
	}
	for k := 1; k < maxParts && n > 0; k++ {
		n = w.extend(k, n, f)
	}
}

// keepVariant notes variant i with that score among the best of its sentence.
func (w *work) keepVariant(p *part, i int32, score float32) {
	p.score = score
	best := &w.looked[p.look].best
	for k := range best {
		if best[k] < 0 || w.parts[best[k]].score < score {
			copy(best[k+1:], best[k:])
			best[k] = i
			return
		}
	}
}

// extend puts one more sentence behind each of the n candidates of k parts in w.top and leaves the best
// there. Only the best variants of a sentence are tried.
func (w *work) extend(k, n int, f func(*cand, *[numDescription]float32)) int {
	limit := int32(w.cfg.limit.Max)
	nn := 0
	c := &w.cand
	for i := range n {
		base := &w.top[i]
		w.marks++
		mark := w.marks
		var t tally
		for j := range k {
			w.count(&base.parts[j], &t, mark, mark)
		}
		last := &base.parts[k-1]
		for j := int(last.look) + 1; j < len(w.looked); j++ {
			l := &w.looked[j]
			if !w.follows(l, last) {
				continue
			}
			for _, v := range l.best {
				if v < 0 || base.size+w.parts[v].size > limit {
					continue
				}
				*c = *base
				c.parts[k], c.n = w.parts[v], k+1
				c.size += w.parts[v].size
				w.marks++
				w.count(&w.parts[v], &c.tally, mark, w.marks)
				w.weighUp(c)
				f(c, &w.x)
				c.score += w.short
				nn = insert(&w.next, nn, c)
			}
		}
	}
	w.top, w.next = w.next, w.top
	return nn
}

// weighUp sets the score of c, and w.x to its features.
func (w *work) weighUp(c *cand) {
	weights := &w.cfg.weights.Untitled
	if w.titled {
		weights = &w.cfg.weights.Titled
	}
	x := &w.x
	w.features(c, x)
	w.short = shortness(x, w.titled, w.brief)
	c.score = dot(x[:], weights[:]) + fixed(x) + taste(x, w.titled, w.brief)
	if w.cfg.limit.scale() < 1 { // who asks for more wants more
		fill := 8 * (1 - w.cfg.limit.scale()) * max(0, .7-x[dLength])
		c.score -= fill
		w.short += fill
	}
	if len(w.cfg.must) > 0 {
		c.score += mustBonus * float32(w.mentions(w.render(c)))
	}
}

// insert puts c into the n best of top, which stay sorted, and returns their number.
func insert(top *[beam]cand, n int, c *cand) int {
	j := n
	for j > 0 && top[j-1].score < c.score {
		j--
	}
	if j >= beam {
		return n
	}
	n = min(n+1, beam)
	copy(top[j+1:n], top[j:n-1])
	top[j] = *c
	return n
}

// follows reports whether the sentence of l can stand behind p: one that hangs or is linked needs the end of
// the one before it in the text.
func (w *work) follows(l *look, p *part) bool {
	s := &w.sents[l.sent]
	if s.is&(hangs|links|contrasts) == 0 {
		return true
	}
	return l.sent == p.sent+1 && (p.to == p.end || s.is&(hangs|contrasts) == 0)
}

// fixed is the part of the score that is not learned because a reader minds what the references of the
// fit do: below a quarter of the limit there is little left to read (难以接受。), and what a sentence hangs on
// has to be there.
func fixed(x *[numDescription]float32) float32 {
	return -tooShort(x) - 6*x[dHangs] - x[dLinks] - 1.5*x[dContrasts] - 1.5*x[dBare] - .5*x[dSelf] - .7*x[dCutHead]
}

// taste is added to the score after the fit, which would otherwise weigh it off: a description that
// fills two fifths of the limit at least, that starts with what happened rather than with 近日, 记者 or a
// quotation, and, below a title that has told the news already, fills three fifths and has the main figure.
func taste(x *[numDescription]float32, titled, brief bool) float32 {
	s := -ratherShort(x, titled, brief) + .4*x[dCutVague] + .2*x[dMain] - x[dOnReporter] - .8*x[dOnQuote] - .25*x[dAsks]
	if titled {
		s += 1.3*x[dMain] + .4*x[dCutSource]
	}
	return s
}

func tooShort(x *[numDescription]float32) float32 {
	return 10*max(0, .25-x[dLength]) + 15*max(0, .15-x[dLength])
}

func ratherShort(x *[numDescription]float32, titled, brief bool) float32 {
	s := 3 * max(0, .4-x[dLength])
	if titled {
		s += max(0, .6-x[dLength])
	} else if !brief && x[dHeadline] == 0 {
		s += 3.5 * max(0, .5-x[dLength])
	}
	return s
}

// shortness is what fixed and taste take off for being short.
func shortness(x *[numDescription]float32, titled, brief bool) float32 {
	return tooShort(x) + ratherShort(x, titled, brief)
}

// findMain finds the sentence with the main figure: of those that measure something the one with the best
// score, or else of those that count something.
func (w *work) findMain() {
	w.mainFigure, w.mainKind = -1, isStrong
	for _, want := range []trait{strong, figure} {
		for i := range w.looked {
			s := &w.sents[w.looked[i].sent]
			if s.is&want != 0 && (w.mainFigure < 0 || s.score > w.sents[w.mainFigure].score) {
				w.mainFigure = w.looked[i].sent
			}
		}
		if w.mainFigure >= 0 {
			return
		}
		w.mainKind = isFigure
	}
}

// mustBonus is what one word of MustMention counts for: more than anything else can.
const mustBonus = 50

// mentions counts the words of MustMention in text.
func (w *work) mentions(text string) int {
	n := 0
	for _, m := range w.cfg.must {
		if strings.Contains(text, m) {
			n++
		}
	}
	return n
}

// render writes c out: white space as one space between Latin words and none elsewhere, one end mark.
func (w *work) render(c *cand) string {
	w.buf = w.buf[:0]
	for i := range c.n {
		w.appendPart(&c.parts[i])
	}
	return string(w.buf)
}

func (w *work) appendPart(p *part) {
	lk := &w.looked[p.look]
	at := w.clauses[p.from].start
	end := w.clauses[p.to].end
	if p.to == p.end {
		end = w.clauses[p.to].next
	}
	for _, d := range w.drops[lk.drop:lk.dropEnd] {
		if d.level > p.lean || d.start < at || d.end > end {
			continue
		}
		w.buf = appendClean(w.buf, w.doc.Text[at:d.start])
		if d.etc {
			w.buf = append(w.buf, "等"...)
		}
		at = d.end
	}
	from := len(w.buf)
	w.buf = appendClean(w.buf, w.doc.Text[at:end])
	if w.sents[p.sent].is&headline != 0 {
		w.buf = appendHeadline(w.buf[:from], w.doc.Text[at:end])
	}
	w.buf = endSentence(w.buf)
}

// appendClean appends s without line ends and without the spaces that Chinese text does not have.
func appendClean(dst []byte, s string) []byte {
	space := false
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '　' || r == 0xA0 || r == 0xFEFF || r == 0x200B || r < ' ' || r == 0x7F || r == utf8.RuneError && n == 1:
			space = true
		default:
			if space && len(dst) > 0 && dst[len(dst)-1] < utf8.RuneSelf && r < utf8.RuneSelf {
				dst = append(dst, ' ')
			}
			space = false
			if q := fullWidth(r); q != "" && chinese(dst, s[i+n:]) {
				dst = append(dst, q...)
				break
			}
			dst = append(dst, s[i:i+n]...)
		}
		i += n
	}
	return dst
}

// fullWidth returns the Chinese mark for an ASCII one.
func fullWidth(r rune) string {
	switch r {
	case ',':
		return "，"
	case ';':
		return "；"
	case ':':
		return "："
	case '?':
		return "？"
	case '!':
		return "！"
	}
	return ""
}

// chinese reports whether a mark between before and after stands in Chinese text: a Chinese character
// is on one of its sides, and neither a space nor a second digit on the other.
func chinese(before []byte, after string) bool {
	prev, _ := utf8.DecodeLastRune(before)
	next, _ := utf8.DecodeRuneInString(after)
	return len(before) > 0 && next != ' ' && (han(prev) || han(next))
}

func han(r rune) bool { return r >= 0x2E80 && r < 0xFF00 && r != utf8.RuneError }

// appendHeadline appends s, in which a space stands for a comma.
func appendHeadline(dst []byte, s string) []byte {
	for i, f := range strings.Fields(s) {
		if i > 0 && len(dst) > 0 {
			if dst[len(dst)-1] < utf8.RuneSelf && f[0] < utf8.RuneSelf {
				dst = append(dst, ' ')
			} else {
				dst = append(dst, "，"...)
			}
		}
		dst = appendClean(dst, f)
	}
	return dst
}

// endSentence makes b end in one mark that ends a sentence.
func endSentence(b []byte) []byte {
	for len(b) > 0 {
		r, n := utf8.DecodeLastRune(b)
		switch r {
		case '，', '、', '；', '：', ',', ';', ':', '—', '-', ' ':
			b = b[:len(b)-n]
			continue
		case '。', '！', '？', '!', '?', '…', '.':
			return b
		case '”', '’', '」', '』', '）', ')', '"':
			if q, _ := utf8.DecodeLastRune(b[:len(b)-n]); strings.ContainsRune("。！？!?…", q) {
				return b
			}
		}
		break
	}
	if len(b) == 0 {
		return b
	}
	return append(b, "。"...)
}
