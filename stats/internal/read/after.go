package read

import (
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/scan"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// after returns the noun phrase behind the quantity that ends at rune i: 495名|大学生,
// 79%的|毕业生. What follows a verb, a particle or a mark is left out.
func (x *Reader) after(c *clause, k, i int, q *quantity.Quantity) span {
	of := false
	if x.At(i) == '的' {
		of = true
		i++
	}
	i = x.SkipSpace(i)
	s := span{i, i}
	nouns := 0
	k++
	for s.e < c.e {
		for k < c.i1 && x.Items[k].S < s.e {
			k++
		}
		if k < c.i1 && x.Items[k].S == s.e {
			it := x.Items[k]
			switch it.Class {
			case lex.Hidden, lex.Place, lex.Latin:
				if it.Class == lex.Hidden && x.stopWord(it) {
					return x.noNoun(s, nouns)
				}
				s.e = it.E
				nouns++
				continue
			case lex.Open:
				if end, _ := x.bracket(k); x.At(it.S) == '(' && end > 0 && x.Items[end].E <= c.e && nouns > 0 && x.Items[end].S-it.E <= 14 {
					s.e = x.Items[end].E
					k = end
					continue
				}
				if x.At(it.S) == '“' || x.At(it.S) == '"' {
					if j := x.quoteEnd(s.e, c.e); j > 0 {
						s.e = j
						nouns++
						continue
					}
				}
				return x.noNoun(s, nouns)
			case lex.Of:
				if nouns == 0 || k+1 < c.i1 && x.Items[k+1].Class == lex.Quantity && x.Items[k+1].S <= it.E+1 {
					return x.noNoun(s, nouns)
				}
				if n, ok := x.nounAt(it.E, c.e); !ok || n == 0 {
					return x.noNoun(s, nouns)
				}
				s.e = it.E
				continue
			case lex.Conj:
				// 国家和地区: two short nouns counted together
				if x.Has(it.S, "及以上") || x.Has(it.S, "及以下") {
					s.e = it.S + 3
					nouns++
					continue
				}
				if (x.At(it.S) == '和' || x.At(it.S) == '及') && nouns > 0 {
					if n, ok := x.nounAt(it.E, c.e); ok && n > 0 && (k+1 >= c.i1 || x.Items[k+1].Class != lex.Quantity || x.Items[k+1].S >= it.E+n+1) && s.e-s.s <= 4 && n <= 3 {
						s.e = it.E + n
						return x.noNoun(s, nouns+1)
					}
				}
				return x.noNoun(s, nouns)
			case lex.Short, lex.Copula, lex.Adverb, lex.Cut, lex.Moment, lex.Head, lex.Rank:
				if it.E-it.S == 1 && (!x.Starts(it.S) || !x.Starts(it.E)) {
					break // a character of a longer word
				}
				if it.Class == lex.Adverb && it.Arg == 1 && nouns == 0 && it.E-it.S > 1 {
					break
				}
				if it.Class == lex.Head {
					break
				}
				return x.noNoun(s, nouns)
			default:
				return x.noNoun(s, nouns)
			}
		}
		t, _, te := x.Token(s.e)
		if te > c.e {
			te = c.e
		}
		if k < c.i1 && x.Items[k].S < te && x.Items[k].Class != lex.Hidden && x.Items[k].S > s.e {
			te = x.Items[k].S
		}
		if te-s.e == 1 && x.unitNoun(s.e) {
			nouns++
			s.e = te
			continue
		}
		switch t.Tag {
		case segment.TagVN:
			if nouns == 0 && (x.At(te) == '在' || x.At(te) == '于') {
				return x.noNoun(s, nouns) // 75%|生活在
			}
			if q.Unit.Kind == unit.Person && !of {
				return x.noNoun(s, nouns)
			}
			nouns++
		case segment.TagI, segment.TagL:
			if nouns > 0 {
				return x.noNoun(s, nouns)
			}
			nouns++
		case segment.TagN, segment.TagNR, segment.TagNS, segment.TagNT, segment.TagNZ, segment.TagJ, segment.TagEng, segment.TagX, segment.TagG, segment.TagK, segment.TagS, segment.TagAN, segment.TagT:
			nouns++
		case segment.TagB, segment.TagM, segment.TagQ, segment.TagH, segment.TagA, segment.TagZ, segment.TagF:
			if nouns > 0 && (t.Tag == segment.TagA || t.Tag == segment.TagZ) && te-s.e > 1 {
				return x.noNoun(s, nouns)
			}
			if t.Tag == segment.TagF && nouns > 0 {
				return x.noNoun(s, nouns)
			}
			if _, ok := x.nounAt(te, c.e); !ok && nouns == 0 && t.Tag != segment.TagQ && t.Tag != segment.TagM {
				return x.noNoun(s, nouns)
			}
		case segment.TagV:
			switch x.At(te) { // 跑|者
			case '者', '员', '手', '商', '族':
				if te+1 <= c.e {
					s.e = te + 1
					nouns++
					continue
				}
			}
			if x.stopVerb(s.e, te) || q.Unit.Kind == unit.Person && !of || te-s.e == 1 && nouns > 0 {
				return x.noNoun(s, nouns)
			}
			if nouns == 0 && q.Unit.Kind == unit.Thing && te-s.e >= 2 {
				s.e = te // 360名|选手|参加, 20家|上市|公司
				nouns++
				continue
			}
			n, ok := x.nounAt(te, c.e)
			if !ok || n == 0 {
				if nouns == 0 && te >= c.e && q.Unit.Kind != unit.Person {
					s.e = te
					nouns++
				}
				return x.noNoun(s, nouns)
			}
			if nouns > 0 && te+n < c.e && x.R[te+n] != '的' && (k >= c.i1 || x.Items[k].S > te+n || x.Items[k].Class != lex.Quantity) {
				return x.noNoun(s, nouns) // a predicate, not part of the name
			}
		default:
			return x.noNoun(s, nouns)
		}
		if te <= s.e {
			break
		}
		s.e = te
	}
	return x.noNoun(s, nouns)
}

// noNoun returns s when it holds a noun, an empty span otherwise.
func (x *Reader) noNoun(s span, nouns int) span {
	if nouns == 0 || s.e-s.s > 30 {
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
	switch x.At(i) {
	case '村', '县', '市', '区', '省', '乡', '镇', '州', '国', '站', '店', '校', '院', '馆', '厂', '矿', '港', '岛', '湖', '河', '桥', '人', '城', '园', '组', '班', '队', '科', '系', '奖', '病':
		return true
	}
	return false
}

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
