package main

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// columns returns how many terminal columns s takes: two for East Asian wide and
// full-width characters (Unicode UAX #11), none for combining and control characters.
func columns(s string) int {
	n := 0
	for _, r := range s {
		n += runeColumns(r)
	}
	return n
}

func runeColumns(r rune) int {
	if r < 0x7f {
		if r < ' ' {
			return 0
		}
		return 1
	}
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Cc) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// fit cuts s to at most n columns, with … for what is left out.
func fit(s string, n int) string {
	if columns(s) <= n {
		return s
	}
	at := 0
	for i, r := range s {
		w := runeColumns(r)
		if at+w > n-1 {
			return s[:i] + "…"
		}
		at += w
	}
	return s
}

// pad returns s with spaces behind it up to n columns.
func pad(s string, n int) string {
	if w := columns(s); w < n {
		return s + strings.Repeat(" ", n-w)
	}
	return s
}

// wrap breaks s into lines of at most n columns. A line does not start with a sign that
// has to stay with what is before it, nor end with an opening one; Latin words and
// numbers stay whole (kinsoku shori, as in JIS X 4051).
func wrap(s string, n int) []string {
	var lines []string
	for _, par := range strings.Split(s, "\n") {
		rs := []rune(par)
		start, at, last := 0, 0, 0 // last: the latest place where the line may be broken
		for i := 0; i < len(rs); i++ {
			w := runeColumns(rs[i])
			if i > start && mayBreak(rs[i-1], rs[i]) {
				last = i
			}
			if at+w > n && i > start {
				cut := last
				if cut <= start {
					cut = i // nothing but an overlong word
				}
				lines = append(lines, strings.TrimRight(string(rs[start:cut]), " "))
				for cut < i && rs[cut] == ' ' {
					cut++
				}
				start, last, at = cut, cut, 0
				for _, r := range rs[start:i] {
					at += runeColumns(r)
				}
			}
			at += w
		}
		lines = append(lines, string(rs[start:]))
	}
	return lines
}

const (
	noStart = "，。、；：？！）》」』】〕〉”’％%…—·,.;:?!)]}℃～．"
	noEnd   = "（《「『【〔〈“‘([{￥$"
)

// mayBreak tells whether a line may end behind a and the next start with b.
func mayBreak(a, b rune) bool {
	if strings.ContainsRune(noStart, b) || strings.ContainsRune(noEnd, a) {
		return false
	}
	if a == ' ' || b == ' ' {
		return true
	}
	return ideographic(a) || ideographic(b)
}

// ideographic tells whether a line may be broken beside r: full-width letters and digits
// make words like their narrow forms.
func ideographic(r rune) bool {
	isWord := r >= '．' && r <= '９' || r >= 'Ａ' && r <= 'Ｚ' || r >= 'ａ' && r <= 'ｚ'
	return runeColumns(r) == 2 && !isWord
}

// A table is rows of cells with colours, aligned by columns.
type table struct {
	rows [][]cell
	keep int // so many columns from the left are never cut
}

type cell struct {
	text  string
	paint func(string) string
}

func (t *table) add(cells ...cell) { t.rows = append(t.rows, cells) }

// append writes the table, each line behind indent and at most width columns wide, with
// two spaces between two cells. What is empty in all rows is left out; the widest are
// cut when there is too little room.
func (t *table) append(dst []byte, indent string, width int) []byte {
	var widths []int
	for _, row := range t.rows {
		for i, c := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], columns(c.text))
		}
	}
	t.shrink(widths, width-columns(indent))
	for _, row := range t.rows {
		dst = append(dst, indent...)
		end := len(dst)
		for i, c := range row {
			if widths[i] == 0 {
				continue
			}
			text := fit(c.text, widths[i])
			padding := widths[i] - columns(text)
			if c.paint != nil {
				text = c.paint(text)
			}
			dst = append(dst, text...)
			if c.text != "" {
				end = len(dst)
			}
			dst = append(dst, strings.Repeat(" ", padding+2)...)
		}
		dst = append(dst[:end], '\n')
	}
	return dst
}

// shrink narrows the widest of the columns that may be cut until all fit into width.
func (t *table) shrink(widths []int, width int) {
	const least = 8
	for {
		total, widest := -2, -1
		for i, w := range widths {
			if w > 0 {
				total += w + 2
			}
			if i >= t.keep && w > least && (widest < 0 || w > widths[widest]) {
				widest = i
			}
		}
		if total <= width || widest < 0 {
			return
		}
		widths[widest]--
	}
}
