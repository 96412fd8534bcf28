package summary

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/segment"
)

// pooled is how many of the best sentences left each choice is made from. A sentence further down could
// only win if all of these repeated what has been said.
const pooled = 32

// choose picks sentences by maximal marginal relevance (Carbonell and Goldstein 1998): at each step the
// one whose score is best after a penalty for what it repeats of those picked before.
func (w *work) choose() []int32 {
	const penalty, again = 1.5, 5 // again: what says nothing new comes after all else
	const long, tooLong = 180, 4  // a further sentence of more characters comes after what is shorter
	const broken = 2              // leaves a quotation open
	want, room := w.budget()
	order := w.order[:0]
	for i := range w.sents {
		if w.sents[i].is&(skipped|heading) == 0 {
			order = append(order, int32(i))
		}
	}
	w.order = order
	if len(order) == 0 {
		return w.chooseLines(want, room)
	}
	slices.SortFunc(order, func(a, b int32) int {
		if c := cmp.Compare(w.sents[b].score, w.sents[a].score); c != 0 {
			return c
		}
		return cmp.Compare(a, b)
	})
	w.countHeads()
	w.marks++
	said := w.marks // words of the sentences picked are marked with it
	chosen := w.chosen[:0]
	alone := false // what hangs may stand alone: there is nothing else left, and the length that was asked for counts
	for len(chosen) < want && len(order) > 0 {
		best, bestValue := -1, float32(0)
		seen := 0
		for k, i := range order[:min(len(order), 4*pooled)] {
			s := &w.sents[i]
			if s.is&hangs != 0 && i > 0 && !alone && !w.sents[i-1].picked && !w.pointsAtSaid(i, said) {
				continue // only together with what it hangs on
			}
			if s.chars > room {
				continue
			}
			if seen++; seen > pooled {
				break
			}
			r := w.repeated(s, said)
			v := s.score - float32(penalty*r)
			if r > .8 {
				v -= again
			}
			if len(chosen) > 0 && s.chars > long {
				v -= tooLong
			}
			if s.is&unclosed != 0 {
				v -= broken
			}
			if best >= 0 && v <= bestValue {
				continue // what follows only takes off
			}
			v -= w.unfit(i, said)
			if best < 0 || v > bestValue {
				best, bestValue = k, v
			}
			if len(chosen) == 0 && v == s.score {
				break // nothing to repeat: the first that fits is the best
			}
		}
		if best < 0 {
			if alone || w.cfg.Count == 0 {
				break
			}
			alone = true
			continue
		}
		i := order[best]
		copy(order[1:best+1], order[:best]) // the front is short: what is behind it stays where it is
		order = order[1:]
		s := &w.sents[i]
		room -= s.chars
		for _, at := range w.inc[s.inc:s.incEnd] {
			w.words[at].mark = said
		}
		chosen = append(chosen, i)
		s.picked = true
	}
	slices.Sort(chosen)
	w.chosen = chosen
	return chosen
}

// unfit is what sentence i loses for going on from one that is not picked, and for what the gate refuses.
// Words of the sentences picked are marked with said.
func (w *work) unfit(i, said int32) float32 {
	const adrift, apart = 10, .3 // by the chance that it goes on, from apart on
	const shut = 6
	v := by(adrift, w.sents[i].joint)
	if i > 0 && !w.sents[i-1].picked {
		if !w.pointsAtSaid(i, said) {
			v += by(adrift, max(0, w.adrift(i)-apart))
		}
		if s := &w.sents[i]; opensWith(w.doc.Text[s.start:s.end], classThatDay) {
			v += adrift // 当日，: which one stands before
		}
	}
	v += w.distaste(i)
	if r := w.sentenceRun(i); w.refused(&r) != nil {
		v += shut
	}
	return v
}

// pointsAtSaid reports whether sentence i, which has a number, only points back with 此次 or 本次 at what a picked sentence names: 此次晚宴收入31760元 behind
// …慈善晚宴举办. Words of the sentences picked are marked with said.
func (w *work) pointsAtSaid(i, said int32) bool {
	s := &w.sents[i]
	text := w.doc.Text[s.start:s.end]
	if s.is&(links|contrasts|self|quoted) != 0 || !strings.ContainsAny(text, "0123456789") {
		return false
	}
	if n := strings.Index(text[:min(len(text), 6*3)], "，"); n > 0 && w.cue(s.first)&doesSource != 0 {
		text = text[n+len("，"):] // 据悉，
	}
	n := 0
	for _, x := range [...]string{"此次", "本次", "这次", "本届", "此届", "本场"} {
		if strings.HasPrefix(text, x) {
			n = len(x)
		}
	}
	if n == 0 {
		return false
	}
	at := w.doc.TokenAt(s.end - len(text) + n)
	if w.doc.Tokens[at].Start != s.end-len(text)+n || at >= s.last || w.of[at] < 0 || w.words[w.of[at]].mark != said {
		return false
	}
	for k := at + 1; k < min(s.last, at+5); k++ {
		if is(w.word(k), classBinds) {
			return false // 此次活动还…
		}
	}
	return true
}

// goesOn reports whether s, which is not the first, goes on from the sentence before it: 同时, 这样的表现, 该公司也….
func (w *work) goesOn(s *sent) bool {
	if s.is&(links|contrasts) != 0 {
		return true
	}
	text := w.doc.Text[s.start:s.end]
	if n, _ := lexical().sets[classDangling].LongestIn(text); n > 0 && !strings.HasPrefix(text[n:], "的") {
		return true
	}
	for k := s.first; k < min(s.last, s.first+8) && w.doc.Tokens[k].Tag != segment.TagW; k++ {
		switch w.word(k) {
		case "也", "亦":
			return true
		case "还", "这", "此", "该", "这样", "这些", "上述", "两者", "其":
			if k < s.first+3 {
				return true
			}
		}
	}
	return false
}

// budget returns how many sentences and how many characters a summary may have.
func (w *work) budget() (sentences, chars int) {
	const all = 1 << 30
	switch c := &w.cfg; {
	case c.Count > 0:
		return c.Count, all
	case c.Ratio > 0:
		total, least := 0, all
		for i := range w.sents {
			if s := &w.sents[i]; s.is&(skipped|heading) == 0 {
				total += s.chars
				least = min(least, s.chars)
			}
		}
		return all, max(int(float64(float64(total)*c.Ratio)+.5), least)
	default:
		return all, c.Chars
	}
}

// repeated returns the share of s's words, by IDF, that the sentences picked have said.
func (w *work) repeated(s *sent, said int32) float32 {
	var all, old float32
	for _, at := range w.inc[s.inc:s.incEnd] {
		x := &w.words[at]
		all += x.idf
		if x.mark == said {
			old += x.idf
		}
	}
	if all == 0 {
		return 1
	}
	return old / all
}

// chooseLines picks the first lines of a text that has no sentences: a list, a title alone.
func (w *work) chooseLines(want, room int) []int32 {
	chosen := w.chosen[:0]
	for i := range w.sents {
		s := &w.sents[i]
		if s.is&skipped != 0 {
			continue
		}
		n := utf8.RuneCountInString(w.doc.Text[s.start:s.end])
		if len(chosen) == want || n > room {
			break
		}
		room -= n
		chosen = append(chosen, int32(i))
	}
	w.chosen = chosen
	return chosen
}
