package summary

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// leadIns finds the sentences at the top of a text below a title that only lead up to the one with its news: they hold no name, day or
// figure and little of the title, and one of the next does hold most of it.
func (w *work) leadIns() {
	const top, far, most, least = 3, 6, .34, .5
	if !w.titled || w.titleMass == 0 || w.register == segment.RegisterPost {
		return
	}
	n := 0
	for i := range w.sents {
		s := &w.sents[i]
		if s.is&(skipped|heading) != 0 {
			continue
		}
		if n++; n > top {
			return
		}
		share := w.titleShare(s)
		if w.tellsFact(s, false) || share > most && (w.usable > 4 || w.turnsOnNews(s)) {
			continue
		}
		times := float32(2) // more of the title than s has
		if share > most {
			times = 1
		}
		for j, k := i+1, 0; j < len(w.sents) && k < far; j++ {
			t := &w.sents[j]
			if t.is&(skipped|heading) != 0 {
				continue
			}
			if k++; w.titleShare(t) >= max(least, by(times, share)) && w.tellsFact(t, true) && (share <= most || w.turnsOnNews(t)) {
				s.aim |= background
				break
			}
		}
	}
}

// turnsOnNews reports whether s has a verb that news turns on.
func (w *work) turnsOnNews(s *sent) bool {
	for k := s.first; k < s.last; k++ {
		if t := w.doc.Tokens[k].Tag; (t == segment.TagV || t == segment.TagVN) && w.cue(k)&doesNews != 0 {
			return true
		}
	}
	return false
}

// titleShare returns how much of the title's words s has, by IDF.
func (w *work) titleShare(s *sent) float32 {
	var v float32
	for _, k := range w.inc[s.inc:s.incEnd] {
		if x := &w.words[k]; x.title {
			v += x.idf
		}
	}
	return v / w.titleMass
}

// tellsFact reports whether s has a figure, a day or a name; that of a place is one if places.
func (w *work) tellsFact(s *sent, places bool) bool {
	if s.is&(figure|strong|dated) != 0 {
		return true
	}
	for k := s.first; k < s.last; k++ {
		switch w.doc.Tokens[k].Tag {
		case segment.TagNR, segment.TagNT, segment.TagNZ:
			return true
		case segment.TagNS, segment.TagEng:
			if places {
				return true
			}
		case segment.TagT:
			switch word := w.word(k); word {
			case "昨天", "昨日", "昨晚", "今天", "今日", "今晚", "近日", "日前", "明天", "明日", "今早", "昨夜":
				return true
			default:
				if strings.Contains(word, "日") && word[0] <= '9' {
					return true
				}
			}
		}
	}
	return false
}

// freeLead takes the first sentence for no background, whatever it opens with, where it is the news: 近年来，云州走失老人的报警数减少六成.
func (w *work) freeLead() {
	for i := range w.sents {
		s := &w.sents[i]
		if s.is&(skipped|heading) != 0 {
			continue
		}
		if s.aim&background != 0 && w.hasNews(s) {
			s.aim &^= background
		}
		return
	}
}

// hasNews reports whether s has a figure and most of the words of the title.
func (w *work) hasNews(s *sent) bool {
	const most = .6
	return s.is&strong != 0 && w.titleMass > 0 && w.titleShare(s) >= most
}
