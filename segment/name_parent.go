package segment

import (
	"slices"
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/names"
)

// parents sets what place a place lies in: the one that stands right before it, or one of
// the document that the divisions of China say.
func (n *naming) parents() {
	for i := 1; i < len(n.marks); i++ {
		a, b := &n.marks[i-1], &n.marks[i]
		if a.title != b.title || NameType(a.Type) != Place || NameType(b.Type) != Place || a.End != b.Start || !n.holdsPlaces(n.of(a)) {
			continue
		}
		n.setParent(int(b.found), int(a.found))
	}
	if !slices.ContainsFunc(n.Names, func(x Name) bool { return x.Type == Place && x.Parent < 0 }) {
		return
	}
	byText := map[string]int{}
	for i := range n.Names {
		if n.Names[i].Type == Place {
			t := hanzi.FoldString(n.Names[i].Text)
			byText[t] = i
			if s := names.Short(t); s != "" {
				if _, ok := byText[s]; !ok {
					byText[s] = i
				}
			}
		}
	}
	if len(byText) < 2 {
		return
	}
	for i := range n.Names {
		if n.Names[i].Type != Place || n.Names[i].Parent >= 0 {
			continue
		}
		in := names.Parents(hanzi.FoldString(n.Names[i].Text))
		for _, p := range in {
			j, ok := byText[p]
			if !ok {
				j, ok = byText[names.Short(p)]
			}
			if ok {
				n.setParent(i, j)
				break
			}
		}
	}
}

// holdsPlaces reports whether a place of that name has others in it: a country or one of
// its divisions.
func (n *naming) holdsPlaces(text string) bool {
	text = hanzi.FoldString(text)
	return n.isDivision(text) || names.IsDivision(text) || strings.HasSuffix(text, "国")
}

// setParent says that place i lies in place j, if that makes no circle.
func (n *naming) setParent(i, j int) {
	if n.Names[i].Parent >= 0 {
		return
	}
	for k := j; k >= 0; k = n.Names[k].Parent {
		if k == i {
			return
		}
	}
	n.Names[i].Parent = j
}
