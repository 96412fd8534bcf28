package summary

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// onlyDay reports whether s, a short sentence, says no more than what day it is: 2023年8月15日是首个全国生态日。
func (w *work) onlyDay(s *sent) bool {
	const most = 30 // characters
	if s.chars > most || s.is&strong != 0 || s.first+2 >= s.last || w.doc.Tokens[s.first].Tag != segment.TagT {
		return false
	}
	text := hanzi.TrimRight(w.doc.Text[s.start:s.end], "。！ 　")
	if hanzi.ContainsAny(text, "，；：") {
		return false
	}
	for _, x := range [...]string{"日", "节", "节气", "周年", "之日", "纪念日"} {
		if strings.HasSuffix(text, x) {
			for k := s.first + 1; k < min(s.last, s.first+5); k++ {
				if is(w.word(k), classOfADay) {
					return true
				}
				if w.doc.Tokens[k].Tag != segment.TagT && w.doc.Tokens[k].Tag != segment.TagM && w.doc.Tokens[k].Tag != segment.TagW {
					return false
				}
			}
		}
	}
	return false
}
