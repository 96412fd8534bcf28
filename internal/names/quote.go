package names

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/tagger"
)

// Longest names in marks, in characters.
const (
	longestWork  = 60
	longestQuote = 24
)

// quotes marks the works in 《》, and what stands in “” before a word that makes it an event
// or a product: “净水”行动, “某某通”小程序.
func (s *scan) quotes() {
	at := s.start
	for i := range s.tokens {
		if s.lead[i]&leadQuote == 0 {
			continue
		}
		for at = max(at, s.tokens[i].Start); at < s.tokens[i].End; {
			if s.text[at]-quoteByte > 1 {
				at++
				continue
			}
			r, n := utf8.DecodeRuneInString(s.text[at:s.end])
			switch r {
			case '《':
				at = s.work(at, n)
			case '“', '「', '‘', '『':
				at = s.quoted(at, n, closer[r])
			default:
				at += n
			}
		}
	}
}

var closer = map[rune]string{'“': "”", '「': "」", '‘': "’", '『': "』"}

// work marks what stands in 《》 at byte at and returns where to go on.
func (s *scan) work(at, n int) int {
	in := s.text[at+n : s.end]
	end := strings.Index(in, "》")
	if end <= 0 || utf8.RuneCountInString(in[:end]) > longestWork || strings.Contains(in[:end], "《") && !strings.Contains(in[:end], "〈") {
		// a 《 inside: the outer pair, if it is short
		if end <= 0 || strings.Count(in[:end], "《") != 1 {
			return at + n
		}
		more := strings.Index(in[end+len("》"):], "》")
		if more < 0 || utf8.RuneCountInString(in[:end+more]) > longestWork {
			return at + n
		}
		end += len("》") + more
	}
	a, b := at+n, at+n+end
	for a < b && s.text[a] == ' ' {
		a++
	}
	for a < b && s.text[b-1] == ' ' {
		b--
	}
	kind := tagger.Work
	if b-a <= 30 && s.endsIn(s.outlet, s.text[a:b]) > 0 {
		kind = tagger.Organization
	}
	if a < b {
		s.put(Mark{Start: a, End: b, Type: kind, Margin: Sure, Rule: true})
	}
	return at + n + end
}

// quoted marks what stands in quotes at byte at, and returns where to go on.
func (s *scan) quoted(at, n int, shut string) int {
	a := at + n
	size := strings.Index(s.text[a:s.end], shut)
	if size <= 0 || utf8.RuneCountInString(s.text[a:a+size]) > longestQuote || strings.ContainsAny(s.text[a:a+size], "，。；！？：《\n") {
		return a
	}
	b := a + size
	behind := b + len(shut)
	kind := tagger.None
	if k, _ := s.eventAfter.LongestIn(s.text[behind:s.end]); k > 0 && s.begins(behind+k) {
		kind = tagger.Event
		if head := s.text[behind : behind+k]; s.event.Has(head) && !s.plain.Has(head) && !strings.HasSuffix(head, "行动") { // the head is of the name: “山海”文化节
			return s.themedEvent(at, behind+k)
		}
	} else if k, _ := s.productAfter.LongestIn(s.text[behind:s.end]); k > 0 && !strings.HasPrefix(s.text[behind+k:], "化") && !strings.HasPrefix(s.text[behind+k:], "场景") {
		kind = tagger.Product
	} else if before := s.text[max(s.start, at-24):at]; s.endsIn(s.eventBefore, before) > 0 || s.endsIn(s.storm, before) > 0 {
		kind = tagger.Event
	}
	if kind == tagger.None {
		return a
	}
	i, j := s.over(a, b)
	if j-i == 1 && s.marks[i].Type == tagger.Organization && s.marks[i].Start == a && s.marks[i].End == b && s.endsIn(s.org, s.text[a:b]) > 0 {
		return b // an office's account is named after the office
	}
	if j-i == 1 && s.marks[i].Type > tagger.Organization {
		kind = s.marks[i].Type
	}
	if utf8.RuneCountInString(s.text[a:b]) > 1 {
		s.put(Mark{Start: a, End: b, Type: kind, Margin: 4 * tagger.Unit, Rule: true})
	}
	return b
}

// themedEvent marks the event from byte at, a quotation and its head, where none is marked that has both, and returns its end.
func (s *scan) themedEvent(at, end int) int {
	if i, j := s.over(at, end); j-i != 1 || s.marks[i].Start > at || s.marks[i].End < end {
		s.put(Mark{Start: at, End: end, Type: tagger.Event, Margin: 4 * tagger.Unit, Rule: true})
	}
	return end
}

// endsIn returns the length in bytes of the longest word of x that text ends in.
func (s *scan) endsIn(x set, text string) int { return x.Ending(text, longestHead) }

// longestHead is the most characters of a head that is looked for.
const longestHead = 8
