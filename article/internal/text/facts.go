package text

import (
	"strings"

	"github.com/tiyao/tiyao/article/internal/line"
	"github.com/tiyao/tiyao/internal/hanzi"
)

// Limits of the facts that stand by themselves above or below the sentences of a notice.
const (
	maxAround = 25 // lines
	maxLabel  = 10 // characters of a label
	maxFact   = 40 // characters of such a line below the run
)

// facts takes in the lines between the title, or the line of its date, and the run where they tell facts one by one, by number and by
// label, as tenders do: 一、项目编号：YL-2023-0417. Below the run such lines go on with it where the first is numbered.
func facts(lines []item, run span, title int) span {
	n, told := 0, 0
	i := run.first - 1
	for ; i > title && i >= 0 && n < maxAround && lines[i].Kind == line.Text && !lines[i].bullet && !lines[i].Prose(); i-- {
		n++
		if tells(lines[i].Text) {
			told++
		}
	}
	if n >= 3 && told*10 >= n*6 && i >= 0 && (i == title || lines[i].Kind == line.Meta) {
		run.first = i + 1
	}
	if run.last < len(lines) && counted(lines[run.last].Text) {
		last := run.last
		for last < len(lines) && last < run.last+maxAround && isFact(&lines[last]) {
			last++
		}
		run.last = last
	}
	return run
}

// isFact says whether l is a short line that tells a fact; whom to ask is one.
func isFact(l *item) bool {
	return !l.bullet && (l.Kind == line.Text || l.Kind == line.Drop) && !l.Prose() && l.Size() <= maxFact && tells(l.Text)
}

// tells says whether s is numbered, or a label and what it says.
func tells(s string) bool {
	if counted(s) {
		return true
	}
	label, value, ok := strings.Cut(s, "：")
	if !ok {
		label, value, ok = strings.Cut(s, ":")
	}
	n := 0
	for _, r := range label {
		if !hanzi.IsHan(r) && r != '（' && r != '）' {
			return false
		}
		n++
	}
	return ok && n >= 2 && n <= maxLabel && line.Trim(value) != ""
}

// counted says whether s opens with a number of a series: 三、 4. （二）
func counted(s string) bool {
	if opensItem(s) {
		return true
	}
	s = strings.TrimLeft(s, "（(")
	k := strings.IndexAny(s, "、）)")
	return k > 0 && k <= len("二十一") && strings.Trim(s[:k], "一二三四五六七八九十") == ""
}
