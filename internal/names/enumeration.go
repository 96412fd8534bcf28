package names

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/tagger"
)

// enumerations settles what stands between 、: people among people, and places where 等地
// ends them.
func (s *scan) enumerations() {
	for i := 1; i < len(s.tokens); i++ {
		if s.lead[i]&leadItem == 0 {
			continue
		}
		w := s.word(i)
		switch {
		case w == "、":
			s.amongPeople(i)
		case strings.HasPrefix(w, "等") && endsPlaces(s.text[s.tokens[i].Start:s.end]):
			s.placesBefore(i)
		}
	}
}

// amongPeople marks what stands behind the 、 of token i as a person, where one stands
// before, another behind (or 等), and it has the form of a name; what the model is not sure of
// there is one.
func (s *scan) amongPeople(i int) {
	before := s.endingAt(s.tokens[i].Start)
	if before == nil || before.Type != tagger.Person {
		return
	}
	if i+1 < len(s.tokens) && s.newPerson(i+1) {
		s.put(Mark{Start: s.tokens[i+1].Start, End: s.tokens[i+1].End, Type: tagger.Person, Margin: 3 * tagger.Unit, Rule: true})
		return
	}
	j := i + 1
	for j < len(s.tokens) && j-i <= 4 && !separates(s.word(j)) && s.word(j) != "等" {
		if s.tokens[j].Tag == tagger.TagW || s.tokens[j].Tag == tagger.TagSP {
			return
		}
		j++
	}
	if j == i+1 || j-i > 4 || j == len(s.tokens) {
		return
	}
	from, to := s.tokens[i+1].Start, s.tokens[j].Start
	if a, b := s.over(from, to); a < b && (b-a > 1 || s.marks[a].Type != tagger.Person || s.marks[a].Start != from || s.marks[a].End != to || s.marks[a].Margin > 4*tagger.Unit) {
		return
	}
	if n := utf8.RuneCountInString(s.text[from:to]); n < 2 || n > 4 || len(s.text[from:to]) != 3*n {
		return
	}
	_, n := hanzi.At(s.text[from:to])
	if !s.surname.Has(s.text[from : from+n]) {
		return
	}
	if s.word(j) != "等" {
		if k := s.mark(s.tokens[j].End); k == len(s.marks) || s.marks[k].Start != s.tokens[j].End || s.marks[k].Type != tagger.Person {
			return
		}
	}
	s.put(Mark{Start: from, End: to, Type: tagger.Person, Margin: 4 * tagger.Unit, Rule: true})
}

// newPerson reports whether token i, which no mark touches, has the form of a name and is in no dictionary.
func (s *scan) newPerson(i int) bool {
	t, w := &s.tokens[i], s.word(i)
	if len(w) != 6 && len(w) != 9 || t.First == 0 || !s.surname.Has(w[:3]) || listed(w) || s.noPerson.Has(w) || s.none.Has(w) {
		return false
	}
	a, b := s.over(t.Start, t.End)
	return a == b
}

// separates reports whether w stands between the items of an enumeration.
func separates(w string) bool {
	switch w {
	case "、", "和", "与", "及", "以及":
		return true
	}
	return false
}

// endsPlaces reports whether text begins with what ends an enumeration of places.
func endsPlaces(text string) bool {
	for _, w := range []string{"等地", "等多地", "等方向", "等多个方向", "等地区", "等国家", "等城市", "等省份", "等省市", "等省区", "等市县", "等区县"} {
		if strings.HasPrefix(text, w) {
			return true
		}
	}
	return false
}

// placesBefore makes places of the items that end before token i: of people, and of single
// words that nothing has marked.
func (s *scan) placesBefore(i int) {
	for end := i; end > 0; {
		first := end
		for first > 0 && end-first <= 4 && !separates(s.word(first-1)) && s.tokens[first-1].Tag != tagger.TagW {
			first--
		}
		open := first == 0 || !separates(s.word(first-1)) // the first item: where it begins is not known
		from, to := s.tokens[first%len(s.tokens)].Start, s.tokens[end-1].End
		if m := s.endingAt(to); m != nil && m.Type == tagger.Person && (open || m.Start == from) {
			m.Type, m.Rule, m.Margin = tagger.Place, true, 4*tagger.Unit
		} else if m != nil && m.Type == tagger.Place && m.Start == from {
			m.Margin = max(m.Margin, 2*tagger.Unit)
		} else if m == nil && !open && end-first == 1 && s.unknownName(first) {
			s.put(Mark{Start: from, End: to, Type: tagger.Place, Margin: 3 * tagger.Unit, Rule: true})
		}
		if open {
			return
		}
		end = first - 1
	}
}

// unknownName reports whether token i can be a name that no list has.
func (s *scan) unknownName(i int) bool {
	switch s.tokens[i].Tag {
	case tagger.TagX, tagger.TagNR, tagger.TagNS, tagger.TagNZ:
		return s.tokens[i].End-s.tokens[i].Start >= 6
	}
	return false
}
