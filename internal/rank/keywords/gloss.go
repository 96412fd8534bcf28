package keywords

import (
	"strings"
	"unicode/utf8"
)

// glossed reports whether the text gives one of p and q in brackets behind the other, and
// one is Chinese and one Latin: 海云集团（Haiyun）.
func (s *scan) glossed(p, q *pick) bool {
	a, b := p.text, q.text
	if a == "" || b == "" || (a[0] < utf8.RuneSelf) == (b[0] < utf8.RuneSelf) {
		return false
	}
	in, inTitle := s.brackets[0].of(s.doc.Text), s.brackets[1].of(s.title)
	if len(in.at)+len(inTitle.at) == 0 {
		return false
	}
	return in.has(a, b) && glosses(s.doc.Text, a, b) || in.has(b, a) && glosses(s.doc.Text, b, a) ||
		inTitle.has(a, b) && glosses(s.title, a, b) || inTitle.has(b, a) && glosses(s.title, b, a)
}

// glosses reports whether text has a with b in brackets behind it.
func glosses(text, a, b string) bool {
	for {
		i := strings.Index(text, a)
		if i < 0 {
			return false
		}
		text = text[i+len(a):]
		rest := strings.TrimLeft(text, betweenGloss)
		in, ok := strings.CutPrefix(rest, "（")
		if !ok {
			in, ok = strings.CutPrefix(rest, "(")
		}
		if ok {
			if after, is := strings.CutPrefix(in, b); is && strings.HasPrefix(after, "）") || is && after != "" && strings.ContainsAny(after[:1], "),") || is && strings.HasPrefix(after, "，") {
				return true
			}
		}
	}
}
