package attach

import (
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// A mark is what a cell is that is no word.
type mark uint8

const (
	noMark    mark = iota
	wordMark       // a word
	figMark        // a figure
	timeMark       // a time expression
	stopMark       // 。！？；
	commaMark      // ，：
	pauseMark      // 、
	openMark       // （ [
	closeMark      // ） ]
	quoteMark      // “ ” 《 》
	spaceMark      // white space
	otherMark      // any other sign
	numMarks
)

// A cell is a word, a figure, a time or a mark of the paragraph: figures and times are
// one cell each, wherever the segmenter cuts them.
type cell struct {
	lexeme
	start, end int32
	ref        int32 // of a figure or a time: its index
	clause     int32 // counted from the start of the paragraph
	sentence   int32
	name       uint8 // the type of the name it is part of
	spoken     uint8 // and how much is spoken of that
	edge       edge
}

// A lexeme is what a word or a mark is wherever it stands.
type lexeme struct {
	says  saying
	is    kind
	word  uint32
	tail  uint32 // the word of the lexicon it ends with
	use   uint16 // see usage.go
	tag   segment.Tag
	class class
	mark  mark
	side  side  // what it is to a phrase that it stands beside, in no name
	gap   uint8 // what it is between scope and subject, as gapOf says
}

// An edge says whether a name begins or ends with a cell.
type edge uint8

const (
	nameBegins edge = 1 << iota
	nameEnds
)

// load cuts the paragraph into cells.
func (r *Reader) load(p *Paragraph) {
	r.p, r.text, r.cells = p, p.Doc.Text, r.cells[:0]
	r.times = append(r.times[:0], p.Times...)
	r.cut(p)
	r.joinTimes()
	r.markNames(p.Names)
	for i := range r.cells {
		if c := &r.cells[i]; c.mark == figMark {
			r.figAt[c.ref] = int32(i)
		}
	}
}

// maxBehind is how many words behind the last figure are looked at: what stands further
// on owns none.
const maxBehind = 20

// cut lists the cells of p, figures and times whole.
func (r *Reader) cut(p *Paragraph) {
	f, t, i := 0, 0, p.Token
	figures, times, toks := p.Figures, p.Times, p.Doc.Tokens
	var clause, sentence int32
	behind := 0
	for at := p.Start; at < p.End && behind < maxBehind; {
		if r.text[at] == ' ' && padding(r.text, at, p.Start, p.End) {
			at++
			continue
		}
		if f == len(figures) {
			behind++
		}
		for f < len(figures) && figures[f].Start < at {
			f++
		}
		end := p.End // of a word, before what is next
		if f < len(figures) {
			end = min(end, figures[f].Start)
		}
		for t < len(times) && times[t].Start < at {
			t++
		}
		for i < len(toks) && toks[i].End <= at {
			i++
		}
		r.cells = append(r.cells, cell{})
		c := &r.cells[len(r.cells)-1]
		switch {
		case f < len(figures) && figures[f].Start == at && figures[f].End > at:
			c.start, c.end, c.mark, c.ref = int32(at), int32(figures[f].End), figMark, int32(f)
			c.tell()
		case t < len(times) && times[t].Start == at && times[t].End > at && (f == len(figures) || times[t].End <= figures[f].Start):
			c.start, c.end, c.mark, c.ref = int32(at), int32(times[t].End), timeMark, int32(t)
			c.tell()
		default:
			if t < len(times) && times[t].Start > at {
				end = min(end, times[t].Start)
			}
			if i < len(toks) {
				r.word(c, at, end, &toks[i])
			} else {
				r.piece(c, at, end, segment.TagX)
			}
		}
		c.clause, c.sentence = clause, sentence
		switch c.mark {
		case stopMark:
			clause++
			if b := r.text[c.start:c.end]; b != "；" && b != ";" {
				sentence++
			}
		case commaMark:
			clause++
		}
		at = int(c.end)
		if c.tag == segment.TagD && c.end-c.start == 3 {
			r.joinMean()
		}
	}
}

// joinMean makes one of the last two cells where they are what is told of each on the mean: 场|均.
func (r *Reader) joinMean() {
	n := len(r.cells) - 1
	if n < 1 || r.cells[n].mark != wordMark || r.cells[n-1].mark != wordMark || r.cells[n-1].end != r.cells[n].start || r.span(int32(n), int32(n+1)) != "均" {
		return
	}
	c := &r.cells[n-1]
	switch r.span(int32(n-1), int32(n)) {
	case "场", "場", "队", "隊", "店", "校", "单", "單", "亩", "畝":
	default:
		return
	}
	if n > 1 && r.cells[n-2].tag == segment.TagM && r.cells[n-2].mark == wordMark { // 三|场|均告负
		return
	}
	clause, sentence, start, end := c.clause, c.sentence, int(c.start), int(r.cells[n].end)
	*c = cell{clause: clause, sentence: sentence}
	r.piece(c, start, end, segment.TagN)
	if c.class == cLight {
		is := c.is
		c.class = noClass
		c.tell()
		c.is |= is & (isTimely | isGoing | isEvent)
	}
	r.cells = r.cells[:n]
}

// padding reports whether the byte at is a blank that only keeps Latin letters or digits
// and Chinese characters apart: AMD 的新园区. The blanks of a column stand alone.
func padding(text string, at, from, to int) bool {
	if text[at] != ' ' || at == from || at+1 >= to {
		return false
	}
	a, b := text[at-1], text[at+1]
	return a != ' ' && b != ' ' && (alnum(a) || alnum(b)) && (a >= 0x80 || b >= 0x80 || alnum(a) && alnum(b))
}

func alnum(b byte) bool { return '0' <= b && b <= '9' || 'A' <= b && b <= 'Z' || 'a' <= b && b <= 'z' }

// piece makes c, which is empty, the cell of the text [at, end).
func (r *Reader) piece(c *cell, at, end int, tag segment.Tag) {
	text, lex := r.text, r.lex
	if n := end - 3; n > at && (text[n:end] == "报" || text[n:end] == "報") && lex.role(text[at:n]) != 0 { // 收市|報, 一季|报
		end = n
	}
	c.start, c.end, c.tag = int32(at), int32(end), tag
	c.mark = markOf(text[at:end], tag)
	var buf [longest]byte
	folded := buf[:0]
	if end-at <= longest {
		folded = hanzi.AppendFold(folded, text[at:end])
	}
	if c.mark == wordMark || c.mark == pauseMark {
		x := lex.look(folded)
		c.word, c.class, c.tail = x.word, x.class, x.tail
		if c.mark == wordMark {
			c.use = x.use
		}
	}
	c.tell()
	if c.mark == wordMark {
		switch {
		case !lex.begins(text[at:end]):
		case lex.lead(folded):
			c.is |= isTimely | isGoing
		case lex.roles[c.word]&timeWords != 0:
			c.is |= isTimely
		}
		c.is |= roleKinds(lex.roles[c.word])
		c.says = sayingOf(text[at:end])
	}
}

// markNames says of the cells which name they are part of, and where it begins and ends.
func (r *Reader) markNames(names []Name) {
	n := 0
	for _, m := range names {
		for n < len(r.cells) && int(r.cells[n].start) < m.Start {
			n++
		}
		first := n
		for n < len(r.cells) && int(r.cells[n].end) <= m.End && r.cells[n].mark != figMark {
			r.cells[n].name, r.cells[n].spoken = m.Type, m.Spoken
			n++
		}
		if n > first {
			r.cells[first].edge |= nameBegins
			r.cells[n-1].edge |= nameEnds
		}
	}
}

// markOf says what the token s is.
func markOf(s string, tag segment.Tag) mark {
	if tag != segment.TagW && tag != segment.TagSP && tag != segment.TagX {
		return wordMark
	}
	c, n := utf8.DecodeRuneInString(s)
	if n < len(s) && tag != segment.TagW && tag != segment.TagSP {
		return wordMark
	}
	switch hanzi.Fold(c) {
	case '。', '!', '?', ';', '…', '\n':
		return stopMark
	case ',', ':':
		return commaMark
	case '、':
		return pauseMark
	case '(', '[', '【', '〔':
		return openMark
	case ')', ']', '】', '〕':
		return closeMark
	case '“', '”', '《', '》', '「', '」', '‘', '’', '"', '\'', '『', '』':
		return quoteMark
	case ' ', '\t', '\r', 0xA0:
		if c == '\t' {
			return stopMark
		}
		return spaceMark
	}
	if hanzi.IsHan(c) || tag == segment.TagX && n == len(s) && c >= '0' {
		return wordMark
	}
	return otherMark
}
