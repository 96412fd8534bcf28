package names

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/tagger"
)

// places mends places: one name for each unit of a chain (江西省|南昌市|安义县), and a name
// with its head (云龙山隧道).
func (s *scan) places() {
	for i := 0; i < len(s.marks); i++ {
		if s.marks[i].Type != tagger.Place {
			continue
		}
		s.betweenDivisions(i)
		if n := s.unit(s.of(&s.marks[i])); n > 0 {
			m := s.marks[i]
			rest := m
			s.marks[i].End = m.Start + n
			rest.Start += n
			s.marks = append(s.marks, Mark{})
			copy(s.marks[i+2:], s.marks[i+1:])
			s.marks[i+1] = rest
			continue
		}
		s.wholeCounty(i)
		s.placeHead(i)
		s.farHead(i)
	}
}

// betweenDivisions moves the end of mark i, and the start of the place right behind it, to where a word begins that the model
// has cut and that is a division: 青岛市|市南区|湛山社区, not 青岛市市|南区.
func (s *scan) betweenDivisions(i int) {
	if i+1 == len(s.marks) || s.marks[i+1].Type != tagger.Place || s.marks[i+1].Start != s.marks[i].End {
		return
	}
	m, next := &s.marks[i], &s.marks[i+1]
	j := s.token(m.End) - 1
	if j < 0 || s.tokens[j].End <= m.End || s.tokens[j].Start <= m.Start || s.tokens[j].End > next.End || !IsChina(hanzi.FoldString(s.word(j))) {
		return
	}
	m.End, next.Start = s.tokens[j].Start, s.tokens[j].Start
}

// wholeCounty lets mark i, a county's name of two characters, begin with the character before it that is no word by
// itself: 江|临县 is not 临县.
func (s *scan) wholeCounty(i int) {
	const own uint64 = 1<<tagger.TagX | 1<<tagger.TagN | 1<<tagger.TagNR | 1<<tagger.TagNS | 1<<tagger.TagG | 1<<tagger.TagJ
	m := &s.marks[i]
	if text := s.of(m); len(text) != 6 || !strings.ContainsRune("县镇乡旗縣鎮鄉", last(text)) {
		return
	}
	j := s.token(m.Start) - 1
	if j < 0 || s.tokens[j].End != m.Start || m.Start-s.tokens[j].Start != 3 || own>>s.tokens[j].Tag&1 == 0 || i > 0 && s.marks[i-1].End == m.Start {
		return
	}
	if r := first(s.word(j)); !hanzi.IsHan(r) || strings.ContainsRune("省市县区州镇乡村国人年月日", r) {
		return
	}
	if j > 0 && s.tokens[j-1].End == s.tokens[j].Start && nominal(s.tokens[j-1].Tag) {
		return
	}
	m.Start, m.Rule, m.Margin = s.tokens[j].Start, true, max(m.Margin, 2*tagger.Unit)
}

// farHead lets mark i go on over words to a head behind them: 云州|芦荻|机场, 云州|集成电路|产业园.
func (s *scan) farHead(i int) {
	const most = 4 // words
	m := &s.marks[i]
	from := s.token(m.End)
	if from == len(s.tokens) || s.tokens[from].Start != m.End {
		return
	}
	for j := from; j < len(s.tokens) && j < from+most; j++ {
		t := &s.tokens[j]
		if !nominal(t.Tag) || t.Tag == tagger.TagS || t.Tag == tagger.TagEng || t.First == 0 {
			return
		}
		end := endOf(t)
		if !s.farPlace.Ends(rune(end)) {
			continue
		}
		if n := s.endsIn(s.farPlace, s.text[m.End:t.End]); n == 0 || n == t.End-m.End {
			continue
		}
		if j+1 < len(s.tokens) && nominal(s.tokens[j+1].Tag) && s.tokens[j+1].Start == t.End {
			continue // 机场|公安局
		}
		if a, b := s.over(m.End, t.End); a < b || s.country(s.of(m)) || !s.farWords(from, j) {
			return
		}
		m.End, m.Margin, m.Rule = t.End, max(m.Margin, 2*tagger.Unit), true
		return
	}
}

// farWords reports whether the tokens from up to last can stand between a place and a head.
func (s *scan) farWords(from, last int) bool {
	for j := from; j <= last; j++ {
		if w := s.word(j); s.stop.Has(w) || s.post.Has(w) || s.noFar.Has(w) {
			return false
		}
	}
	return true
}

// divisions marks the divisions of China that the model has left out: a word that is one,
// and a place in the dictionary too.
func (s *scan) divisions() {
	for i := range s.tokens {
		t := &s.tokens[i]
		if t.Tag != tagger.TagNS || t.End-t.Start < 6 {
			continue
		}
		if a, b := s.over(t.Start, t.End); b > a {
			continue
		}
		if w := s.word(i); !s.none.Has(w) && IsChina(hanzi.FoldString(w)) {
			s.put(Mark{Start: t.Start, End: t.End, Type: tagger.Place, Margin: tagger.Unit, Rule: true})
		}
	}
}

// unit returns the length of the first unit of a chain of places that text is, 0 where it
// is one alone.
func (s *scan) unit(text string) int {
	const least = 2 * 3 // bytes of a unit, of Chinese
	for at := 3; at+least <= len(text); {
		_, w := utf8.DecodeRuneInString(text[at:])
		end := at + w
		at = end
		if end < least || end+least > len(text) {
			continue
		}
		head, rest := text[:end], text[end:]
		if !s.link.Has(text[end-w : end]) {
			continue
		}
		// 市中区, 区域, 镇区, 县城, 市场, 路口, 街道
		switch r, _ := utf8.DecodeRuneInString(rest); r {
		case '市', '区', '县', '镇', '城', '场', '域', '口', '道', '段', '站', '办', '政', '委', '府':
			if s.division.Has(rest) || !s.endsDivision(rest) || r != '市' {
				continue
			}
		}
		if s.place.Has(rest) || text[end-w:end] == "州" && (!s.endsDivision(rest) || s.beginsZone(rest)) {
			continue // 云州机场, 某某路街道
		}
		if s.endsDivision(rest) || s.endsIn(s.place, rest) > 0 {
			switch text[end-w : end] {
			case "路", "街":
				if l, _ := utf8.DecodeLastRuneInString(rest); l != '路' && l != '街' && l != '道' {
					continue
				}
			}
			if s.division.Has(head) || utf8.RuneCountInString(rest) < 2 {
				continue
			}
			return end
		}
	}
	return 0
}

// beginsZone reports whether text begins as the full names of zones do: 国家高新区.
func (s *scan) beginsZone(text string) bool {
	n, _ := s.zone.LongestIn(text)
	return n > 0
}

func (s *scan) endsDivision(text string) bool { return s.endsIn(s.division, text) > 0 }

// placeHead lets mark i go on over a head behind it.
func (s *scan) placeHead(i int) {
	m := &s.marks[i]
	at := m.End
	n, _ := s.place.LongestIn(s.text[at:s.end])
	if n == 0 || !s.begins(at+n) || !s.begins(at) {
		return
	}
	head := s.text[at : at+n]
	if n <= 3 && !s.shortPlace.Has(head) { // one character: the model knows better, but for a few
		return
	}
	if s.plainPlace.Has(head) && s.unitName(s.of(m)) { // 北京市场, 云州公园
		return
	}
	if i+1 < len(s.marks) && s.marks[i+1].Start < at+n {
		return
	}
	if s.country(s.of(m)) {
		return
	}
	m.End, m.Margin, m.Rule = at+n, max(m.Margin, 2*tagger.Unit), true
}

// unitName reports whether text is the name of a division, by its ending or because it is
// short: 安义县, 北京.
func (s *scan) unitName(text string) bool {
	return utf8.RuneCountInString(text) <= 2 || s.endsDivision(text)
}

// country reports whether text is a country or a part of the world by its look: 某国, 某洲.
func (s *scan) country(text string) bool {
	switch r, _ := utf8.DecodeLastRuneInString(text); r {
	case '国', '國', '洲':
		return true
	}
	return false
}
