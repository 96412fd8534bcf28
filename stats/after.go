package stats

import "github.com/tiyao/tiyao/segment"

// after returns the noun phrase behind the quantity that ends at rune i: 495名|大学生,
// 79%的|毕业生. What follows a verb, a particle or a mark is left out.
func (x *reader) after(c *clause, k, i int, q *qty) span {
	of := false
	if x.at(i) == '的' {
		of = true
		i++
	}
	i = x.skipSpace(i)
	s := span{i, i}
	nouns := 0
	k++
	for s.e < c.e {
		for k < c.i1 && x.items[k].s < s.e {
			k++
		}
		if k < c.i1 && x.items[k].s == s.e {
			it := x.items[k]
			switch it.class {
			case cWord, cPlace, cLatin:
				if it.class == cWord && x.stopWord(it) {
					return x.noNoun(s, nouns)
				}
				s.e = it.e
				nouns++
				continue
			case cOpen:
				if end, _ := x.bracket(k); x.at(it.s) == '(' && end > 0 && x.items[end].e <= c.e && nouns > 0 && x.items[end].s-it.e <= 14 {
					s.e = x.items[end].e
					k = end
					continue
				}
				if x.at(it.s) == '“' || x.at(it.s) == '"' {
					if j := x.quoteEnd(s.e, c.e); j > 0 {
						s.e = j
						nouns++
						continue
					}
				}
				return x.noNoun(s, nouns)
			case cOf:
				if nouns == 0 || k+1 < c.i1 && x.items[k+1].class == cQty && x.items[k+1].s <= it.e+1 {
					return x.noNoun(s, nouns)
				}
				if n, ok := x.nounAt(it.e, c.e); !ok || n == 0 {
					return x.noNoun(s, nouns)
				}
				s.e = it.e
				continue
			case cConj:
				// 国家和地区: two short nouns counted together
				if x.has(it.s, "及以上") || x.has(it.s, "及以下") {
					s.e = it.s + 3
					nouns++
					continue
				}
				if (x.at(it.s) == '和' || x.at(it.s) == '及') && nouns > 0 {
					if n, ok := x.nounAt(it.e, c.e); ok && n > 0 && !(k+1 < c.i1 && x.items[k+1].class == cQty && x.items[k+1].s < it.e+n+1) && s.e-s.s <= 4 && n <= 3 {
						s.e = it.e + n
						return x.noNoun(s, nouns+1)
					}
				}
				return x.noNoun(s, nouns)
			case cVerb1, cCopula, cAdverb, cCut, cMoment, cHead, cRank:
				if it.e-it.s == 1 && !(x.starts(it.s) && x.starts(it.e)) {
					break // a character of a longer word
				}
				if it.class == cAdverb && it.arg == 1 && nouns == 0 && it.e-it.s > 1 {
					break
				}
				if it.class == cHead {
					break
				}
				return x.noNoun(s, nouns)
			default:
				return x.noNoun(s, nouns)
			}
		}
		t, _, te := x.token(s.e)
		if te > c.e {
			te = c.e
		}
		if k < c.i1 && x.items[k].s < te && x.items[k].class != cWord && x.items[k].s > s.e {
			te = x.items[k].s
		}
		if te-s.e == 1 && x.unitNoun(s.e) {
			nouns++
			s.e = te
			continue
		}
		switch t.Tag {
		case segment.TagVN:
			if nouns == 0 && (x.at(te) == '在' || x.at(te) == '于') {
				return x.noNoun(s, nouns) // 75%|生活在
			}
			if q.unit.kind == uPerson && !of {
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
			switch x.at(te) { // 跑|者
			case '者', '员', '手', '商', '族':
				if te+1 <= c.e {
					s.e = te + 1
					nouns++
					continue
				}
			}
			if x.stopVerb(s.e, te) || q.unit.kind == uPerson && !of || te-s.e == 1 && nouns > 0 {
				return x.noNoun(s, nouns)
			}
			if nouns == 0 && q.unit.kind == uThing && te-s.e >= 2 {
				s.e = te // 360名|选手|参加, 20家|上市|公司
				nouns++
				continue
			}
			n, ok := x.nounAt(te, c.e)
			if !ok || n == 0 {
				if nouns == 0 && te >= c.e && q.unit.kind != uPerson {
					s.e = te
					nouns++
				}
				return x.noNoun(s, nouns)
			}
			if nouns > 0 && te+n < c.e && x.r[te+n] != '的' && !(k < c.i1 && x.items[k].s <= te+n && x.items[k].class == cQty) {
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
func (x *reader) noNoun(s span, nouns int) span {
	if nouns == 0 || s.e-s.s > 30 {
		return span{s.s, s.s}
	}
	for s.e > s.s && (isSpace(x.r[s.e-1]) || x.r[s.e-1] == '的') {
		s.e--
	}
	return s
}

// nounAt returns the length of the noun token at i.
func (x *reader) nounAt(i, end int) (n int, ok bool) {
	if i >= end {
		return 0, false
	}
	if n, w := words.Longest(x.r[i:end]); n > 1 && w.class == cWord && x.prefix(stopWords, i) != n {
		return n, true
	}
	t, _, e := x.token(i)
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
func (x *reader) unitNoun(i int) bool {
	switch x.at(i) {
	case '村', '县', '市', '区', '省', '乡', '镇', '州', '国', '站', '店', '校', '院', '馆', '厂', '矿', '港', '岛', '湖', '河', '桥', '人', '城', '园', '组', '班', '队', '科', '系', '奖', '病':
		return true
	}
	return false
}

// quoteEnd returns the end of the quotation that opens at i, 0 when it is long or open.
func (x *reader) quoteEnd(i, end int) int {
	for j := i + 1; j < end && j < i+16; j++ {
		if x.r[j] == '”' || x.r[j] == '"' {
			return j + 1
		}
	}
	return 0
}

// stopVerb reports whether the verb [s, e) is a predicate in most sentences: 表示, 认为.
func (x *reader) stopVerb(s, e int) bool {
	_, w := words.Longest(x.r[s:e])
	if w.class == cReport || w.class == cVerb {
		return true
	}
	n := x.prefix(stopVerbs, s)
	return n > 1 || n == 1 && e-s == 1
}

func (x *reader) stopWord(it item) bool {
	return x.prefix(stopWords, it.s) == it.e-it.s && x.at(it.e) != '者' && x.at(it.e) != '人'
}

// stopWords are ordinary words of the lexicon that end a noun phrase.
var stopWords = readSets["stop-words"]

// stopVerbs are verbs that end a noun phrase, in one or more characters.
var stopVerbs = readSets["stop-verbs"]
