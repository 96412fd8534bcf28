package keywords

import (
	"slices"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// longestShort is the bytes of the longest sentence that may stand twice and be meant twice: 谢谢大家。
const longestShort = 30

// repeated returns the sentences of the body that stood before, word for word: the caption of a row of pictures, which
// is said once however many pictures there are. The memory is used again.
func (s *scan) repeated() []uint64 {
	const opening = 5 // characters
	rows := s.rows[:0]
	for i := range s.doc.Sentences {
		x := &s.doc.Sentences[i]
		if x.End-x.Start > longestShort {
			text := s.doc.Text[x.Start:x.End]
			_, end := hanzi.Skip(text, opening)
			rows = append(rows, hashOn(hashStart, text[:end])&^maxSentences|uint64(i)&maxSentences)
		}
	}
	slices.Sort(rows)
	// Few open as another does, and only these are looked at as a whole.
	like, before := rows[:0], uint64(0)
	for k, r := range rows {
		h := r &^ maxSentences
		if k > 0 && before == h || k+1 < len(rows) && rows[k+1]&^maxSentences == h {
			like = append(like, r&maxSentences)
		}
		before = h
	}
	for k, i := range like {
		x := &s.doc.Sentences[i]
		like[k] = hashOn(hashStart, s.doc.Text[x.Start:x.End])&^maxSentences | i
	}
	slices.Sort(like)
	rows = like
	again := rows[:0]
	first := uint64(0)
	for _, r := range rows {
		if h := r &^ maxSentences; h == first {
			again = append(again, r&maxSentences)
		} else {
			first = h
		}
	}
	s.rows = rows
	return again
}

// maxSentences is as many sentences as repeated tells apart.
const maxSentences = 1<<24 - 1
