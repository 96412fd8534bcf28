package text

import (
	"strings"

	"github.com/tiyao/tiyao/article/internal/block"
	"github.com/tiyao/tiyao/article/internal/headline"
	"github.com/tiyao/tiyao/article/internal/line"
	"github.com/tiyao/tiyao/article/internal/when"
)

// numbered says whether s opens as a heading in a series does: 一、 （二） 1. 第三
func numbered(s string) bool {
	s = strings.TrimLeft(s, "（(【")
	for _, p := range [...]string{"一", "二", "三", "1", "01", "第一", "第二", "导语", "摘要", "核心提示", "编者按", "前言", "引言", "开栏"} {
		if rest, ok := strings.CutPrefix(s, p); ok {
			for _, m := range [...]string{"、", "）", ")", ".", "．", "章", "节", "部分", "：", ":", "】", "，", " "} {
				if strings.HasPrefix(rest, m) {
					return true
				}
			}
			return rest == ""
		}
	}
	return false
}

// signature says whether l signs an official text: who issued it, and on what day.
func signature(l *item) bool {
	if l.Kind != line.Text && l.Kind != line.Meta || l.Size() > 24 || l.Ends+l.Commas > 0 {
		return false
	}
	if st, a, b, ok := when.Find(l.Text); ok && a == 0 && b == len(l.Text) && !st.HasTime && strings.HasSuffix(l.Text, "日") {
		return true
	}
	for _, w := range [...]string{"董事会", "监事会", "委员会", "人民政府", "办公室", "办公厅", "管理局", "有限公司", "领导小组", "指挥部"} {
		if strings.HasSuffix(l.Text, w) {
			return true
		}
	}
	return false
}

// signs says whether line i is who issued an official text, with the day below it: 云湖市建设局 over 二〇〇七年十一月十九日.
func signs(lines []item, i int) bool {
	l := &lines[i]
	return i+1 < len(lines) && l.Kind == line.Text && !l.bullet && l.Size() >= 4 && l.Size() <= 24 && l.Ends+l.Commas+l.Digits == 0 && l.Latin == 0 && block.IsDay(lines[i+1].Text)
}

// isTitle says whether l may be the title of the text below it.
func isTitle(l *block.Line) bool {
	n := l.Size()
	return l.Kind == line.Text && n >= 4 && n <= 50 && !l.Full && !endsClause(l.Text) && l.Bars < 4 && !isLead(l.Text)
}

// isLead says whether s is the place and day that agencies open a text with:
// 新华社北京8月9日电.
func isLead(s string) bool {
	s = strings.TrimRight(s, "）) ")
	if k := strings.LastIndexAny(s, "（("); k > 0 {
		s = strings.TrimSpace(s[:k])
	}
	for _, w := range [...]string{"日电", "日讯", "本报讯", "本网讯", "报讯", "消息", "报道", "日报道", "网讯"} {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}

// titleOf is the title that line i gives, the site's name taken off.
func titleOf(lines []item, i int) string {
	t := lines[i].Text
	if bare := unlabel(t); bare != t && i > 0 && bare != "" && strings.HasPrefix(pageTitle(lines), bare) {
		t = bare
	}
	if i == 0 {
		t = headline.Strip(t, otherLines(lines, i))
	}
	return headline.Clean(t)
}

func otherLines(lines []item, skip int) []string {
	var out []string
	for i := 0; i < len(lines) && i < 200; i++ {
		if i != skip && lines[i].Size() <= 60 {
			out = append(out, lines[i].Text)
		}
	}
	return out
}

// findTitle returns the line that is the title of the run, or -1. Titles stand
// above the text, near its date line, and come back in breadcrumbs, in the first
// line of the page (the browser's title), or in the text itself.
func findTitle(lines []item, run span) int {
	best, bestScore := -1, 0
	lo := max(0, run.first-40)
	tab, text := pageTitle(lines), opening(lines[run.first:run.last])
	below := opening(lines[run.first+1 : run.last])
	if lo > 0 && tab != "" {
		if k := speaksOf(tab, text); k >= 50 {
			best, bestScore = 0, 24+k/2
		}
	}
	for i := lo; i <= run.first && i < run.last; i++ {
		l := &lines[i]
		if l.bullet || !isTitle(&l.Line) && (i >= run.first || !titleAbove(l, i == 0)) {
			continue
		}
		score := titlePlace(lines, i, lo, run.first) + 20*min(repeats(lines, unlabel(l.Text), i), 2)
		if i == run.first {
			score += speaksOf(l.Text, below) / 2
		} else {
			score += speaksOf(l.Text, text) / 2
		}
		if tab != "" && i > 0 && (strings.HasPrefix(tab, l.Text) || len(unlabel(l.Text)) >= 12 && strings.HasPrefix(tab, unlabel(l.Text))) {
			score += 20
		}
		if score > bestScore {
			best, bestScore = i, score
		}
	}
	if bestScore < 24 {
		return -1
	}
	return best
}

// titleAbove says whether l, above the text, may be its title though it is longer or more
// of a sentence than most; the browser's title may look like a menu.
func titleAbove(l *item, top bool) bool {
	if l.Kind != line.Text && (!top || l.Kind != line.Menu || strings.Contains(l.Text, ">")) {
		return false
	}
	return l.Size() >= 5 && l.Size() <= 60 && l.Commas < 4 && (!l.Full || strings.HasSuffix(l.Text, "？") || strings.HasSuffix(l.Text, "！"))
}

// titlePlace is what its size and its place say for line i as the title of the text that
// begins at first; lo is the first line that may be one.
func titlePlace(lines []item, i, lo, first int) int {
	n := lines[i].Size()
	score := 20 + min(n, 20) - 2*min(first-i, 15)
	if n < 8 {
		score -= 3 * (8 - n)
	}
	if i < first && next(lines, i, line.Meta, 4) {
		score += 15
	} else if i > lo && metaBetween(lines, max(lo, i-12), i) && !metaBetween(lines, i, first) {
		score -= 40 // below the date line: the first sub-heading
	}
	if i == first {
		score -= 6
		if first > 0 && lines[first-1].Kind == line.Meta {
			score -= 10
		}
	}
	return score
}

// topTitle returns the line that is the title of a text without a page around it:
// the first one, when it can be a title.
func topTitle(lines []item) int {
	for i := 0; i < len(lines) && i < 3; i++ {
		switch l := &lines[i]; {
		case l.Kind == line.Drop || l.Kind == line.Meta:
		case isTitle(&l.Line) && !l.flat && i+1 < len(lines):
			return i
		default:
			return -1
		}
	}
	return -1
}

// original returns the title that lines name as the original one: 原标题：…
func original(lines []item) string {
	for i := range lines {
		if i > 60 {
			break
		}
		t := strings.TrimLeft(lines[i].Text, "（(【[")
		for _, w := range [...]string{"原标题", "原題", "原標題"} {
			rest, ok := strings.CutPrefix(t, w)
			if !ok || lines[i].Kind != line.Drop {
				continue
			}
			rest = headline.Clean(strings.TrimRight(strings.TrimLeft(rest, "：: "), "）)】] "))
			if m := line.Of(rest); m.Size() <= 45 {
				return rest
			}
		}
	}
	return ""
}

// next says whether a line of kind k follows i within n lines.
func next(lines []item, i int, k line.Kind, n int) bool {
	for j := i + 1; j < len(lines) && j <= i+n; j++ {
		if lines[j].Kind == k {
			return true
		}
		if lines[j].Prose() {
			return false
		}
	}
	return false
}

// metaBetween says whether a date line stands in lines[a:b].
func metaBetween(lines []item, a, b int) bool {
	for i := a; i < b; i++ {
		if lines[i].Kind == line.Meta {
			return true
		}
	}
	return false
}

// unlabel is s without the label in brackets that boards sort their posts by: [游记] 环湖三日.
func unlabel(s string) string {
	if strings.HasPrefix(s, "[") {
		if k := strings.IndexByte(s, ']'); k > 0 && k <= 24 {
			return strings.TrimSpace(s[k+1:])
		}
	}
	return s
}

// repeats counts the lines near the top of the page that hold t, of line i, as a part.
func repeats(lines []item, t string, i int) int {
	n := 0
	if len(t) < 15 {
		return 0
	}
	for j := 0; j < len(lines) && j < i+60; j++ {
		if j != i && lines[j].Size() < 60 && !lines[j].Prose() && len(lines[j].Text) >= len(t) && strings.Contains(lines[j].Text, t) {
			n++
		}
	}
	return n
}
