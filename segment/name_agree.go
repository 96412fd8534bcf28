package segment

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/names"
)

// agree marks the other places where a name of the document stands: unmarked ones, and
// those of which a shorter piece was taken.
func (n *naming) agree() {
	n.cores()
	n.parts()
	by := n.starters()
	if len(by) == 0 {
		return
	}
	out := slices.Grow(n.spare[:0], len(n.marks))
	k := 0
	for k < len(n.marks) && n.marks[k].title {
		k++
	}
	out = n.spread(out, n.marks[:k], by, n.Title, n.TitleTokens, true)
	out = n.spread(out, n.marks[k:], by, n.Text, n.Tokens, false)
	n.marks, n.spare = out, n.marks
}

// cores adds what companies are called without the place and the common words of their
// full names, so that it is looked for: 瑞泽水务 of 云州市瑞泽水务有限公司.
func (n *naming) cores() {
	for i := range min(len(n.entries), maxLinked) {
		e := n.entries[i]
		if e.kind != Organization || e.runes < 6 {
			continue
		}
		c := n.core(e.text)
		if _, known := n.byText[c]; known {
			continue
		}
		if runes := utf8.RuneCountInString(c); runes >= 3 && !names.IsCompany(c) {
			n.byText[c] = int32(len(n.entries))
			e.text, e.sure, e.weight, e.runes, e.forms = c, false, 3, int32(runes), nil
			n.entries = append(n.entries, e)
		}
	}
}

// spreads reports whether an entry is worth looking for: a name of two characters or more
// that is no common word.
func (n *naming) spreads(e *entry) bool {
	c := e.runes
	if c < 2 || e.kind == Work && c < 3 || e.kind == Event && c < 3 {
		return false
	}
	if e.text[0] < utf8.RuneSelf && c < 3 {
		return false
	}
	if e.sure || e.weight >= 6 || c >= 3 {
		return true
	}
	// One find of two characters: only where they are no word.
	node := n.seg.lex.Find(e.text)
	if node == 0 {
		return true
	}
	switch Tag(n.seg.lex.Tag(node)) {
	case TagNR, TagNS, TagNT, TagNZ, TagX, TagJ:
		return true
	}
	return false
}

// spread appends the marks of one text to out, with those that the entries add.
func (n *naming) spread(out, marks []mark, by []starters, text string, tokens []Token, title bool) []mark {
	var first [64]uint64 // that an entry begins with, by the lower bits
	for i := range by {
		r := by[i].first
		first[r>>6&63] |= 1 << (r & 63)
	}
	k, free := 0, 0 // the next mark; where the last one ended
	for i := range tokens {
		t := &tokens[i]
		for k < len(marks) && marks[k].Start < t.Start {
			if marks[k].Start >= free {
				out = append(roomy(out, t.Start, len(text)), marks[k])
				free = marks[k].End
			}
			k++
		}
		if t.Start < free || t.Tag == TagW || t.Tag == TagSP {
			continue
		}
		r, han := hanzi.HanAt(text, t.Start)
		if han {
			r = hanzi.FoldHan(r)
		} else {
			r, _ = hanzi.At(text[t.Start:])
		}
		if first[r>>6&63]>>(r&63)&1 == 0 {
			continue
		}
		for _, i := range n.startersOf(startersWith(by, r), text[t.Start:]) {
			e := &n.entries[i]
			end := startsWith(text[t.Start:], e.text)
			if end == 0 {
				continue
			}
			end += t.Start
			if !n.takes(e, marks[k:], t.Start, end, text, tokens) {
				continue
			}
			out = append(roomy(out, t.Start, len(text)), mark{Mark: names.Mark{Start: t.Start, End: end, Type: names.Type(e.kind), Margin: e.margin, Rule: e.sure, NoTag: e.noTag}, title: title, text: e.text})
			free = end
			break
		}
	}
	for ; k < len(marks); k++ {
		if marks[k].Start >= free {
			out = append(out, marks[k])
			free = marks[k].End
		}
	}
	return out
}

// takes reports whether the entry may be marked at text[from:end], where marks are those
// from there on: what it covers of them must be pieces of it.
func (n *naming) takes(e *entry, marks []mark, from, end int, text string, tokens []Token) bool {
	covered, pieces, ok := e.covers(marks, from, end)
	if !ok {
		return false
	}
	if end < len(text) && e.text[len(e.text)-1] < utf8.RuneSelf {
		if r, _ := hanzi.Plain(text[end:]); latinOrDigit(r) {
			return false
		}
	}
	i, _ := slices.BinarySearchFunc(tokens, end, func(t Token, at int) int { return cmp.Compare(t.Start, at) })
	if i == len(tokens) || tokens[i].Start == end {
		return true
	}
	if e.kind == Organization && strings.HasPrefix(text[end:], "长") {
		return false // 外交部|长
	}
	if covered && pieces && e.runes >= 3 {
		return true // the model took a word of it: 莱万多斯|基本
	}
	return !covered && utf8.RuneCountInString(e.text) >= 3
}

// covers tells what the entry would cover of marks at text[from:end]: anything at all, nothing but pieces of a person's name.
// ok is false where one of them may not be covered.
func (e *entry) covers(marks []mark, from, end int) (covered, pieces, ok bool) {
	pieces = e.kind == Person && (e.runes >= 4 || e.weight >= 4)
	for i := range marks {
		m := &marks[i]
		switch {
		case m.Start >= end:
			return covered, pieces, true
		case m.End > end || m.user,
			m.Start == from && m.End == end, // it is that name
			m.Rule && m.Margin >= names.Sure && !e.sure:
			return false, false, false
		}
		covered = true
		pieces = pieces && m.Start == from && NameType(m.Type) == Person
	}
	return covered, pieces, true
}

func latinOrDigit(r rune) bool {
	return '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
}

// startsWith returns the length in bytes of what text begins with that folds to word, or 0.
func startsWith(text, word string) int {
	if strings.HasPrefix(text, word) {
		return len(word)
	}
	at := 0
	for i := 0; i < len(word); {
		w, size := hanzi.Plain(word[i:])
		r, n := hanzi.At(text[at:])
		if n == 0 || r != w {
			return 0
		}
		i += size
		at += n
	}
	return at
}
