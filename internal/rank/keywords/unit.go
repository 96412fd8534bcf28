package keywords

import (
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// token returns unit u's token and the text it is in.
func (s *scan) token(u int32) (*segment.Token, string) {
	if int(u) < s.nt {
		return &s.ttoks[u], s.title
	}
	return &s.toks[int(u)-s.nt-1], s.doc.Text
}

// word returns the text of unit u, "" between title and body.
func (s *scan) word(u int32) string {
	if len(s.texts) > 0 {
		return s.texts[u]
	}
	if int(u) == s.nt {
		return ""
	}
	t, text := s.token(u)
	return text[t.Start:t.End]
}

// tag returns the part of speech of unit u.
func (s *scan) tag(u int32) segment.Tag { return s.tags[u] }

// tell fills in the words of all units, their characters, classes and parts of speech.
func (s *scan) tell() {
	n := len(s.ids)
	s.is, s.tags, s.texts, s.runes, s.from = grow(s.is, n), grow(s.tags, n), s.texts[:0], s.runes[:0], s.from[:0]
	if n <= manyUnits {
		s.texts, s.from = grow(s.texts, n), grow(s.from, n+1)
	}
	s.tellIn(0, s.ttoks, s.title)
	s.is[s.nt], s.tags[s.nt] = 0, 0
	if len(s.texts) > 0 {
		s.texts[s.nt], s.from[s.nt] = "", int32(len(s.runes))
	}
	s.tellIn(s.nt+1, s.toks, s.doc.Text)
	if len(s.from) > 0 {
		s.from[n] = int32(len(s.runes))
	}
}

// tellIn is tell for the units from off on, toks of text.
func (s *scan) tellIn(off int, toks []segment.Token, text string) {
	is, tags := s.is[off:][:len(toks)], s.tags[off:][:len(toks)]
	runes := s.runes
	for i := range toks {
		t := &toks[i]
		w := text[t.Start:t.End]
		is[i], tags[i] = s.lex.words.of(t.Word), t.Tag
		if b := w[0] | 0x20; 'a' <= b && b <= 'z' { // whatever it is in context
			tags[i] = segment.TagEng
		}
		if len(s.texts) == 0 {
			continue
		}
		s.texts[off+i], s.from[off+i] = w, int32(len(runes))
		for k := 0; k < len(w); {
			if r, han := hanzi.HanAt(w, k); han {
				runes = append(runes, hanzi.FoldHan(r))
				k += 3
				continue
			}
			r, n := hanzi.At(w[k:])
			runes = append(runes, r)
			k += n
		}
	}
	s.runes = runes
}

// chars returns the characters of n units from unit u on, folded.
func (s *scan) chars(u, n int32) []rune {
	if len(s.from) > 0 {
		return s.runes[s.from[u]:s.from[u+n]]
	}
	return []rune(hanzi.FoldString(s.span(u, int(n))))
}

// hashUnits goes on from the hash h over n units from unit u on, as hashOn does over their text.
func (s *scan) hashUnits(h uint64, u, n int32) uint64 {
	if len(s.from) > 0 {
		return hashRunes(h, s.runes[s.from[u]:s.from[u+n]])
	}
	return hashOn(h, s.span(u, int(n)))
}

// keyUnits is the key of n units from unit u on, as Hash has it.
func (s *scan) keyUnits(u, n int32) uint64 { return s.hashUnits(hashStart, u, n) | keyHashed }

// span returns the text from unit u over n units.
func (s *scan) span(u int32, n int) string {
	t, text := s.token(u)
	end, _ := s.token(u + int32(n) - 1)
	return text[t.Start:end.End]
}

// at returns the unit of the occurrence that stands for node x: in the title if there
// is one, else the first in the body.
func (x *node) at() int32 {
	if x.title >= 0 {
		return x.title
	}
	return x.first
}
