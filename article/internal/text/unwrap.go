package text

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/article/internal/block"
	"github.com/tiyao/tiyao/internal/hanzi"
)

// unwrap joins the lines of paragraphs that were broken at a fixed width. Such
// texts give themselves away: most lines that do not end a paragraph are of one
// width, and break in the middle of sentences.
func unwrap(lines []item) []item {
	w := wrapWidth(lines)
	if w == 0 {
		return lines
	}
	out := lines[:0:0]
	for i := 0; i < len(lines); i++ {
		it := lines[i]
		last := it
		var b strings.Builder
		for i+1 < len(lines) && full(&last, w) && continues(&last, &lines[i+1]) {
			i++
			next := lines[i]
			if b.Len() == 0 {
				b.WriteString(it.Text)
			}
			glue(&b, next.Text)
			last = next
		}
		if b.Len() > 0 {
			j := it
			j.Line = block.New(b.String())
			j.end, j.blankAfter, j.joined = last.end, last.blankAfter, true
			it = j
		}
		out = append(out, it)
	}
	return out
}

// wrapWidth is the width in columns that lines were wrapped at, 0 when they were not.
func wrapWidth(lines []item) int {
	const lo, hi = 24, 120
	var count [hi + 1]int
	n := 0
	for i := range lines {
		if w := width(&lines[i]); w >= lo && w <= hi {
			count[w]++
			n++
		} else if w > hi {
			return 0 // a paragraph in one line: nothing is wrapped
		}
	}
	if n < 5 {
		return 0
	}
	best, most := 0, 0
	for w := lo; w <= hi; w++ {
		sum := count[w]
		for k := 1; k <= 3 && w-k >= lo; k++ {
			sum += count[w-k]
		}
		if sum >= most {
			best, most = w, sum
		}
	}
	if most*2 < n {
		return 0
	}
	// Breaks must fall inside sentences, or the lines are verses or a list.
	inside := 0
	for i := range lines {
		if w := width(&lines[i]); w <= best && w > best-4 && !lines[i].Full && !endsClause(lines[i].Text) && !lines[i].blankAfter {
			inside++
		}
	}
	if inside*3 < most {
		return 0
	}
	return best
}

func width(it *item) int {
	n := 0
	for _, r := range it.Text {
		n += hanzi.Width(r)
	}
	if it.indent {
		n += 4
	}
	return n
}

// full says whether the line reaches the width w, give or take what the next
// word or a mark that may not begin a line needs.
func full(it *item, w int) bool {
	n := width(it)
	slack := 5
	if it.Latin*2 > it.Han {
		slack = 14
	}
	return n >= w-slack
}

func continues(a, b *item) bool {
	return !a.blankAfter && !b.indent && !b.bullet
}

func endsClause(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return hanzi.EndsClause(r)
}

// glue appends the next line of a paragraph, with a blank between Latin words.
func glue(b *strings.Builder, next string) {
	s := b.String()
	if len(s) > 0 && next != "" && s[len(s)-1] < 0x80 && next[0] < 0x80 {
		if s[len(s)-1] == '-' {
			b.WriteString(next)
			return
		}
		b.WriteByte(' ')
	}
	b.WriteString(next)
}

// Rejoin puts together the paragraphs of lines, pieces of a page that were broken at a
// fixed width. Lines come untrimmed; blank[i] says that an empty line follows line i. It
// returns nil when nothing was broken.
func Rejoin(lines []string, blank []bool) []string {
	in := make([]item, len(lines))
	for i, s := range lines {
		t := strings.TrimLeft(s, " \t\u3000\u00a0")
		in[i] = item{Line: block.New(strings.TrimRight(t, " \t\u3000\u00a0")), indent: len(t) < len(s) || numbered(t) || opensItem(t), blankAfter: blank[i]}
	}
	got := unwrap(in)
	if len(got) == len(in) {
		return nil
	}
	out := make([]string, len(got))
	for i := range got {
		out[i] = got[i].Text
	}
	return out
}

// opensItem says whether s opens with the number of an item: 4. 4、 4)
func opensItem(s string) bool {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n == 0 || n > 2 {
		return false
	}
	rest := s[n:]
	return strings.HasPrefix(rest, "、") || strings.HasPrefix(rest, "．") || len(rest) > 1 && (rest[0] == '.' || rest[0] == ')') && (rest[1] < '0' || rest[1] > '9')
}
