package names

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/tagger"
)

// products marks goods and craft by their form: a line with its number (iPhone 15 Pro), a
// letter with a number beside a word for goods (C919客机), craft with a number (神舟十六号).
func (s *scan) products() {
	for i := 0; i < len(s.tokens); i++ {
		switch {
		case s.lead[i]&leadService != 0 && s.serviceAt(i):
		case s.tokens[i].Tag == tagger.TagEng:
			i = s.modelAt(i)
		case s.lead[i]&leadCraft != 0:
			s.numbered(i)
		}
	}
}

// serviceAt lets the name of a place or organization run on to the head of a service that
// begins with token i: 云州日报客户端, 云州市政务服务平台.
func (s *scan) serviceAt(i int) bool {
	from := s.tokens[i].Start
	n, _ := s.service.LongestIn(s.text[from:s.end])
	if n == 0 || !s.begins(from+n) || strings.HasPrefix(s.text[from+n:s.end], "企业") || strings.HasPrefix(s.text[from+n:s.end], "经济") { // 云州科技|平台企业
		return false
	}
	if a, b := s.over(from, from+n); a < b {
		return false
	}
	start := from
	for words := 0; words <= 3; words++ {
		if m := s.endingAt(start); m != nil {
			if m.Type != tagger.Organization && (m.Type != tagger.Place || words == 0) || m.NoTag || words == 0 && s.plainService.Has(s.text[from:from+n]) {
				return false
			}
			s.put(Mark{Start: m.Start, End: from + n, Type: tagger.Product, Margin: 3 * tagger.Unit, Rule: true})
			return true
		}
		j := s.token(start) - 1
		if j < 0 || !s.joins(j) {
			return false
		}
		start = s.tokens[j].Start
	}
	return false
}

// modelAt marks the line or model that begins with token i, and returns the last token of it.
func (s *scan) modelAt(i int) int {
	w := s.word(i)
	last := i
	if n, _ := s.line.LongestIn(s.text[s.tokens[i].Start:s.end]); n > 0 && s.begins(s.tokens[i].Start+n) && (w[0] < 'a' || w == "iPhone" || w == "iPad" || w == "vivo") {
		for last+1 < len(s.tokens) && s.tokens[last+1].Start < s.tokens[i].Start+n {
			last++
		}
		base := last
		last = s.goesOn(last)
		if last == base && !s.known.Has(w) {
			return i
		}
	} else {
		if !modelNumber(w) || !s.beside(i) {
			return i
		}
		last = s.goesOn(i)
	}
	m := Mark{Start: s.tokens[i].Start, End: s.tokens[last].End, Type: tagger.Product, Margin: 4 * tagger.Unit, Rule: true}
	if a, b := s.over(m.Start, m.End); b-a == 1 && s.marks[a].End-s.marks[a].Start > m.End-m.Start && s.marks[a].Type == tagger.Product {
		return last
	}
	s.put(m)
	return last
}

// goesOn returns the last token of a model whose tokens up to last are known.
func (s *scan) goesOn(last int) int {
	for k := last + 1; k < len(s.tokens); k++ {
		w := s.word(k)
		if w == " " || w == "-" {
			if k+1 < len(s.tokens) && s.isModelPart(k+1) {
				continue
			}
			break
		}
		if !s.isModelPart(k) {
			break
		}
		last = k
	}
	return last
}

// isModelPart reports whether token k goes on with a model: a number that counts nothing,
// Pro, Max, a letter.
func (s *scan) isModelPart(k int) bool {
	w := s.word(k)
	if w[0] >= utf8.RuneSelf {
		return false
	}
	if s.suffix.Has(w) || modelNumber(w) {
		return true
	}
	if len(w) > 4 || strings.Trim(w, "0123456789.") != "" {
		return false
	}
	end := s.tokens[k].End
	if end == s.end {
		return true
	}
	r, _ := utf8.DecodeRuneInString(s.text[end:])
	return !strings.ContainsRune("年月日时点分元万亿个款台部名人岁米%％英寸倍代号度毫克吨天小寸颗核位次件项条家种届场", r)
}

// modelNumber reports whether w is letters with a number: C919, F-16, V3, X100.
func modelNumber(w string) bool {
	letters, figures := 0, 0
	for i := 0; i < len(w); i++ {
		switch c := w[i]; {
		case 'A' <= c && c <= 'Z' && figures == 0:
			letters++
		case '0' <= c && c <= '9':
			figures++
		case c == '-' && letters > 0 && figures == 0:
		case 'A' <= c && c <= 'Z', 'a' <= c && c <= 'z':
		default:
			return false
		}
	}
	return letters >= 1 && letters <= 4 && figures >= 1 && figures <= 4 && w[0] >= 'A' && w[0] <= 'Z'
}

// beside reports whether a word for goods stands at token i: behind it, or before.
func (s *scan) beside(i int) bool {
	for k := i + 1; k < len(s.tokens) && k <= i+3; k++ {
		w := s.word(k)
		if w == " " || w == "”" || w == "“" {
			continue
		}
		if n, _ := s.model.LongestIn(s.text[s.tokens[k].Start:s.end]); n > 0 {
			return true
		}
		if w[0] >= utf8.RuneSelf {
			break
		}
	}
	if i > 0 {
		w := s.word(i - 1)
		if w == " " && i > 1 {
			w = s.word(i - 2)
		}
		if s.endsIn(s.model, w) > 0 && w != "型" && w != "平台" && w != "系列" {
			return true
		}
	}
	return false
}

// numbered marks craft with a number that begin at token i.
func (s *scan) numbered(i int) {
	from := s.tokens[i].Start
	n, _ := s.craft.LongestIn(s.text[from:s.end])
	if n == 0 {
		return
	}
	end := numeral(s.text, from+n, s.end)
	rest := s.text[end:s.end]
	if end == from+n || !strings.HasPrefix(rest, "号") && !strings.HasPrefix(rest, "號") {
		return
	}
	end += len("号")
	for _, tail := range []string{"甲", "乙", "丙", "丁", "改"} {
		if strings.HasPrefix(s.text[end:s.end], tail) {
			end += len(tail)
		}
	}
	for end < s.end && latin(rune(s.text[end])) && s.text[end] > '9' { // 长征五号|B, not 神舟十七号|3名
		end++
	}
	if k := numeral(s.text, end+len("遥"), s.end); end+3 <= s.end && (s.text[end:end+3] == "遥" || s.text[end:end+3] == "遙") && k > end+3 {
		end = k
	}
	s.put(Mark{Start: from, End: end, Type: tagger.Product, Margin: Sure, Rule: true})
}

// numeral returns the end of the number, in figures or words, at text[at:to].
func numeral(text string, at, to int) int {
	for at < to {
		r, n := utf8.DecodeRuneInString(text[at:to])
		if !strings.ContainsRune("0123456789一二三四五六七八九十百零〇-", r) {
			break
		}
		at += n
	}
	return at
}
