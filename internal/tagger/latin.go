package tagger

import "strings"

// longestLatin is how many Latin words a name goes on for at most.
const longestLatin = 5

// latin lets the names in spans go on over the Latin words beside them that are written
// large, one space between: Star|Light Bank, Nova|X9 Pro; of a product over a number too.
// Names that so touch become one, of the type that is surer.
func latin(spans []Span, text string) []Span {
	out := spans[:0]
	for i := 0; i < len(spans); i++ {
		s := spans[i]
		if code(text[s.Start:s.End], s.Type) {
			continue
		}
		if !capital(text, wordStart(text, s.Start, s.End)) {
			out = append(out, s)
			continue
		}
		n := 1
		for end := nextWord(text, s.End, s.Type == Product); end > s.End && n < longestLatin; end = nextWord(text, s.End, s.Type == Product) {
			if i+1 < len(spans) && spans[i+1].Start < end {
				next := spans[i+1]
				if next.Start != s.End+1 {
					break
				}
				if next.Margin > s.Margin {
					s.Type, s.Margin = next.Type, next.Margin
				}
				end = next.End
				i++
			}
			s.End = end
			n++
		}
		floor := 0
		if len(out) > 0 {
			floor = out[len(out)-1].End
		}
		for n < longestLatin && s.Start > floor+1 && text[s.Start-1] == ' ' && capital(text, s.Start) {
			at := wordStart(text, floor, s.Start-1)
			if at == s.Start-1 || !capital(text, at) {
				break
			}
			s.Start = at
			n++
		}
		out = append(out, s)
	}
	return out
}

// code reports whether name is a word of a script or of a sentence in another language
// rather than a name: the, var, document.write.
func code(name string, typ Type) bool {
	for _, site := range []string{".com", ".cn", ".net", ".org"} {
		if strings.HasSuffix(name, site) {
			return false
		}
	}
	dot := false
	for i := range len(name) {
		switch b := name[i]; {
		case b == '.' || b == '_' || b == '#' || b == '(':
			dot = true
		case b < 'a' || b > 'z':
			if !dot {
				return false
			}
		}
	}
	return dot || typ == Person || typ == Product
}

// wordStart returns where the Latin word that ends at byte end begins, floor at least.
func wordStart(text string, floor, end int) int {
	at := end
	for at > floor && latinByte(text[at-1]) {
		at--
	}
	return at
}

// nextWord returns the end of the large Latin word, or of the number where numbers may
// follow, one space behind byte at; at where there is none.
func nextWord(text string, at int, number bool) int {
	if at+1 >= len(text) || text[at] != ' ' {
		return at
	}
	end := at + 1
	for end < len(text) && latinByte(text[end]) {
		end++
	}
	if strings.HasPrefix(text[end:], "月") || strings.HasPrefix(text[end:], "年") { // Nova Pro8月9日
		for end > at+1 && '0' <= text[end-1] && text[end-1] <= '9' {
			end--
		}
	}
	switch {
	case end == at+1:
		return at
	case capital(text, at+1):
		return end
	case number && end-at <= 3 && '0' <= text[at+1] && text[at+1] <= '9' && (end == len(text) || text[end] != '%' && text[end] != '.'):
		return end
	}
	return at
}

// capital reports whether a capital letter stands at byte at.
func capital(text string, at int) bool { return at < len(text) && 'A' <= text[at] && text[at] <= 'Z' }

func latinByte(b byte) bool {
	return 'A' <= b && b <= 'Z' || 'a' <= b && b <= 'z' || '0' <= b && b <= '9' || b == '-' || b == '\'' || b == '&'
}
