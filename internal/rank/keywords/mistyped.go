package keywords

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/names"
	"github.com/tiyao/tiyao/segment"
)

// mistyped returns the type that the text gives to what it names p, where that is against the
// type t of the name: the person of 台风何立, the person and the place that a cup, a harbour or
// an airline is called after.
func (s *scan) mistyped(c *cand, t Type) Type {
	text := s.text(c)
	switch {
	case t == typeEvent && s.scheme(text):
		return typeTerm
	case t != typePerson && len(text) > len("云州") && endsIn("cup", text):
		return typeEvent
	case t == typeProduct && strings.HasSuffix(text, "号") && s.drilled(c):
		return typeEvent
	case t == typeWork && endsBy("paper", hanzi.FoldString(text)):
		return typeTerm
	case t == typePlace && s.goesSomewhere(c):
		return typeTerm
	case t == typePlace:
		return s.endsAs(c, t)
	case t == typePerson && strings.HasSuffix(text, "企"):
		return typeTerm // 车企
	case t == typeOrg && endsBy("site", hanzi.FoldString(text)):
		return typePlace
	case t != typePerson:
		return t
	}
	if s.nodes[c.node].tells > 0 {
		return t
	}
	for _, at := range s.places(c) {
		switch {
		case s.stormBefore(at.Start):
			return typeEvent
		case s.precedes("firmkind", at.Start):
			return typeOrg // 生鲜电商柚小鲜
		}
		rest := s.doc.Text[at.End:]
		if r, ok := cutClosing(rest); ok && strings.HasPrefix(r, "号") {
			return typeProduct
		}
		switch w := s.wordBehind(at.End); {
		case listed("afterplace", w):
			return typePlace
		case listed("afterfirm", w):
			return typeOrg
		}
	}
	return t
}

// endsAs returns the type of the body or the event that the place c of several words is by its end: 云州民主同盟会, 云州国际广告节.
func (s *scan) endsAs(c *cand, t Type) Type {
	if c.n < 2 {
		return t
	}
	last := hanzi.FoldString(s.word(c.at + c.n - 1))
	switch k, n := s.head(c); {
	case len(last) > len("节日") && strings.HasSuffix(last, "节") && !listed("nofeast", last[len(last)-len("关节"):]):
		return typeEvent
	case n < len("公司"):
	case k == segment.Organization:
		return typeOrg
	case k == segment.Event:
		return typeEvent
	}
	return t
}

// goesSomewhere reports whether c, taken for a place, says what something does: 云州废水排放入海.
func (s *scan) goesSomewhere(c *cand) bool {
	if c.n < 3 {
		return false
	}
	last := s.word(c.at + c.n - 1)
	r, _ := hanzi.At(last)
	does := s.tag(c.at + c.n - 2)
	return len(last) == len("入海") && strings.ContainsRune("入出下", r) && (does == segment.TagV || does == segment.TagVN)
}

// scheme reports whether an event is a plan that people follow, not what happens once.
func (s *scan) scheme(text string) bool {
	return endsIn("scheme", text)
}

// cutClosing returns text without the quote it begins with.
func cutClosing(text string) (rest string, ok bool) {
	for _, q := range [...]string{"”", "」", "\"", "’"} {
		if rest, ok = strings.CutPrefix(text, q); ok {
			return rest, true
		}
	}
	return text, false
}

// stormBefore reports whether a word for a storm stands before i of the body, a quote between
// them or nothing.
func (s *scan) stormBefore(i int) bool {
	return names.EndsInStorm(strings.TrimRight(s.doc.Text[:i], "“「\"‘"))
}

// wordBehind returns the word of the body that begins at i, folded, or "".
func (s *scan) wordBehind(i int) string {
	at, ok := slices.BinarySearchFunc(s.toks, i, func(t segment.Token, i int) int { return cmp.Compare(t.Start, i) })
	if !ok {
		return ""
	}
	return hanzi.FoldString(s.doc.Text[i:s.toks[at].End])
}
