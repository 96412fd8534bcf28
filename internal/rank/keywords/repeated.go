package keywords

import "slices"

// longestShort is the bytes of the longest sentence that may stand twice and be meant twice: 谢谢大家。
const longestShort = 30

// repeated returns the sentences of the body that stood before, word for word: the caption of a row of pictures, which
// is said once however many pictures there are. The memory is used again.
func (s *scan) repeated() []uint64 {
	rows := s.rows[:0]
	for i := range s.doc.Sentences {
		x := &s.doc.Sentences[i]
		if x.End-x.Start > longestShort {
			rows = append(rows, hashOn(hashStart, s.doc.Text[x.Start:x.End])&^maxSentences|uint64(i)&maxSentences)
		}
	}
	slices.Sort(rows)
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
