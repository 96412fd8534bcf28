package read

import (
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/scan"
)

// noNoun returns s when it holds a noun, an empty span otherwise.
func (x *Reader) noNoun(s span, nouns int) span {
	if nouns == 0 || s.e-s.s > 30 || x.Has(s.s, "有所") {
		return span{s.s, s.s}
	}
	for s.e > s.s && (lex.IsSpace(x.R[s.e-1]) || x.R[s.e-1] == '的') {
		s.e--
	}
	return s
}

// nounAt returns the length of the noun token at i.
func (x *Reader) nounAt(i, end int) (n int, ok bool) {
	if i >= end {
		return 0, false
	}
	if n, w := lex.Words.Longest(x.R[i:end]); n > 1 && w.Class == lex.Hidden && x.Prefix(stopWords, i) != n {
		return n, true
	}
	t, _, e := x.Token(i)
	if e-i == 1 && x.unitNoun(i) {
		return 1, true
	}
	switch t.Tag {
	case segment.TagN, segment.TagNR, segment.TagNS, segment.TagNT, segment.TagNZ, segment.TagJ, segment.TagVN, segment.TagAN, segment.TagEng, segment.TagL, segment.TagB, segment.TagX, segment.TagS:
		return min(e, end) - i, true
	}
	return 0, false
}

// unitNoun reports whether the character at i is a thing that is counted as it stands,
// whatever its tag: 104个|村, 68个|县.
func (x *Reader) unitNoun(i int) bool {
	return unitNouns.Has(string(x.At(i)))
}

var unitNouns = sets["unit-nouns"]

// quoteEnd returns the end of the quotation that opens at i, 0 when it is long or open.
func (x *Reader) quoteEnd(i, end int) int {
	for j := i + 1; j < end && j < i+16; j++ {
		if x.R[j] == '”' || x.R[j] == '"' {
			return j + 1
		}
	}
	return 0
}

// stopVerb reports whether the verb [s, e) is a predicate in most sentences: 表示, 认为.
func (x *Reader) stopVerb(s, e int) bool {
	_, w := lex.Words.Longest(x.R[s:e])
	if w.Class == lex.Report || w.Class == lex.Verb {
		return true
	}
	n := x.Prefix(stopVerbs, s)
	return n > 1 || n == 1 && e-s == 1
}

func (x *Reader) stopWord(it scan.Item) bool {
	return x.Prefix(stopWords, it.S) == it.E-it.S && x.At(it.E) != '者' && x.At(it.E) != '人'
}

// stopWords are ordinary words of the lexicon that end a noun phrase.
var stopWords = sets["stop-words"]

// stopVerbs are verbs that end a noun phrase, in one or more characters.
var stopVerbs = sets["stop-verbs"]

// verbThing makes the noun behind an amount its subject when only a verb stands before
// it: 发行|250亿元|票据.
func (x *Reader) verbThing(s *statement) {
	q, np, noun, r := s.q, s.np, s.noun, s.r
	if noun.empty() || np.empty() {
		return
	}
	if t, _, _ := x.Token(q.S - 1); q.S > np.e && t.Tag == segment.TagV && x.orgLike(np.span) { // 央行|开展|1820亿元|操作
		r.scope, r.subject = x.Text(np.s, np.e), x.Text(noun.s, noun.e)
		return
	}
	if x.Has(np.e-2, "投入") || x.Has(np.e-2, "投资") || x.Has(np.e-2, "筹集") || x.Has(np.e-2, "补助") || x.Has(np.e-2, "奖励") {
		return
	}
	if t, _, _ := x.Token(np.e - 1); t.Tag == segment.TagV && x.headOf(np.span) == 0 {
		r.subject = x.Text(noun.s, noun.e)
	}
}
