package names

import (
	"strings"

	dictionary "github.com/tiyao/tiyao/internal/lexicon"
	"github.com/tiyao/tiyao/internal/tagger"
)

// brand marks the words right before token i as a firm, where one of them is in no dictionary and they stand apart:
// ，朔陌茶语|股价.
func (s *scan) brand(i int) {
	const least, most = 2 * 3, 5 * 3 // bytes
	end := s.tokens[i].Start
	start, unknown := end, false
	j := i - 1
	for ; j >= 0 && s.tokens[j].End == start && end-s.tokens[j].Start <= most && s.brandPart(j); j-- {
		start, unknown = s.tokens[j].Start, unknown || s.unknown(j)
	}
	if !unknown || end-start < least || j >= 0 && opens&(1<<s.tokens[j].Tag) == 0 || s.counts(start, end) {
		return
	}
	s.put(Mark{Start: start, End: end, Type: tagger.Organization, Margin: 2 * tagger.Unit, Rule: true})
}

// brandBehind is the same of the words from byte start on, up to one that a name may stand before.
func (s *scan) brandBehind(start int) {
	least, most := 2*3, 6*3 // bytes
	end, unknown := start, false
	j := s.token(start)
	if j > 0 && s.tokens[j-1].Tag != tagger.TagN {
		least, most = 3*3, 4*3 // behind a verb much else stands: 收购|新粮, 收购|涉案木料
	}
	for ; j < len(s.tokens) && s.tokens[j].Start == end && s.tokens[j].End-start <= most && s.brandPart(j); j++ {
		end, unknown = s.tokens[j].End, unknown || s.unknown(j)
	}
	if !unknown || end-start < least || j < len(s.tokens) && shuts&(1<<s.tokens[j].Tag) == 0 || s.counts(start, end) {
		return
	}
	s.put(Mark{Start: start, End: end, Type: tagger.Organization, Margin: 2 * tagger.Unit, Rule: true})
}

// brandPart reports whether token j may be a part of a firm's name, and is in no name.
func (s *scan) brandPart(j int) bool {
	t := &s.tokens[j]
	w := s.word(j)
	a, b := s.over(t.Start, t.End)
	return a == b && nominal(t.Tag) && t.Tag != tagger.TagEng && !s.stop.Has(w) && !s.post.Has(w) && !s.around.Has(w) && w != "方面" && !strings.ContainsRune(noBrand, last(w))
}

// noBrand are what words for people and for wares end in.
const noBrand = "者儿号材料粮"

// unknown reports whether token j is a word of several characters that is in no dictionary.
func (s *scan) unknown(j int) bool {
	w := s.word(j)
	return len(w) >= 6 && !listed(w)
}

// counts reports whether a character of a time or of what is counted stands in [start, end).
func (s *scan) counts(start, end int) bool { return strings.ContainsAny(s.text[start:end], counted) }

// counted are characters of times and of what is counted or pointed at: no firm's name has them.
const counted = "一二三四五六七八九十两每该各本此某年月日天周季股的"

// opens are the tags of words that a name may stand behind, shuts of those that it may stand before.
const (
	opens uint64 = 1<<tagger.TagP | 1<<tagger.TagC | 1<<tagger.TagU | 1<<tagger.TagW | 1<<tagger.TagSP | 1<<tagger.TagT
	shuts uint64 = 1<<tagger.TagP | 1<<tagger.TagC | 1<<tagger.TagU | 1<<tagger.TagW | 1<<tagger.TagSP | 1<<tagger.TagT | 1<<tagger.TagV | 1<<tagger.TagD
)

// listed reports whether w is a word of the dictionary.
func listed(w string) bool { return dictionary.Default().Find(w) != 0 }
