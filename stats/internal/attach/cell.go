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
	start, end int32
	word       uint32
	tail       uint32 // the word of the lexicon it ends with
	tag        segment.Tag
	class      class
	use        uint16 // see usage.go
	mark       mark
	ref        int32 // of a figure or a time: its index
	clause     int32 // counted from the start of the paragraph
	sentence   int32
	name       uint8 // the type of the name it is part of
	spoken     uint8 // and how much is spoken of that
	edge       edge
	says       saying
	event      bool // it can end words that name a time by what happened
	begins     bool // a word of a time can begin with it
	leads      bool // and go on behind it
}

// An edge says whether a name begins or ends with a cell.
type edge uint8

const (
	nameBegins edge = 1 << iota
	nameEnds
)

// load cuts the paragraph into cells.
func (r *Reader) load(p *Paragraph) {
	r.p, r.cells = p, r.cells[:0]
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
	var clause, sentence int32
	add := func(c cell) {
		c.clause, c.sentence = clause, sentence
		r.cells = append(r.cells, c)
		switch c.mark {
		case stopMark:
			clause++
			if b := p.Doc.Text[c.start:c.end]; b != "；" && b != ";" {
				sentence++
			}
		case commaMark:
			clause++
		}
	}
	behind := 0
	for at := p.Start; at < p.End && behind < maxBehind; {
		if p.Doc.Text[at] == ' ' && padding(p.Doc.Text, at, p.Start, p.End) {
			at++
			continue
		}
		if f == len(p.Figures) {
			behind++
		}
		for f < len(p.Figures) && p.Figures[f].Start < at {
			f++
		}
		for t < len(p.Times) && p.Times[t].Start < at {
			t++
		}
		for i < len(p.Doc.Tokens) && p.Doc.Tokens[i].End <= at {
			i++
		}
		switch {
		case f < len(p.Figures) && p.Figures[f].Start == at && p.Figures[f].End > at:
			add(cell{start: int32(at), end: int32(p.Figures[f].End), mark: figMark, ref: int32(f)})
		case t < len(p.Times) && p.Times[t].Start == at && p.Times[t].End > at && (f == len(p.Figures) || p.Times[t].End <= p.Figures[f].Start):
			add(cell{start: int32(at), end: int32(p.Times[t].End), mark: timeMark, ref: int32(t)})
		default:
			end := p.End
			if f < len(p.Figures) {
				end = min(end, p.Figures[f].Start)
			}
			if t < len(p.Times) && p.Times[t].Start > at {
				end = min(end, p.Times[t].Start)
			}
			add(r.word(at, end, i))
		}
		at = int(r.cells[len(r.cells)-1].end)
	}
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

// word returns the cell of the token i, or of what of it stands in [at, end).
func (r *Reader) word(at, end, i int) cell {
	toks := r.p.Doc.Tokens
	if i >= len(toks) {
		return r.piece(at, end, segment.TagX)
	}
	t := &toks[i]
	id := uint32(t.Word)
	if t.Word == segment.NoWord && t.End-t.Start == 3 { // mostly a mark
		s := r.p.Doc.Text[t.Start:t.End]
		id = noWord | uint32(s[0])<<16 | uint32(s[1])<<8 | uint32(s[2])
	}
	if id == 0 || t.Start != at || t.End > end {
		return r.piece(at, min(end, t.End), t.Tag)
	}
	k := &r.known[id*2654435769>>(32-knownBits)]
	if k.id == id && k.tag == t.Tag {
		c := k.cell
		c.start, c.end = int32(at), int32(t.End)
		return c
	}
	c := r.piece(at, t.End, t.Tag)
	if int(c.end) == t.End {
		*k = known{id, c}
	}
	return c
}

// noWord marks what is in no lexicon and known by its three bytes.
const noWord = 1 << 31

// piece returns the cell of the text [at, end).
func (r *Reader) piece(at, end int, tag segment.Tag) cell {
	text, lex := r.p.Doc.Text, r.lex
	if n := end - 3; n > at && (text[n:end] == "报" || text[n:end] == "報") && lex.role(text[at:n]) != 0 { // 收市|報, 一季|报
		end = n
	}
	c := cell{start: int32(at), end: int32(end), tag: tag}
	c.mark = markOf(text[at:end], tag)
	if c.mark == wordMark || c.mark == pauseMark {
		c.word, c.class = lex.find(text[at:end])
		c.tail = lex.tail(text[at:end], c.word)
	}
	if c.mark == wordMark {
		c.use = lex.use(text[at:end])
		c.begins = lex.begins(text[at:end])
		c.leads = c.begins && lex.lead(text[at:end])
		c.event = lex.roles[c.word]&timeEvent != 0
		c.says = sayingOf(text[at:end])
	}
	return c
}

// maxKnown is of how many words of the segmenter's lexicon, and marks, it is kept what they are here.
const (
	knownBits = 13
	maxKnown  = 1 << knownBits
)

// A known is what a word of the segmenter's lexicon, or a mark, is here.
type known struct {
	id uint32
	cell
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
