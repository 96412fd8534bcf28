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
		if !named || x.quoted && s.plain.Has(head) {
			return
		}
		if !x.quoted {
			a, _ := s.over(start, end)
			start = max(start, s.marks[a].Start) // back to where the first name begins
			if s.plain.Has(head) && end-len(head)-s.marks[a].End < 6 {
				return
			}
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
	quoted         bool // it is named by a quotation
}

// eventFrom goes to the left from x over names and words, up to 第三届.
func (s *scan) eventFrom(x eventStart) eventStart {
	for x.words <= reach && x.at > s.start {
		if m := s.endingAt(x.at); m != nil {
			if m.Type == tagger.Event && !m.Rule && Edition(s.of(m)) { // 第五届云州皮影|展演大会
				x.at, x.counted = m.Start, true
				break
			}
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
		if m := s.party(x.at); m != nil { // 云国－海国峰会
			x.at, x.named = m.Start, true
			continue
		}
		if at := s.quotation(x.at); at >= 0 { // 第三届|“山海”|国际合作高峰论坛
			x.at, x.named, x.quoted = at, true, true
			continue
		}
		if at := s.editionAt(j); at >= 0 {
			x.at, x.counted = at, true
			break
		}
		if at := s.turn(j); at >= 0 { // 某某组织领导人|第十五次|会晤
			x.at = at
			continue
		}
		if !s.joins(j) {
			break
		}
		x.at = s.tokens[j].Start
		x.words++
	}
	return x
}

// quotation returns where the short quotation begins that ends at byte end, −1 where none does.
func (s *scan) quotation(end int) int {
	const shut, longestTheme = "”", 16 // characters
	if !strings.HasSuffix(s.text[s.start:end], shut) {
		return -1
	}
	at := strings.LastIndex(s.text[s.start:end], "“")
	if at < 0 || utf8.RuneCountInString(s.text[s.start+at:end]) > longestTheme+2 || strings.Count(s.text[s.start+at:end], shut) > 1 {
		return -1
	}
	return s.start + at
}

// party returns the mark of the first of two parties whose second begins at byte at, behind a hyphen, or nil.
func (s *scan) party(at int) *Mark {
	r, n := utf8.DecodeLastRuneInString(s.text[s.start:at])
	if !strings.ContainsRune("-－–—", r) || n == 0 {
		return nil
	}
	if m := s.endingAt(at - n); m != nil && m.Type == tagger.Place {
		return m
	}
	return nil
}

// wholeEvents lets events begin with which time they are held (首届|云博会, 2023|云州通航博览会), with the first of their two
// parties (云国－|海国峰会) or with whose congress they are (云州工会|十八大), and joins two at once: 研讨会|暨|论坛.
func (s *scan) wholeEvents() {
	const and = "暨"
	for i := 0; i < len(s.marks); i++ {
		m := s.marks[i]
		if m.Type != tagger.Event {
			continue
		}
		from := m.Start
		if at := s.quotation(min(m.End+len("”"), s.end)); at >= 0 && m.Start > at && s.headed(&m) && (i == 0 || s.marks[i-1].End <= at) {
			from = at + len("“") // “电动自行车|电池安全座谈会”
		}
		if n, k := s.endsInKnown(s.of(&m)); n > 0 && k.kind == tagger.Event { // 云州工会|十八大
			s.marks[i].Margin = max(m.Margin, 2*tagger.Unit)
			m.Margin = s.marks[i].Margin
		}
		if before := s.endingAt(m.Start - len(and)); before != nil && before.Type == tagger.Event && s.text[before.End:m.Start] == and {
			from, m.Margin = before.Start, max(m.Margin, before.Margin)
		} else if first := s.party(m.Start); first != nil && s.endsIn(s.event, s.of(&m)) > 0 {
			from = first.Start
		} else if whose := s.endingAt(m.Start); whose != nil {
			if whose.Type == tagger.Organization && congress(s.of(&m)) {
				from = whose.Start
			}
		} else if j := s.token(m.Start) - 1; j >= 0 && s.tokens[j].End == m.Start && !Edition(s.of(&m)) {
			if at := s.editionAt(j); at >= 0 && (i == 0 || s.marks[i-1].End <= at) {
				from = at
			}
		}
		if from < m.Start {
			m.Start = from
			s.put(m)
			i = s.mark(from) - 1 // what it is now may go on
		}
	}
}

// headed reports whether m ends in the head of an event, and a word of the quotation before it joins.
func (s *scan) headed(m *Mark) bool {
	j := s.token(m.Start) - 1
	return s.endsIn(s.event, s.of(m)) > 0 && j >= 0 && s.tokens[j].End == m.Start && s.joins(j)
}

// endsInKnown returns the length in bytes of the short name of a congress that text ends in and that the lists have, and
// what they say of it; 0 where there is none.
func (s *scan) endsInKnown(text string) (int, known) {
	const least, most = 3, 6 // characters
	for n := least; n <= most && 3*n < len(text); n++ {
		if w := text[len(text)-3*n:]; congress(w) {
			if k, of := s.known.LongestIn(w); k == len(w) {
				return k, of
			}
		}
	}
	return 0, known{}
}

// congress reports whether text is the short name of a congress by its number: 十八大.
func congress(text string) bool {
	number, ok := strings.CutSuffix(text, "大")
	return ok && number != "" && strings.Trim(number, "一二三四五六七八九十") == ""
}

// counted returns where the name of an event begins that runs up to token i from 第三届,
// verbs and all: 第三届云州人游云州摄影大赛; −1 where none does.
func (s *scan) counted(i int) int {
	for j := i - 1; j >= 0 && i-j <= 12; j-- {
		w := s.word(j)
		if at := s.editionAt(j); at >= 0 && s.tokens[j].End-at > 4 {
			return at
		}
		if s.tokens[j].Tag == tagger.TagW || s.tokens[j].Tag == tagger.TagSP || s.stop.Has(w) && w != "全国" { // 第十四届|全国|冬季运动会
			break
		}
	}
	return -1
}

// editionAt returns where the words begin that say which time an event is held and end with token j: 首|届; −1 where it ends none.
func (s *scan) editionAt(j int) int {
	w := s.word(j)
	if s.edition(w) {
		return s.tokens[j].Start
	}
	if w == "届" && j > 0 && s.edition(s.word(j-1)+w) {
		return s.tokens[j-1].Start
	}
	return -1
}

// turn returns where 第十五次 begins that ends with token j, −1 where it is another word.
func (s *scan) turn(j int) int {
	w := s.word(j)
	if strings.HasPrefix(w, "第") && strings.HasSuffix(w, "次") {
		return s.tokens[j].Start
	}
	if w == "次" && j > 0 && strings.HasPrefix(s.word(j-1), "第") {
		return s.tokens[j-1].Start
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
