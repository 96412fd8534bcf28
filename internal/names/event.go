package names

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/tagger"
)

// events lets names run to the head of an event, from an ordinal, a year, a place or
// another name: 第三届云州国际皮影艺术节.
func (s *scan) events() {
	for i := 0; i < len(s.tokens); i++ {
		if s.lead[i]&(leadEvent|leadStorm|lastHead) == 0 {
			continue
		}
		if s.lead[i]&leadStorm != 0 && s.storm.Has(s.word(i)) {
			s.stormAt(i)
			continue
		}
		end, n := s.head(i, s.event, leadEvent)
		if n == 0 || !s.begins(end) {
			continue
		}
		s.eventAt(i, end, s.text[end-n:end])
		for i+1 < len(s.tokens) && s.tokens[i+1].Start < end {
			i++
		}
	}
}

// eventAt looks left from the token whose head ends at byte end.
func (s *scan) eventAt(i, end int, head string) {
	from := s.tokens[i].Start
	start, named := from, false
	if a, b := s.over(from, end); b > a {
		m := &s.marks[a]
		if m.End > end || b-a > 1 || m.Type > tagger.Organization && m.End == end {
			return
		}
		if m.Start < from || m.Type != tagger.None {
			start, named = min(m.Start, from), true
		}
	}
	x := s.eventFrom(eventStart{at: start, named: named})
	start, words, counted := x.at, x.words, x.counted
	named = x.named
	if !counted {
		if at := s.counted(i); at >= 0 && !s.plain.Has(head) {
			s.put(Mark{Start: at, End: end, Type: tagger.Event, Margin: 3 * tagger.Unit, Rule: true})
			return
		}
		if !named {
			return
		}
		a, _ := s.over(start, end)
		if s.marks[a].Start > start { // back to where the first name begins
			start = s.marks[a].Start
		}
		if s.plain.Has(head) && end-len(head)-s.marks[a].End < 6 {
			return
		}
	}
	if end-start <= len(head) || s.plain.Has(head) && !counted && words == 0 {
		return
	}
	s.put(Mark{Start: start, End: end, Type: tagger.Event, Margin: 3 * tagger.Unit, Rule: true})
}

// An eventStart is how far to the left an event's name is known to go.
type eventStart struct {
	at             int // byte
	words          int // words between names
	named, counted bool
}

// eventFrom goes to the left from x over names and words, up to 第三届.
func (s *scan) eventFrom(x eventStart) eventStart {
	for x.words <= reach && x.at > s.start {
		if m := s.endingAt(x.at); m != nil {
			if m.Type > tagger.Organization || m.NoTag || m.Type == tagger.Person {
				break
			}
			x.at, x.named = m.Start, true
			continue
		}
		j := s.token(x.at) - 1
		if j < 0 || s.tokens[j].End != x.at {
			break
		}
		if k := s.bracketed(j); k > 0 {
			x.at = s.tokens[k].Start
			continue
		}
		if w := s.word(j); s.edition(w) || w == "届" && j > 0 && s.edition(s.word(j-1)+"届") {
			x.at, x.counted = s.tokens[j].Start, true
			if w == "届" {
				x.at = s.tokens[j-1].Start
			}
			break
		}
		if !s.joins(j) {
			break
		}
		x.at = s.tokens[j].Start
		x.words++
	}
	return x
}

// counted returns where the name of an event begins that runs up to token i from 第三届,
// verbs and all: 第三届云州人游云州摄影大赛; −1 where none does.
func (s *scan) counted(i int) int {
	for j := i - 1; j >= 0 && i-j <= 12; j-- {
		w := s.word(j)
		if s.edition(w) && len(w) > 4 {
			return s.tokens[j].Start
		}
		if w == "届" && j > 0 && s.edition(s.word(j-1)+"届") {
			return s.tokens[j-1].Start
		}
		if s.tokens[j].Tag == tagW || s.tokens[j].Tag == tagSP || s.stop.Has(w) {
			break
		}
	}
	return -1
}

// edition reports whether w says which time an event is held: 第三届, 2023.
func (s *scan) edition(w string) bool {
	if strings.HasSuffix(w, "届") || strings.HasSuffix(w, "屆") {
		return strings.HasPrefix(w, "第") || w == "首届"
	}
	if len(w) != 4 {
		return false
	}
	return w[0] == '2' && w[1] == '0' || w[0] == '1' && w[1] == '9'
}

// stormAt marks a typhoon with its name: 台风云雀.
func (s *scan) stormAt(i int) {
	if i+1 >= len(s.tokens) {
		return
	}
	t := &s.tokens[i]
	if m := s.beginningAt(t.End); m != nil {
		n := utf8.RuneCountInString(s.of(m))
		if n >= 2 && n <= 5 && m.Type <= tagger.Person || m.Type == tagger.Event {
			s.put(Mark{Start: t.Start, End: m.End, Type: tagger.Event, Margin: Sure, Rule: true})
		}
	}
}
