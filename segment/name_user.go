package segment

import (
	"slices"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/names"
)

// given marks the user's own names: those of WithNames, and the words of a user's
// dictionary that it calls names. Marks that they touch give way.
func (n *naming) given() {
	var own []mark
	own = n.givenIn(own, n.Title, n.TitleTokens, true)
	titles := len(own)
	own = n.givenIn(own, n.Text, n.Tokens, false)
	if len(own) == 0 {
		return
	}
	touched := func(m mark) bool {
		list := own[titles:]
		if m.title {
			list = own[:titles]
		}
		i, _ := slices.BinarySearchFunc(list, m.Start+1, func(o mark, at int) int { return o.End - at })
		return i < len(list) && list[i].Start < m.End
	}
	n.marks = append(slices.DeleteFunc(n.marks, touched), own...)
	slices.SortStableFunc(n.marks, func(a, b mark) int {
		if a.title != b.title {
			if a.title {
				return -1
			}
			return 1
		}
		return a.Start - b.Start
	})
}

// userKinds are the types of the names that a user's dictionary has, by part of speech.
var userKinds = map[Tag]NameType{TagNR: Person, TagNS: Place, TagNT: Organization}

// givenIn appends the user's names in text to own.
func (n *naming) givenIn(own []mark, text string, tokens []Token, title bool) []mark {
	add := func(from, to int, kind NameType) {
		own = append(own, mark{Mark: names.Mark{Start: from, End: to, Type: names.Type(kind), Margin: names.Sure, Rule: true}, title: title, user: true})
	}
	if n.seg.nameTable == nil { // words alone
		for i := range tokens {
			if t := &tokens[i]; t.Word >= wordUser && t.Word != wordModel {
				if kind := userKinds[t.Tag]; kind != NoName {
					add(t.Start, t.End, kind)
				}
			}
		}
		return own
	}
	k := 0
	for at := 0; at < len(text); {
		for k < len(tokens) && tokens[k].Start < at {
			k++
		}
		if !insideLatin(text, at) {
			if size, kind := n.seg.nameTable.LongestIn(text[at:]); size > 0 && !insideLatin(text, at+size) {
				add(at, at+size, kind)
				at += size
				continue
			}
		}
		if k < len(tokens) && tokens[k].Start == at && tokens[k].Word >= wordUser {
			if kind := userKinds[tokens[k].Tag]; kind != NoName && tokens[k].Word != wordModel {
				add(at, tokens[k].End, kind)
				at = tokens[k].End
				continue
			}
		}
		_, w := utf8.DecodeRuneInString(text[at:])
		at += w
	}
	return own
}

// insideLatin reports whether byte at lies between two letters or digits of one word.
func insideLatin(text string, at int) bool {
	if at == 0 || at >= len(text) {
		return false
	}
	a, _ := utf8.DecodeLastRuneInString(text[:at])
	b, _ := utf8.DecodeRuneInString(text[at:])
	return latinOrDigit(a) && latinOrDigit(b)
}

// never takes out the names that the user does not want.
func (n *naming) never() {
	if len(n.seg.neverNames) > 0 {
		n.marks = slices.DeleteFunc(n.marks, func(m mark) bool { return n.seg.neverNames[hanzi.FoldString(n.of(&m))] })
	}
}
