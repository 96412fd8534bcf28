package text

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/article/internal/block"
	"github.com/tiyao/tiyao/article/internal/line"
	"github.com/tiyao/tiyao/article/internal/page"
	"github.com/tiyao/tiyao/article/internal/when"
	"github.com/tiyao/tiyao/internal/hanzi"
)

// An item is one line of the dump, trimmed; s[start:end] is where it came from.
type item struct {
	block.Line
	start, end  int
	blankBefore bool
	blankAfter  bool
	bullet      bool
	indent      bool
	joined      bool // put together from several hard-wrapped lines
	flat        bool // cut out of a line that holds a whole page
}

// bytesApart are between two looks at whether the page is still wanted.
const bytesApart = 64 << 10

// maxLines is how many lines a text may have. Books have fewer.
const maxLines = 1 << 19

// split cuts s into its lines. A line that is a whole page by itself is cut where
// its parts end, and paragraphs wrapped at a fixed width are put together again.
// Where the page is not wanted any more it gives up.
func split(s string, hint *page.Hint) []item {
	breaks := strings.Count(s, "\n")
	out := make([]item, 0, min(breaks, maxLines)+1)
	blank := false
	flat := breaks < 40 && strings.Count(strings.TrimSpace(s), "\n") < 6 // a page without its line breaks
	for pos, looked := 0, 0; pos < len(s) && len(out) <= maxLines; {
		if pos-looked > bytesApart {
			if looked = pos; hint.Stopped() {
				return nil
			}
		}
		end := strings.IndexByte(s[pos:], '\n')
		if end < 0 {
			end = len(s)
		} else {
			end += pos
		}
		raw := s[pos:end]
		if t := line.Trim(raw); t == "" {
			blank = true
			if len(out) > 0 {
				out[len(out)-1].blankAfter = true
			}
		} else {
			at := pos + strings.Index(raw, t)
			cuts := [][2]int{{0, len(t)}}
			if flat {
				cuts = parts(t)
			}
			for _, p := range cuts {
				it := newItem(s, at+p[0], at+p[1])
				it.flat = len(cuts) > 1
				it.blankBefore = blank || it.flat
				it.indent = p[0] == 0 && at > pos
				if n := len(out); n > 0 && lone(&out[n-1]) && it.Kind == line.Text && !it.Prose() {
					it.bullet = true // its mark stands on the line above
				}
				out = append(out, it)
				blank = false
			}
		}
		pos = end + 1
	}
	return unwrap(out)
}

// lone says whether l is the mark of a list item and nothing else.
func lone(l *item) bool {
	switch l.Text {
	case "·", "•", "▪", "●", "■", "◆", "*", "-":
		return true
	}
	return false
}

func newItem(s string, start, end int) item {
	t := s[start:end]
	it := item{start: start, end: end}
	linked := strings.HasSuffix(t, ")") && strings.Contains(t, "](")
	t, it.bullet = unmark(t)
	level := 0
	for level < len(t) && t[level] == '#' {
		level++
	}
	if level > 0 && level <= 6 && strings.HasPrefix(t[level:], " ") {
		t = strings.TrimSpace(t[level:])
	} else {
		level = 0
	}
	for _, m := range [...]string{"[编辑]", "[编辑 ]", "[編輯]", "[編輯 ]", "[ 编辑 ]"} {
		if h, ok := strings.CutSuffix(t, m); ok && h != "" {
			t, level = h, 2 // a wiki's heading
		}
	}
	t = unglue(t)
	if h, ok := unanchor(t); ok {
		t, level = h, max(level, 2)
	}
	it.Line = block.New(t)
	it.Heading = level > 1
	if linked && it.bullet && it.Kind == line.Text && !it.Prose() {
		it.Kind = line.Menu
	}
	return it
}

// unmark takes the marks of text browsers and Markdown dumps from t: bullets,
// [text](address), images, rules of a table.
func unmark(t string) (string, bool) {
	bullet := false
	for _, b := range [...]string{"• ", "· ", "* ", "+ ", "- ", "▪ ", "●", "◦ ", "•", "⊙ ", "◎ "} {
		if strings.HasPrefix(t, b) {
			t, bullet = strings.TrimSpace(t[len(b):]), true
			break
		}
	}
	if strings.Contains(t, "](") {
		t = unlink(t)
	}
	return t, bullet
}

// unlink rewrites [text](address) as text and drops ![image](address). A link that
// was broken over lines leaves its ends on lines of their own: they go too.
func unlink(t string) string {
	var b strings.Builder
	for t != "" {
		mid := strings.Index(t, "](")
		if mid < 0 {
			break
		}
		end := strings.IndexByte(t[mid:], ')')
		if end < 0 {
			b.WriteString(t[:mid]) // the address goes on on the next line
			t = ""
			break
		}
		end += mid
		open := strings.LastIndexByte(t[:mid], '[') // the innermost one is the link's
		head := t[:max(open, 0)]
		image := strings.HasSuffix(head, "!")
		b.WriteString(strings.TrimSuffix(head, "!"))
		if !image {
			b.WriteString(t[open+1 : mid])
		}
		t = t[end+1:]
	}
	b.WriteString(t)
	return strings.Trim(b.String(), " \t[")
}

// parts cuts one line into the lines it was made of, as byte ranges: a scraper that
// drops line breaks leaves runs of blanks, or one blank between items.
func parts(t string) [][2]int {
	whole := [][2]int{{0, len(t)}}
	if len(t) < minPage || strings.IndexByte(t, ' ') < 0 && !strings.Contains(t, "\u3000") {
		return whole
	}
	wide := strings.Contains(t, "  ") || strings.Contains(t, "\u3000\u3000") // then single blanks are just blanks
	if gaps, n := countGaps(t); gaps*maxItem < n && !wide {
		return whole
	}
	var out [][2]int
	start := 0
	for i := 0; i < len(t); {
		r, w := utf8.DecodeRuneInString(t[i:])
		if !line.Blank(r) {
			i += w
			continue
		}
		j, n := blanks(t, i)
		if start < i && j < len(t) && (n >= 2 || !wide && breaks(t, start, i, j)) {
			out = append(out, [2]int{start, i})
			start = j
		}
		i = j
	}
	out = append(out, [2]int{start, len(t)})
	if len(out) < 2 || !wide && len(out) < 4 || len(out) > maxLines {
		return whole
	}
	return out
}

// A line that holds a whole page has this many bytes at least, and a blank beside Han characters for every so many
// characters: of menus and headings, which a paragraph has not.
const (
	minPage = 240
	maxItem = 60
)

// blanks returns where the blanks at i end and how many there are, wide ones counted twice.
func blanks(t string, i int) (end, n int) {
	for end = i; end < len(t); {
		r, w := utf8.DecodeRuneInString(t[end:])
		if !line.Blank(r) {
			break
		}
		if r == '\u3000' {
			n++
		}
		end, n = end+w, n+1
	}
	return end, n
}

// breaks says whether the single blank t[i:j] parts two items rather than two
// words: there is no Latin word or number beside it, and it is not inside a sentence.
func breaks(t string, start, i, j int) bool {
	before, _ := utf8.DecodeLastRuneInString(t[:i])
	after, _ := utf8.DecodeRuneInString(t[j:])
	if before >= 0x80 && isDigit(t[j]) {
		st, a, _, ok := when.Find(t[j:min(len(t), j+24)])
		return ok && a == 0 && st.Year != 0 && st.HasTime
	}
	if before < 0x80 && before != '|' && before != '>' || after < 0x80 {
		return isStamp(t[start:i]) && after >= 0x80
	}
	switch before {
	case '，', '、', '：', '；', '《', '“', '（':
		return false
	}
	return !hanzi.EndsClause(after) && after != '、'
}

// isStamp says whether s ends in a clock time or a date: a text may follow it.
func isStamp(s string) bool {
	n := len(s)
	return n >= 5 && s[n-3] == ':' && isDigit(s[n-1]) && isDigit(s[n-4])
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// countGaps counts blanks beside Han characters, and characters.
func countGaps(t string) (gaps, n int) {
	last := rune(0)
	for _, r := range t {
		n++
		if line.Blank(r) && last > 0x2e80 {
			gaps++
		}
		last = r
	}
	return gaps, n
}
