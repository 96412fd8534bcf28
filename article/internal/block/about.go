package block

import (
	"strings"

	"github.com/tiyao/tiyao/article/internal/line"
)

// minTold is how much of a text stands above what is said of who put it out.
const minTold = 60

// tellsOfSender says whether line i heads what is said of the firm or body that put the text out, as press releases have it
// below theirs: 关于江城光电, and under it 江城光电成立于…, with the name in the text above. A part of the text that speaks of what it
// is headed by has as much behind it as before, or another opening. seen characters stand before it, and rest behind.
func tellsOfSender(lines []Line, i, seen, rest int) bool {
	l := &lines[i]
	name, ok := strings.CutPrefix(strings.TrimRight(l.Text, "：: "), "关于")
	if !ok {
		name, ok = strings.CutPrefix(strings.TrimRight(l.Text, "：: "), "關於")
	}
	if !ok || seen < minTold || rest*10 >= seen*7 || i+1 >= len(lines) || l.Size() > 24 || l.Ends+l.Commas > 1 {
		return false
	}
	name = strings.Trim(name, " “”「」《》【】")
	if len(name) < len("两字") || !lines[i+1].Prose() || !opensWith(lines[i+1].Text, name) {
		return false
	}
	for k := range i {
		if lines[k].Kind == line.Text && strings.Contains(lines[k].Text, name) {
			return true
		}
	}
	return false
}

// opensWith says whether the first words of s have name in them: 江城光电（股票代码…）, 江城光电科技有限公司.
func opensWith(s, name string) bool {
	head := []rune(s)
	return strings.Contains(string(head[:min(len(head), len([]rune(name))+6)]), name)
}

// names says whether l gives the name or the address of a party of a tender: 名称：江城图书馆, 采购人：江城图书馆.
func names(l *Line) bool {
	for _, w := range [...]string{"名称", "采购人", "采购单位", "采购代理机构", "招标人", "招标代理", "代理机构", "项目联系人", "地址", "联系人", "供应商地址"} {
		if rest, ok := strings.CutPrefix(l.Text, w); ok && (strings.HasPrefix(rest, "：") || strings.HasPrefix(rest, ":")) {
			return true
		}
	}
	return false
}
