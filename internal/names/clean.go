package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/tagger"
)

// clean takes out what is no name: offices without a name of their own, marks without a
// letter; and what a name must not begin or end with. Each is asked about beside those before
// it that stay, as they are then, and those behind it as the rules left them.
func (s *scan) clean() {
	for i := 0; i < len(s.marks); {
		m := s.marks[i]
		text := s.of(&m)
		if m.Type != tagger.Work && edged(text) && !framed(&m, text) {
			text = strings.TrimLeftFunc(text, edge)
			m.Start = m.End - len(text)
			text = strings.TrimRightFunc(text, edge)
			m.End = m.Start + len(text)
		}
		if text == "" || text[0] < utf8.RuneSelf && strings.Trim(text, "0123456789.%,") == "" || s.nobody(&m) {
			s.marks = slices.Delete(s.marks, i, i+1)
			continue
		}
		if m.Type == tagger.Organization && !m.Rule && strings.HasPrefix(s.text[m.End:s.end], "讯") && IsChina(hanzi.FoldString(text)) {
			m.Type, m.Rule, m.Margin = tagger.Place, true, max(m.Margin, 2*tagger.Unit) // 云州|讯
		}
		m = s.cut(m)
		if m.Type == tagger.Person {
			s.person(&m)
		}
		s.marks[i] = m
		i++
	}
}

// framed reports whether m begins with a quotation and goes on behind it, or ends in a bracket that stands in it: “云海+”对话会, 刚果（布）.
func framed(m *Mark, text string) bool {
	if !m.Rule {
		return false
	}
	quoted := strings.HasPrefix(text, "“") && strings.Contains(text, "”") && !strings.HasSuffix(text, "”")
	return m.Type == tagger.Event && quoted || strings.HasSuffix(text, "）") && strings.Contains(text, "（")
}

// nobody reports whether m is no name by the lists and by what stands beside it.
func (s *scan) nobody(m *Mark) bool {
	text := s.of(m)
	out := false
	if !m.Rule && m.Type != tagger.Work && strings.Contains(text, " ") && strings.Trim(text, "abcdefghijklmnopqrstuvwxyz '-") == "" {
		return true // must have
	}
	switch m.Type {
	case tagger.Organization:
		out = s.nameless(m) || s.seldomOrg.Has(text) && !s.branded(m) || text == "联想" && s.associated.Has(s.wordAt(m.End)) || moves(text)
	case tagger.Place:
		out = s.bare.Has(text) || s.slogan(m) || s.seldomPlace.Has(text) && m.Margin < 8*tagger.Unit && !s.placed(m)
	case tagger.Person:
		if m.Rule {
			return false
		}
		out = s.unmanned(m)
	}
	return out || !m.Rule && (s.none.Has(text) || m.Type <= tagger.Organization && (peopleOrSpeech(text) || s.side(text, m.Type)))
}

// moves reports whether text is where a storm goes, 西北移动, and no firm of that place.
func moves(text string) bool {
	way, ok := strings.CutSuffix(text, "移动")
	return ok && strings.Trim(way, "东西南北偏") == ""
}

// unmanned reports whether m, which the model takes for a person, is none by the lists and by what
// stands beside it.
func (s *scan) unmanned(m *Mark) bool {
	text := s.of(m)
	switch {
	case !capital(text) && strings.IndexFunc(text, func(r rune) bool { return !latin(r) }) < 0: // LOL, loewe
		return true
	case strings.HasSuffix(text, "当局"), len(text) == 6 && strings.HasSuffix(text, "企"), s.noPerson.Has(text): // 屠企
		return true
	}
	// 纳方 beside 中方
	doubtful := len(text) == 6 && strings.HasSuffix(text, "方") && strings.Contains(s.text, "中方") || s.seldomPerson.Has(text)
	return doubtful && !s.clue(m)
}

// prepositions are those that begin no foreign name in parts.
const prepositions = "由被与"

// person takes a preposition and the next desk from a name, and makes a place of a county before its office and of
// what stands before the word for a part of the land.
func (s *scan) person(m *Mark) {
	if text := s.of(m); !m.Rule && strings.ContainsAny(text, "·・") {
		if r, n := utf8.DecodeRuneInString(text); strings.ContainsRune(prepositions, r) {
			m.Start += n // 由|伯南·布鲁
		}
	}
	text := s.of(m)
	if n := s.endsIn(s.desk, text); n > 0 && len(text)-n >= 6 {
		m.End -= n
		return
	}
	if before := strings.TrimRight(s.text[s.start:m.Start], "“‘「\""); !m.Rule && text[0] >= utf8.RuneSelf && s.endsIn(s.storm, before) > 0 {
		m.Type, m.Rule, m.Margin = tagger.Event, true, Sure // 第6号台风“卡努”
		return
	}
	if !m.Rule && s.placeName.Has(text) {
		m.Type, m.Rule, m.Margin = tagger.Place, true, max(m.Margin, 3*tagger.Unit)
		return
	}
	if !m.Rule && len(text) >= 9 && s.sounds(text) {
		behind := s.text[m.End:s.end]
		n, _ := s.landform.LongestIn(behind)
		k, _ := s.behindPlace.LongestIn(behind)
		if i := s.mark(m.End); i < len(s.marks) && s.marks[i].Start < m.End+n {
			n = 0 // that is another's
		}
		if k = max(k, n); k > 0 && s.begins(m.End+k) {
			m.Type, m.Rule, m.End = tagger.Place, true, m.End+n
			return
		}
	}
	if m.Rule || len(text) != 6 || !IsChina(hanzi.FoldString(text)) {
		return
	}
	if n, _ := s.countyOffice.LongestIn(s.text[m.End:s.end]); n > 0 {
		m.Type = tagger.Place
	}
}

// peopleOrSpeech reports whether text is the name of a people or a language.
func peopleOrSpeech(text string) bool {
	r, n := utf8.DecodeLastRuneInString(text)
	return n < len(text) && (r == '族' || r == '语' || r == '語')
}

// powers are short forms of countries that are two of them even where a name of a person
// would be as likely: 韩美. 奥巴马 and 阿巴斯 are people.
const powers = "中美英法德俄日韩朝印越欧台港澳乌"

// side reports whether text is one side, or two, between countries: 美方, 中越.
func (s *scan) side(text string, kind tagger.Type) bool {
	if kind == tagger.Person && !strings.HasSuffix(text, "方") && strings.Trim(text, powers) != "" {
		return false
	}
	a, n := utf8.DecodeRuneInString(text)
	b, m := utf8.DecodeRuneInString(text[n:])
	if m == 0 || !s.short.Has(string(a)) {
		return false
	}
	if c, k := utf8.DecodeRuneInString(text[n+m:]); n+m+k == len(text) && k > 0 { // 中日韩
		return s.short.Has(string(b)) && s.short.Has(string(c)) && !s.known.Has(text) && !s.single.Has(text)
	} else if k > 0 {
		return false
	}
	if b == '方' {
		return true
	}
	return s.short.Has(string(b)) && !s.single.Has(text) && a != '南' && b != '南' && !s.known.Has(text)
}

// edges are marks that no name begins or ends with.
const edges = " \t\n　“”‘’「」『』《》丨|，。、；：！？,;:!?()（）【】[]"

// edge reports whether no name begins or ends with r: those, and what cannot be seen.
func edge(r rune) bool {
	return !hanzi.IsHan(r) && (strings.ContainsRune(edges, r) || !unicode.IsGraphic(r))
}

// edged reports whether text may begin or end with such: Chinese characters at both ends say no.
func edged(text string) bool {
	_, first := hanzi.HanAt(text, 0)
	_, last := hanzi.HanAt(text, max(0, len(text)-3))
	return !first || !last
}

// nameless reports whether an organization's name is an office without a place: 市教育局,
// 县委县政府.
func (s *scan) nameless(m *Mark) bool {
	text := s.of(m)
	if n, k := s.known.LongestIn(text); n > 0 && k.kind == tagger.Organization && !k.weak {
		return false // 全国人大常委会办公厅
	}
	n, _ := s.bare.LongestIn(text)
	if i := s.token(m.Start); n > 0 && i < len(s.tokens) && s.tokens[i].Tag == tagger.TagNS && s.tokens[i].End > m.Start+n {
		return false // 镇江某某医院
	}
	for end := 6; n > 0 && end <= 12 && end < len(text); end += 3 { // 市南区总工会
		if head := hanzi.FoldString(text[:end]); s.endsDivision(head) && IsChina(head) {
			return false
		}
	}
	if n == 0 {
		k, _ := s.generic.LongestIn(text) // 集团地产公司
		return k > 0
	}
	if n == len(text) {
		return true
	}
	rest := text[n:]
	if k, _ := s.bare.LongestIn(rest); k > 0 {
		rest = rest[k:]
	}
	// A name of one's own in the rest is four characters or more before the head.
	k := s.endsIn(s.org, text)
	if k == 0 {
		return n > 3 || utf8.RuneCountInString(rest) <= 3
	}
	return utf8.RuneCountInString(text[n:]) <= 9
}
