package names

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/tagger"
)

// foreigners finds the places and firms that are written as foreign names are, and that no list has, by the words
// beside them: what the model takes for people, 抵达|纳曼甘, and what it has left out.
func (s *scan) foreigners() {
	for i := range s.tokens {
		if s.lead[i]&leadAround == 0 {
			continue
		}
		from := s.tokens[i].Start
		n, k := s.around.LongestIn(s.text[from:s.end])
		if n == 0 || !s.begins(from+n) {
			continue
		}
		if k&beforeName != 0 {
			s.foreignBehind(from, from+n, k)
		}
		if k&behindName != 0 && from > s.start {
			s.foreignBefore(i, k)
		}
	}
}

// foreignBehind looks at what stands behind the word [start, at).
func (s *scan) foreignBehind(start, at int, k setting) {
	j := s.token(at)
	if j+1 < len(s.tokens) && s.word(j) == "了" {
		j++
	}
	if j == len(s.tokens) || s.lead[j]&leadSound == 0 && k&toBrand == 0 && s.tokens[j].Tag != tagger.TagNS {
		return // most words
	}
	at = s.tokens[j].Start
	if o := s.mark(start); o < len(s.marks) && s.marks[o].Start <= start && s.marks[o].End > start {
		return // the word is of another name
	}
	typ := tagger.Place
	if k&(toBrand|toFirm|firmWord) != 0 {
		typ = tagger.Organization
	}
	if m := s.beginningAt(at); m != nil {
		if k&(toPlace|placeWord|firmWord) != 0 {
			s.retype(m, typ)
		}
		return
	}
	end := at
	for ; j < len(s.tokens) && s.tokens[j].Start == end && s.foreignPart(j); j++ {
		end = s.tokens[j].End
	}
	if end > at && strings.HasSuffix(s.text[:end], "约") && strings.IndexFunc(s.text[end:s.end], beginsNumber) == 0 {
		end -= len("约") // 拉海纳|约八成
	}
	if s.foreign(at, end, typ) {
		return
	}
	if typ == tagger.Organization && k&toBrand != 0 {
		s.brandBehind(at)
	}
	if k&(toPlace|placeWord) != 0 && end == at && j < len(s.tokens) {
		s.placeWord(j)
	}
}

// beginsNumber reports whether r begins a number.
func beginsNumber(r rune) bool {
	return '0' <= r && r <= '9' || strings.ContainsRune("一二三四五六七八九十百两半", r)
}

// placeWord marks token j, which the dictionary or what stands around it says to be a place: 抵达|关丹.
func (s *scan) placeWord(j int) {
	t := &s.tokens[j]
	if w := s.word(j); t.Tag != tagger.TagNS || len(w) < 6 || len(w) == 6 && !listed(w) || !s.canBeTown(w) || strings.ContainsRune(grounds, last(w)) {
		return
	}
	if j+1 < len(s.tokens) && s.tokens[j+1].Start == t.End && (nominal(s.tokens[j+1].Tag) || s.tokens[j+1].Tag == tagger.TagF) {
		return // 飞抵大洋|彼岸
	}
	if a, b := s.over(t.Start, t.End); a == b {
		s.put(Mark{Start: t.Start, End: t.End, Type: tagger.Place, Margin: 2 * tagger.Unit, Rule: true})
	}
}

// canBeTown reports whether the lists do not say that w is no town's name.
func (s *scan) canBeTown(w string) bool {
	return !s.noTown.Has(w) && !s.seldomPlace.Has(w) && !s.none.Has(w) && !s.bare.Has(w) && strings.Trim(w, directions) != "" && !strings.ContainsAny(w, counted)
}

// directions are the characters that they are written with.
const directions = "东西南北中上下正"

// grounds are what words for grounds and rooms end in.
const grounds = "林班室厢房门坡园店"

// foreignBefore looks at what stands before token i.
func (s *scan) foreignBefore(i int, k setting) {
	end := s.tokens[i].Start
	if k&itsPlace != 0 && i > 1 && s.word(i-1) == "的" {
		end = s.tokens[i-1].Start
		i--
	}
	if i == 0 || s.lead[i-1]&leadSound == 0 && k&ofBrand == 0 {
		return // most words
	}
	typ := tagger.Organization
	if k&(ofPlace|hisPlace|atPlace|fromPlace) != 0 {
		typ = tagger.Place
	}
	start := end
	m := s.endingAt(end)
	if m != nil {
		start = m.Start
	} else {
		for j := i - 1; j >= 0 && s.tokens[j].End == start && s.foreignPart(j); j-- {
			start = s.tokens[j].Start
		}
	}
	if k&(ofPlace|hisPlace|ofFirm|hisPart) == 0 { // 在 must stand before it
		if j := s.token(start) - 1; j < 0 || (k&(atPlace|atFirm) == 0 || s.word(j) != "在") && (k&fromPlace == 0 || s.word(j) != "从") {
			return
		}
	}
	if m != nil {
		if k&(ofPlace|atPlace|fromPlace|ofFirm|atFirm) != 0 {
			if s.post.Has(s.word(i)) && m.Margin >= 3*tagger.Unit {
				return // 阿卜杜拉|首席执行官
			}
			s.retype(m, typ)
		}
		return
	}
	if k != hisPart && s.foreign(start, end, typ) || k&ofBrand == 0 {
		return
	}
	s.brand(i)
}

// retype makes a name of another type of the person that the model has found, if that is written as a foreign name.
func (s *scan) retype(m *Mark, typ tagger.Type) {
	text := s.of(m)
	if m.Type != tagger.Person || m.Rule || !s.townSounds(text) || !s.apart(m.Start, m.End) {
		return
	}
	if n := len(text); s.surname.Has(text[:3]) && (n <= 6 || n <= 9 && typ == tagger.Organization) {
		return // 刘钦|董事长
	}
	m.Type, m.Rule, m.Margin = typ, true, max(m.Margin, 3*tagger.Unit)
	if typ == tagger.Organization {
		s.toHead(m)
		return
	}
	if i := s.token(m.End); i+1 < len(s.tokens) && s.townEnd(i) {
		m.End = s.tokens[i].End
	}
	s.placeHead(s.mark(m.Start))
}

// townEnd reports whether token i is a character that the name of a town goes on with: 弗朗西斯|敦.
func (s *scan) townEnd(i int) bool {
	t := &s.tokens[i]
	a, b := s.over(t.Start, t.End)
	return a == b && closed>>t.Tag&1 == 0 && s.townSound.Has(s.word(i))
}

// toHead lets a firm go on over what firms are called behind it: 控股, 公司.
func (s *scan) toHead(m *Mark) {
	for _, heads := range []set{s.org, s.loose} {
		if n, _ := heads.LongestIn(s.text[m.End:s.end]); n > 0 && s.begins(m.End+n) {
			if a, b := s.over(m.End, m.End+n); a == b {
				m.End += n
				return
			}
		}
	}
}

// foreign marks [start, end), which no mark touches, as a name if it can be one.
func (s *scan) foreign(start, end int, typ tagger.Type) bool {
	const least, most = 3 * 3, 8 * 3 // bytes
	if end-start > most || !s.apart(start, end) || end-start < least && (typ != tagger.Place || !s.shortTown(start, end)) {
		return false
	}
	m := Mark{Start: start, End: end, Type: typ, Margin: 3 * tagger.Unit, Rule: true}
	if typ == tagger.Organization {
		s.toHead(&m)
	}
	s.put(m)
	if typ == tagger.Place {
		s.placeHead(s.mark(start))
	}
	return true
}

// apart reports whether no joint of a longer name stands beside [start, end), and nobody is called so.
func (s *scan) apart(start, end int) bool {
	r, _ := utf8.DecodeLastRuneInString(s.text[s.start:start])
	if r == '叫' {
		return false // 一个叫|卡瓦科的居民
	}
	return !joint(r) && !latin(r) && !joint(first(s.text[end:s.end]))
}

// townSounds is sounds for the names of towns, which a few more characters stand in: 堡, 港.
func (s *scan) townSounds(text string) bool {
	for at := 0; at < len(text); {
		_, n := utf8.DecodeRuneInString(text[at:])
		if n != 3 || !s.sound.Has(text[at:at+n]) && !s.townSound.Has(text[at:at+n]) {
			return false
		}
		at += n
	}
	return len(text) >= 6
}

const (
	closed uint64 = 1<<tagger.TagD | 1<<tagger.TagP | 1<<tagger.TagC | 1<<tagger.TagU
	proper uint64 = 1<<tagger.TagX | 1<<tagger.TagNR | 1<<tagger.TagNS | 1<<tagger.TagNZ
)

// shortTown reports whether [start, end), two characters, can be a town all the same: a word that is a place by the
// dictionary or by what stands around it, or that is in no dictionary.
func (s *scan) shortTown(start, end int) bool {
	i := s.token(start)
	w := s.text[start:end]
	if end-start != 2*3 || s.short.Has(w[:3]) && s.short.Has(w[3:]) || s.tokens[i].End != end || !s.canBeTown(w) {
		return false
	}
	return s.tokens[i].Tag == tagger.TagNS && s.townSounds(w) && listed(w) || s.sounds(w) && !s.surname.Has(w[:3]) && !listed(w)
}

// foreignPart reports whether token i is made of what foreign names are written with, and in no name.
func (s *scan) foreignPart(i int) bool {
	t := &s.tokens[i]
	if a, b := s.over(t.Start, t.End); a < b {
		return false
	}
	w := s.word(i)
	if len(w) == 3 {
		return closed>>t.Tag&1 == 0 && (s.sound.Has(w) || s.townSound.Has(w))
	}
	return (proper>>t.Tag&1 != 0 || len(w) >= 9 && !s.noPerson.Has(w) || !listed(w)) && s.townSounds(w)
}
