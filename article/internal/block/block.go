package block

import (
	"strings"

	"github.com/tiyao/tiyao/article/internal/line"
	"github.com/tiyao/tiyao/article/internal/when"
)

// A Line is one line of a page.
type Line struct {
	Text string
	line.Measure
	Kind    line.Kind
	Heading bool // marked as a heading by the page
	Rank    int  // of a heading, as the page has it: 1 to 6; 0 where it does not say
	Strong  bool // set in bold throughout
	Linked  bool // nothing but links
	Keep    bool // part of the text whatever it looks like: code, table cells
	Shown   bool // a caption that is wanted in the body
	Broken  bool // ended by a line break, so the next may go on with the same sentence
	Gap     bool // an empty line follows
	Indent  bool // set in, as the first line of a paragraph is

	Cells []string   // of a row of a table
	Spans []CellSpan // those of them that span several columns or rows
	Table int        // which table the row is of; 0 for other lines
	Head  bool       // a row of heads
}

// A CellSpan says how many columns and rows a cell of a row spans.
type CellSpan struct{ Cell, Cols, Rows int }

// New measures and judges s.
func New(s string) Line {
	m := line.Of(s)
	return Line{Text: s, Measure: m, Kind: line.KindOf(s, m)}
}

// Level is the level of a heading as articles have it: the title has the first.
func (l *Line) Level() int { return max(l.Rank, 2) }

// Clean returns the lines of an article without clutter. Lines from a Cut on are
// dropped when little text follows, which is what a list of related pages or of
// comments looks like; a page that goes on with its article keeps what follows. It
// reuses the slice.
func Clean(lines []Line) []Line {
	rest := textFrom(lines)
	out := lines[:0] // never ahead of what is read
	seen := 0
	for i := 0; i < len(lines); i++ {
		l := &lines[i]
		if ends(lines, i, seen, rest[i+1]) {
			return trimEnds(out)
		}
		if l.Kind == line.Cut || l.Kind == line.Foot {
			i = skipLinks(lines, i)
			continue
		}
		if n := promo(lines, i); n > 0 {
			i += n
			if k := len(out); k > 0 && out[k-1].Heading {
				out = out[:k-1]
			}
			continue
		}
		if !keeps(l) && !contact(lines, i, seen, out) && (seen == 0 || l.Kind != line.Meta || !IsDay(l.Text)) {
			continue
		}
		if seen == 0 && i+1 < len(lines) && (above(l) || overDate(lines, i)) {
			continue
		}
		seen += l.Size()
		if n := len(out); n > 0 && broken(&out[n-1], l) {
			text := out[n-1].Text + l.Text
			out[n-1] = Line{Text: text, Measure: line.Of(text), Strong: out[n-1].Strong && l.Strong}
			continue
		}
		out = append(out, *l)
	}
	return trimEnds(out)
}

// ends says whether the article ends above line i, with seen characters of it before and rest characters of running text behind:
// few, beside what was there, are those of a list of other pages. The line that names the editor needs less to be believed.
func ends(lines []Line, i, seen, rest int) bool {
	l := &lines[i]
	switch l.Kind {
	case line.Stop:
		return seen > 0 && !l.Keep
	case line.Cut, line.Foot:
		return rest*3 < seen
	case line.End:
		return rest*2 < seen
	}
	return tellsOfSender(lines, i, seen, rest)
}

// textFrom returns how much running text there is from each line on.
func textFrom(lines []Line) []int {
	rest := make([]int, len(lines)+1)
	for i := len(lines) - 1; i >= 0; i-- {
		rest[i] = rest[i+1]
		if lines[i].Kind == line.Text && lines[i].Prose() && !teases(lines, i) {
			rest[i] += lines[i].Size()
		}
	}
	return rest
}

// teases says whether line i is the first words of another page: below a linked title, and
// another such title follows, or another pair of them stands above.
func teases(lines []Line, i int) bool {
	titled := func(k int) bool { return k >= 0 && k < len(lines) && lines[k].Linked && lines[k].Size() >= 4 }
	return titled(i-1) && (titled(i+1) || titled(i-3) && lines[i-2].Prose())
}

// above says whether l, before any text, is what stands above one: a name, a count, a
// day.
func above(l *Line) bool {
	return !l.Heading && !l.Keep && (l.Size() <= 4 && l.Ends+l.Commas == 0 || IsDay(l.Text))
}

// overDate says whether line i, before any text, stands over the line of the date: the
// names of who wrote it. The number of an official text stands there too.
func overDate(lines []Line, i int) bool {
	l := &lines[i]
	if l.Heading || l.Keep || l.Size() > 20 || l.Ends+l.Commas > 2 || l.Full || l.Prose() || strings.HasSuffix(l.Text, "号") {
		return false
	}
	for k := i + 1; k < len(lines) && k < i+6; k++ {
		switch n := &lines[k]; {
		case n.Kind == line.Meta:
			return IsDay(n.Text) || n.Digits >= 6
		case n.Prose() || n.Size() > 20:
			return false
		}
	}
	return false
}

// contact says whether line i names whom to ask, in a notice: below its text and over its
// signature, or behind who it is (名称：江城图书馆), as tenders have it. kept is what the article has so far.
func contact(lines []Line, i, seen int, kept []Line) bool {
	l := &lines[i]
	if l.Kind != line.Drop || seen < 40 || l.Linked {
		return false
	}
	for _, w := range [...]string{"联系人", "联系电话", "电话", "咨询电话", "地址", "联系方式", "邮箱", "電話", "聯絡電話"} {
		if !strings.HasPrefix(l.Text, w) {
			continue
		}
		if n := len(kept); n > 0 && kept[n-1].Text == lines[i-1].Text && names(&kept[n-1]) {
			return true
		}
		for k := i + 1; k < len(lines) && k < i+5; k++ {
			if IsDay(lines[k].Text) || lines[k].Prose() && lines[k].Kind == line.Text {
				return true
			}
			if lines[k].Kind > line.Meta {
				return false
			}
		}
	}
	return false
}

// broken says whether l was broken off the line before it.
func broken(before, l *Line) bool {
	return goesOn(l.Text) && !l.Keep && !before.Keep && !before.Heading && !l.Heading
}

// promo returns how many lines the promotion has that opens at i and says that it
// may be skipped: 跳过播客推广并继续阅读 … End of 播客推广.
func promo(lines []Line, i int) int {
	if t := lines[i].Text; !strings.HasPrefix(t, "跳过") || !strings.HasSuffix(t, "继续阅读") || len(t) > 90 {
		return 0
	}
	for n := 1; n < 20 && i+n < len(lines); n++ {
		if strings.HasPrefix(lines[i+n].Text, "End of") || strings.HasSuffix(lines[i+n].Text, "结尾") {
			return n
		}
	}
	return 0
}

// IsDay says whether s is a day and nothing else, as under an official text.
func IsDay(s string) bool {
	if len(s) > 36 || !strings.HasSuffix(s, "日") {
		return false
	}
	st, a, b, ok := when.Find(s)
	return ok && a == 0 && b == len(s) && !st.HasTime
}

// goesOn says whether s opens with a mark that ends or joins what stands before.
func goesOn(s string) bool {
	for _, w := range [...]string{"。", "，", "、", "；", "：", "！", "？", "”", "）", "》"} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

func keeps(l *Line) bool {
	if l.Text == "" || l.Linked && !l.Prose() {
		return false
	}
	return l.Kind == line.Text || l.Shown || l.Keep && l.Kind < line.End
}

// skipLinks returns the last line of the list of titles that the heading at i opens.
func skipLinks(lines []Line, i int) int {
	for i+1 < len(lines) {
		l := &lines[i+1]
		if l.Kind == line.Text && (l.Prose() || l.Full && l.Size() >= 12) && !l.Linked && !teases(lines, i+1) || l.Heading && !l.Linked {
			break
		}
		i++
	}
	return i
}
