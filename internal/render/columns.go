package render

import (
	"strings"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// columns returns how many terminal columns s takes: two for East Asian wide and
// full-width characters and for emoji, none for combining and control characters.
func columns(s string) int {
	if n, ok := plainColumns(s); ok {
		return n
	}
	return uniseg.StringWidth(s)
}

// plainColumns is columns for texts of nothing but ASCII, Chinese characters and the commonest of their marks, each of which is
// shown by itself; ok is false for all others.
func plainColumns(s string) (n int, ok bool) {
	for i := 0; i < len(s); {
		if ' ' <= s[i] && s[i] <= '~' {
			n++
			i++
			continue
		}
		r, w := utf8.DecodeRuneInString(s[i:])
		switch {
		case '一' <= r && r <= '\u9FFF', '、' <= r && r <= '】', '！' <= r && r <= '～':
			n += 2
			i += w
		default:
			return 0, false
		}
	}
	return n, true
}

// clusters splits s into what a terminal shows as one character, with its columns.
func clusters(s string) []cluster {
	var all []cluster
	for state := -1; s != ""; {
		var c cluster
		c.text, s, c.width, state = uniseg.FirstGraphemeClusterInString(s, state)
		all = append(all, c)
	}
	return all
}

type cluster struct {
	text  string
	width int
}

func (c cluster) first() rune { r, _ := utf8.DecodeRuneInString(c.text); return r }
func (c cluster) last() rune  { r, _ := utf8.DecodeLastRuneInString(c.text); return r }

// fit cuts s to at most n columns, with … for what is left out.
func fit(s string, n int) string {
	if columns(s) <= n {
		return s
	}
	at, end := 0, 0
	for _, c := range clusters(s) {
		if at+c.width > n-1 {
			break
		}
		at += c.width
		end += len(c.text)
	}
	return s[:end] + "…"
}

// wrap breaks s into lines of at most n columns. A line does not start with a sign that
// has to stay with what is before it, nor end with an opening one; Latin words and
// numbers stay whole (kinsoku shori, as in JIS X 4051).
func wrap(s string, n int) []string {
	var lines []string
	for _, par := range strings.Split(s, "\n") {
		cs := clusters(par)
		start, at, last := 0, 0, 0 // last: the latest place where the line may be broken
		for i, c := range cs {
			if i > start && mayBreak(cs[i-1], c) {
				last = i
			}
			if at+c.width > n && i > start {
				cut := last
				if cut <= start {
					cut = i // nothing but an overlong word
				}
				lines = append(lines, strings.TrimRight(join(cs[start:cut]), " "))
				for cut < i && cs[cut].text == " " {
					cut++
				}
				start, last, at = cut, cut, 0
				for _, c := range cs[start:i] {
					at += c.width
				}
			}
			at += c.width
		}
		lines = append(lines, join(cs[start:]))
	}
	return lines
}

func join(cs []cluster) string {
	var b strings.Builder
	for _, c := range cs {
		b.WriteString(c.text)
	}
	return b.String()
}

const (
	noStart = "，。、；：？！）》」』】〕〉”’％%…—·,.;:?!)]}℃～．"
	noEnd   = "（《「『【〔〈“‘([{￥$"
)

// mayBreak tells whether a line may end behind a and the next start with b.
func mayBreak(a, b cluster) bool {
	if strings.ContainsRune(noStart, b.first()) || strings.ContainsRune(noEnd, a.last()) {
		return false
	}
	return a.text == " " || b.text == " " || a.ideographic() || b.ideographic()
}

// ideographic tells whether a line may be broken beside c: full-width letters and digits
// make words like their narrow forms.
func (c cluster) ideographic() bool {
	r := c.first()
	isWord := r >= '．' && r <= '９' || r >= 'Ａ' && r <= 'Ｚ' || r >= 'ａ' && r <= 'ｚ'
	return c.width == 2 && !isWord
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
