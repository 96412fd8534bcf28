package names

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/tagger"
)

// funds marks the funds, from the firm that has each to what kind it is: 云州信托|稳健优选|灵活配置混合|A.
func (s *scan) funds() {
	for i := 0; i < len(s.tokens); i++ {
		if s.lead[i]&leadFund == 0 {
			continue
		}
		from := s.tokens[i].Start
		n, _ := s.fund.LongestIn(s.text[from:s.end])
		if n == 0 {
			continue
		}
		end := from + n
		class := fundClass(s.text[end:s.end])
		if !class && !s.fundAlone.Has(s.text[from:end]) {
			continue
		}
		if class {
			end++
		}
		if start := s.fundFrom(from); start >= 0 {
			s.put(Mark{Start: start, End: end, Type: tagger.Product, Margin: 4 * tagger.Unit, Rule: true})
		}
		for i+1 < len(s.tokens) && s.tokens[i+1].Start < end {
			i++
		}
	}
}

// fundClass reports whether text begins with the letter of a class of shares.
func fundClass(text string) bool {
	if text == "" || text[0] < 'A' || text[0] > 'E' {
		return false
	}
	r, _ := hanzi.At(text[1:])
	return r != '股' && r != '类' && r != '级' && !latin(r)
}

// fundFrom returns where the name of a fund begins whose kind begins at byte at: at the organization or the place that
// stands behind the last mark before that; −1 where there is none.
func (s *scan) fundFrom(at int) int {
	const least, most = 3, 20 // characters
	start, n := at, 0
	for start > s.start && n <= most {
		r, w := utf8.DecodeLastRuneInString(s.text[s.start:start])
		if !hanzi.IsHan(r) && (r < '0' || r > '9') {
			break
		}
		start -= w
		n++
	}
	if n < least || n > most || strings.ContainsAny(s.text[start:at], "的了在和与及是有") {
		return -1
	}
	m := s.beginningAt(start)
	if m == nil || m.Type != tagger.Organization && m.Type != tagger.Place && m.Type != tagger.Product {
		return -1
	}
	return start
}
