package names

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/tagger"
)

// credits marks whom a text or a picture is from, as a whole: behind 来源：, 云州热线 is no Yunzhou.
func (s *scan) credits() {
	for i := 0; i+1 < len(s.tokens); i++ {
		if s.lead[i]&leadCredit == 0 || !creditWord(s.word(i)) {
			continue
		}
		from := s.tokens[i].End
		if r, n := hanzi.At(s.text[from:s.end]); r == ':' {
			s.credit(from + n)
		}
	}
}

// credit marks the outlet whose name begins at byte from, where what ends it is a blank, a bracket or the line's end,
// or a word of pages that stands behind names of outlets.
func (s *scan) credit(from int) {
	const least, most = 3, 10 // characters
	at := from
	for at < s.end && s.text[at] == ' ' {
		at++
	}
	from = at
	for at < s.end {
		if n, _ := s.outletTail.LongestIn(s.text[at:s.end]); n > 0 && at > from {
			break
		}
		r, n := utf8.DecodeRuneInString(s.text[at:s.end])
		if !hanzi.IsHan(r) && !latin(r) {
			if !strings.ContainsRune(" \t\n　)）】]」", r) {
				return
			}
			break
		}
		at += n
	}
	name := s.text[from:at]
	if n := utf8.RuneCountInString(name); n < least || n > most || s.noOutlet.Has(name) || !s.begins(from) || !s.begins(at) {
		return
	}
	if a, b := s.over(from, at); b-a == 1 && (s.marks[a].Type == tagger.Person || s.marks[a].Start < from || s.marks[a].End > at || s.marks[a].Start == from && s.marks[a].End == at && s.marks[a].Type >= tagger.Organization) {
		return
	}
	s.put(Mark{Start: from, End: at, Type: tagger.Organization, Margin: 3 * tagger.Unit, Rule: true})
}

// creditWord reports whether an outlet may stand behind w.
func creditWord(w string) bool {
	return strings.HasSuffix(w, "来源") || strings.HasSuffix(w, "來源") || w == "图源" || w == "圖源" || w == "稿源"
}
