package tagger

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// split parts the organizations in spans[from:] that the model took for one: 信访局|和|法院,
// where a head of organizations' names stands before 和 and three characters do on both
// sides. The place in the name of a share index is none.
func split(spans []Span, from int, text string) []Span {
	for i := from; i < len(spans); i++ {
		s := spans[i]
		if s.Type == Place && strings.HasPrefix(strings.TrimLeft(text[s.End:min(len(text), s.End+12)], "0123456789"), "指数") {
			spans = slices.Delete(spans, i, i+1)
			i--
			continue
		}
		if s.Type != Organization {
			continue
		}
		name := text[s.Start:s.End]
		before := rune(0)
		for at, r := range name {
			rest := at + utf8.RuneLen(r)
			if (r == '和' || r == '与' || r == '及') && at >= 9 && len(name)-rest >= 9 && before < 1<<16 && isHead[before>>6]>>(before&63)&1 != 0 {
				spans[i].End = s.Start + at
				s.Start += rest
				spans = slices.Insert(spans, i+1, s)
				break
			}
			before = r
		}
	}
	return spans
}
