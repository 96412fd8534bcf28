package names

import (
	"slices"
	"sort"
	"sync"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/tagger"
)

// Sure is the margin of a mark that a rule made.
const Sure = 12 * tagger.Unit

// A Mark is a place in a text that holds a name.
type Mark struct {
	Start, End int   // bytes
	Margin     int32 // as tagger.Span has it
	Type       tagger.Type
	Rule       bool // a rule made it
	NoTag      bool // a name that nobody tags with: 王某
}

// Append finds the names of text: spans are those of the model, tokens cover text in
// order with their parts of speech. Marks are appended to dst in order, disjoint. It takes
// time linear in len(text).
func Append(dst []Mark, text string, tokens []tagger.Token, spans []tagger.Span) []Mark {
	s := scans.Get().(*scan)
	defer scans.Put(s)
	*s = scan{lexicon: words(), text: text, marks: s.marks[:0], hidden: hanzi.Contains(text, "某")}
	p := leadPool.Get().(*[]lead)
	all := s.leads.lead((*p)[:0], text, tokens)
	s.meet(tokens, all)
	for at, k := 0, 0; at < len(tokens); {
		end := s.part(tokens, all, at)
		s.tokens, s.lead = tokens[at:end], all[at:end]
		s.start, s.end = tokens[at].Start, tokens[end-1].End
		s.marks = s.marks[:0]
		for ; k < len(spans) && spans[k].Start < s.end; k++ {
			sp := spans[k]
			s.marks = append(s.marks, Mark{Start: sp.Start, End: min(sp.End, s.end), Type: sp.Type, Margin: sp.Margin})
		}
		s.rules()
		dst = append(dst, s.marks...)
		at = end
	}
	*p = all
	leadPool.Put(p)
	return dst
}

// A scan is one sentence that rules are read over, or a few short ones.
type scan struct {
	*lexicon
	text       string
	tokens     []tagger.Token
	lead       []lead // of each token
	any        lead   // those of all of them
	hidden     bool   // 某 stands in the text
	start, end int    // bytes
	marks      []Mark
	circles    [numCircles]int // how many different names of each the text has
	played     bool            // the text speaks of ball games
}

// longest is how many words are looked at together at most.
const longest = 500

var scans = sync.Pool{New: func() any { return new(scan) }}

// part returns the token behind the part of the text that begins at tokens[at]: a line; and
// notes what leads it has.
func (s *scan) part(tokens []tagger.Token, leads []lead, at int) int {
	s.any = 0
	for i := at; i < len(tokens); i++ {
		s.any |= leads[i]
		if end := tokens[i].End; s.text[end-1] == '\n' || i-at >= longest && (s.text[tokens[i].Start:end] == "。" || i-at >= 4*longest) {
			return i + 1
		}
	}
	return len(tokens)
}

// rules mends the marks. Later rules build on what earlier ones found.
func (s *scan) rules() {
	if s.any&leadKnown != 0 {
		s.knownNames()
	}
	s.divisions()
	if s.hidden {
		s.somebody()
	}
	s.places()
	if s.any&leadAround != 0 {
		s.foreigners()
	}
	if s.any&leadLone != 0 {
		s.loneKinds()
	}
	s.organizations()
	s.branches()
	s.halves()
	s.departments()
	s.partners()
	if s.any&(leadEvent|leadStorm|lastHead) != 0 {
		s.events()
		s.eventful()
	}
	s.sessions()
	s.cups()
	if s.any&(leadService|leadCraft|leadLatin) != 0 {
		s.products()
	}
	s.persons()
	if s.any&leadQuote != 0 {
		s.quotes()
	}
	s.wholeEvents()
	if s.any&leadCredit != 0 {
		s.credits()
	}
	if s.any&leadItem != 0 {
		s.enumerations()
	}
	if s.any&leadLatin != 0 {
		s.letters()
	}
	s.models()
	s.clubs()
	if s.any&leadFund != 0 {
		s.funds()
	}
	s.clean()
}

// word returns the text of token i.
func (s *scan) word(i int) string { return s.text[s.tokens[i].Start:s.tokens[i].End] }

// token returns the first token that begins at byte at or later.
func (s *scan) token(at int) int {
	return sort.Search(len(s.tokens), func(i int) bool { return s.tokens[i].Start >= at })
}

// begins and ends report whether a token begins, or ends, at byte at.
func (s *scan) begins(at int) bool {
	i := s.token(at)
	return at == s.end || i < len(s.tokens) && s.tokens[i].Start == at
}

// mark returns the index of the first mark that ends behind byte at.
func (s *scan) mark(at int) int {
	return sort.Search(len(s.marks), func(i int) bool { return s.marks[i].End > at })
}

// over returns the marks that touch [from, to), as indices.
func (s *scan) over(from, to int) (i, j int) {
	i = s.mark(from)
	j = i
	for j < len(s.marks) && s.marks[j].Start < to {
		j++
	}
	return i, j
}

// endingAt returns the mark that ends at byte at, or nil.
func (s *scan) endingAt(at int) *Mark {
	if i := s.mark(at - 1); at > s.start && i < len(s.marks) && s.marks[i].End == at {
		return &s.marks[i]
	}
	return nil
}

// beginningAt returns the mark that begins at byte at, or nil.
func (s *scan) beginningAt(at int) *Mark {
	if i := s.mark(at); i < len(s.marks) && s.marks[i].Start == at {
		return &s.marks[i]
	}
	return nil
}

// put enters m in place of all that it touches.
func (s *scan) put(m Mark) {
	i, j := s.over(m.Start, m.End)
	s.marks = slices.Replace(s.marks, i, j, m)
}

// text of a mark.
func (s *scan) of(m *Mark) string { return s.text[m.Start:m.End] }

// nominal reports whether a word of that tag stands in compound names.
func nominal(tag uint8) bool { return nominalTags>>tag&1 != 0 }

const nominalTags uint64 = 1<<tagger.TagX | 1<<tagger.TagN | 1<<tagger.TagNR | 1<<tagger.TagNS | 1<<tagger.TagNT | 1<<tagger.TagNZ | 1<<tagger.TagS | 1<<tagger.TagVN | 1<<tagger.TagAN | 1<<tagger.TagB |
	1<<tagger.TagG | 1<<tagger.TagJ | 1<<tagger.TagEng
