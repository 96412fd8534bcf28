package text

import (
	"strconv"
	"strings"

	"github.com/tiyao/tiyao/article/internal/line"
	"github.com/tiyao/tiyao/internal/hanzi"
)

// unnumber takes out the lines that number those of a piece of code beside them, which a dump has below it: 1, 2, 3 and
// so on from one, each on a line of its own.
func unnumber(lines []item) []item {
	out := lines[:0:0]
	last := 0 // what is copied
	for i := 0; i < len(lines); {
		n := 0
		for i+n < len(lines) && lines[i+n].Text == strconv.Itoa(n+1) {
			n++
		}
		if n < 2 {
			i++
			continue
		}
		out = append(out, lines[last:i]...)
		i += n
		last = i
	}
	if last == 0 {
		return lines
	}
	return append(out, lines[last:]...)
}

// A table whose cells a dump has one below the other has at least so many, none longer than that, and a figure among so
// many of them.
const (
	minCells  = 8
	maxCell   = 18
	mostWords = 6
)

// cells says which lines are cells of such tables: 地区生产总值, 亿元, 1286.4, 3.7, one a line.
func cells(lines []item) []bool {
	out := make([]bool, len(lines))
	for i := 0; i < len(lines); {
		j, figures, words := i, 0, 0
		for j < len(lines) && isCell(&lines[j]) && words <= mostWords {
			if words++; figure(lines[j].Text) {
				figures, words = figures+1, 0
			}
			j++
		}
		if words > mostWords {
			j -= words // the words behind the last row
		}
		if j-i >= minCells && figures*4 >= j-i {
			for k := i; k < j; k++ {
				out[k] = true
			}
		}
		i = max(j, i+1)
	}
	return out
}

func isCell(l *item) bool {
	return l.Kind == line.Text && !l.bullet && !l.Prose() && l.Size() <= maxCell && l.Ends == 0
}

// figure says whether s is a number and no more, as cells have it: 1286.4, -0.8, 5.1%, 43,210.
func figure(s string) bool {
	digits := strings.Trim(s, "+-−–％%,.()（） ")
	return digits != "" && strings.IndexFunc(digits, func(r rune) bool { return !(r >= '0' && r <= '9' || r == ',' || r == '.') }) < 0
}

// unanchor takes the mark that a heading is linked by from its end: 时间#, 安装¶. C# has no Han character before it.
func unanchor(s string) (string, bool) {
	for _, m := range [...]string{"#", "¶", "§"} {
		if h, ok := strings.CutSuffix(s, m); ok && len(h) <= 90 {
			h = line.Trim(h)
			r := []rune(h)
			return h, len(r) > 0 && hanzi.IsHan(r[len(r)-1])
		}
	}
	return s, false
}

// elsewhere are the links that portals set behind the last sentence of a text.
var elsewhere = [...]string{"返回搜狐，查看更多", "返回搜狐,查看更多", "返回搜狐", "点击查看更多", "查看更多", "阅读原文", "查看原文"}

// unglue takes such a link from the end of the sentence that it is glued to.
func unglue(s string) string {
	for _, w := range elsewhere {
		if h, ok := strings.CutSuffix(s, w); ok && line.EndsSentence(h) && !strings.HasSuffix(h, "“") {
			return line.Trim(h)
		}
	}
	return s
}
