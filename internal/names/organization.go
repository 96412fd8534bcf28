package names

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/tagger"
)

// reach is how many words an organization's name may have between a place and its head.
const reach = 7

// organizations lets names run from a place or another name to the head of an
// organization: 西安市|长安区|郭杜街道|办事处.
func (s *scan) organizations() {
	for i := 0; i < len(s.tokens) && s.any&(leadOrg|lastHead) != 0; i++ {
		if s.lead[i]&(leadOrg|lastHead) == 0 {
			continue
		}
		end, n := s.head(i, s.org, leadOrg)
		if n == 0 || !s.begins(end) {
			continue
		}
		s.organization(i, end, s.text[end-n:end])
		for i+1 < len(s.tokens) && s.tokens[i+1].Start < end {
			i++
		}
	}
	s.joined()
	if s.any&leadBracket != 0 {
		s.listed()
	}
}

// head returns where a head of x, words of the lead l, ends that begins with token i or is the
// end of it, as 公司 is of 省移动公司; and its length in bytes, 0 for none.
func (s *scan) head(i int, x set, l lead) (end, n int) {
	if s.lead[i]&l != 0 {
		if n, _ = x.LongestIn(s.text[s.tokens[i].Start:s.end]); n > 0 {
			return s.tokens[i].Start + n, n
		}
	}
	if s.lead[i]&lastHead != 0 {
		w := s.word(i)
		if n = s.endsIn(x, w); n == len(w) {
			n = 0
		}
	}
	return s.tokens[i].End, n
}

// listed marks what stands before a code of shares: 某某科技（600001）.
func (s *scan) listed() {
	for i := 1; i+2 < len(s.tokens); i++ {
		if s.lead[i]&leadBracket == 0 || s.tokens[i].Tag != tagger.TagW {
			continue
		}
		if w := s.word(i); w != "（" && w != "(" {
			continue
		}
		code := s.word(i + 1)
		if len(code) != 6 && len(code) != 5 || strings.Trim(code, "0123456789") != "" {
			continue
		}
		if r := s.text[s.tokens[i+1].End:s.end]; !strings.HasPrefix(r, "）") && !strings.HasPrefix(r, ")") && !strings.HasPrefix(r, ".") && !strings.HasPrefix(r, "，") {
			continue
		}
		end := s.tokens[i].Start
		start, n := end, 0
		for k := i - 1; k >= 0 && n < 4 && s.joins(k) && s.tokens[k].End == start; k-- {
			if m := s.mark(s.tokens[k].Start); m < len(s.marks) && s.marks[m].Start < end && s.marks[m].End > s.tokens[k].Start {
				start = min(s.tokens[k].Start, s.marks[m].Start)
				n++
				continue
			}
			start = s.tokens[k].Start
			n++
		}
		if c := utf8.RuneCountInString(s.text[start:end]); c >= 2 && c <= 8 {
			s.put(Mark{Start: start, End: end, Type: tagger.Organization, Margin: 4 * tagger.Unit, Rule: true})
		}
	}
}

// organization looks left from the token whose head ends at byte end.
func (s *scan) organization(i, end int, head string) {
	from := s.tokens[i].Start
	var anchor *Mark
	start := from
	if a, b := s.over(from, end); b > a {
		m := &s.marks[a]
		if m.End > end || b-a > 1 || m.Type > tagger.Organization {
			return // the model knows better
		}
		if m.Type == tagger.Person && m.End == end && (s.theme.Has(head) || strings.HasSuffix(head, "军")) && s.fullName(s.of(m)) {
			return // 赵海军
		}
		if m.Start < from || m.Type == tagger.Organization && m.End == end {
			start, anchor = m.Start, m
		} else if m.Start >= from && m.End < end && m.Type != tagger.None {
			anchor = m
		}
	}
	start, anchor = s.leftward(start, anchor, head)
	if anchor == nil {
		return
	}
	// Back to where the leftmost name begins.
	a, b := s.over(start, end)
	if a == b {
		return
	}
	if k := s.token(s.marks[a].Start) - 1; k >= 0 && s.lead[k]&leadBracket != 0 && s.tokens[k].Tag == tagger.TagW {
		// What stands before the bracket is no name that is known, but a firm has one.
		if len(head) < len("有限公司") || start >= s.tokens[k].Start {
			return
		}
		start = max(start, s.tokens[k-1].Start)
	} else {
		start = s.marks[a].Start
	}
	s.found(start, end, head, a, b)
}

// fullName reports whether text is a family name and two characters.
func (s *scan) fullName(text string) bool {
	return len(text) == 9 && utf8.RuneCountInString(text) == 3 && s.surname.Has(text[:3])
}

// leftward goes from byte start to the left over names and the words that can stand between
// them in an organization's name; anchor is the last name it came to, if any.
func (s *scan) leftward(start int, anchor *Mark, head string) (int, *Mark) {
	for words := 0; words <= reach && start > s.start; {
		if m := s.endingAt(start); m != nil {
			if m.Type > tagger.Organization || m.Type == tagger.Organization && s.complete(m, head) || m.NoTag {
				break
			}
			if m.Type == tagger.Person && (anchor != nil || words > 0 || utf8.RuneCountInString(s.of(m)) < 4) {
				break
			}
			start, anchor = m.Start, m
			if m.Type == tagger.Person {
				break
			}
			continue
		}
		j := s.token(start) - 1 // start may lie inside it: a name that cut a word
		if k := s.bracketed(j); k > 0 {
			if m := s.endingAt(s.tokens[j].Start); m != nil {
				anchor = m
			}
			start = s.tokens[k].Start
			continue
		}
		if j < 0 || !s.joins(j) {
			break
		}
		start = s.tokens[j].Start
		words++
	}
	return start, anchor
}

// bracketed returns the token that opens the brackets which token j closes, where what stands
// in them is a place or the word for a group, as in 云州（江临）纸业有限公司; else 0.
func (s *scan) bracketed(j int) int {
	if j < 3 || s.tokens[j].Tag != tagger.TagW || s.word(j) != "）" && s.word(j) != ")" {
		return 0
	}
	for k := j - 2; k > 0 && k >= j-4; k-- {
		if s.lead[k]&leadBracket == 0 || s.word(k) != "（" && s.word(k) != "(" {
			continue
		}
		from, to := s.tokens[k].End, s.tokens[j].Start
		if m := s.endingAt(to); m != nil && m.Start == from && m.Type == tagger.Place || s.text[from:to] == "集团" || s.text[from:to] == "集團" {
			return k
		}
		return 0
	}
	return 0
}

// joins reports whether token j can stand inside an organization's name.
func (s *scan) joins(j int) bool {
	w := s.word(j)
	if s.stop.Has(w) || s.post.Has(w) {
		return false
	}
	if s.tokens[j].Tag == tagger.TagM {
		return strings.HasPrefix(w, "第")
	}
	return nominal(s.tokens[j].Tag)
}

// complete reports whether an organization that stands before another head is whole, so
// that the head begins a name of its own.
func (s *scan) complete(m *Mark, head string) bool {
	return m.Rule && s.loose.Has(head)
}

// fits reports whether the name over marks [a, b) and its head is one: the words that are
// common heads need more than a country before them.
func (s *scan) fits(start, end int, head string, a, b int) bool {
	first := &s.marks[a]
	last := &s.marks[b-1]
	between := end - len(head) - last.End
	if last.Type == tagger.Organization && last.End <= end-len(head) && between > 0 && first.Start == last.Start && !strings.HasPrefix(s.text[last.End:], "（") && !strings.HasPrefix(s.text[last.End:], "(") {
		return false // a company's department is its own
	}
	if !s.loose.Has(head) {
		return true
	}
	if between > 0 {
		return last.Type == tagger.Place && len(head) >= 6 && between >= 6 && (!s.theme.Has(head) || s.ownName(last.End, end-len(head)) || area(s.text[start:end]) > 0) || last.Type != tagger.Place && between == 0
	}
	switch last.Type {
	case tagger.Place:
		if head == "政府" || head == "警方" {
			return true
		}
		return s.endsDivision(s.of(last)) && len(s.of(last)) > 6
	case tagger.Organization:
		return last.End == end || len(head) > 6 || head == "政府" || head == "警方"
	}
	return end-start > len(head)
}

// ownName reports whether text[from:to] holds what can be a name of one's own, and not
// common words alone: 云州|新东港|药业, but 某国|进口|食品.
func (s *scan) ownName(from, to int) bool {
	const own uint64 = 1<<tagger.TagX | 1<<tagger.TagNR | 1<<tagger.TagNS | 1<<tagger.TagNT | 1<<tagger.TagNZ | 1<<tagger.TagG | 1<<tagger.TagJ | 1<<tagger.TagEng
	for i := s.token(from); i < len(s.tokens) && s.tokens[i].Start < to; i++ {
		if own>>s.tokens[i].Tag&1 != 0 || s.tokens[i].End-s.tokens[i].Start == 3 {
			return true
		}
	}
	return false
}

// joined makes one name of a place and the organization behind it: 北京市|海淀区|某某局.
func (s *scan) joined() {
	for i := 1; i < len(s.marks); i++ {
		m := &s.marks[i]
		if m.Type != tagger.Organization || m.Rule && s.known.Has(s.of(m)) {
			continue
		}
		j := i
		for j > 0 && s.marks[j-1].Type == tagger.Place && s.marks[j-1].End == s.marks[j].Start {
			j--
		}
		if j == i {
			continue
		}
		joined := *m
		joined.Start = s.marks[j].Start
		s.put(joined)
		i = j
	}
}
