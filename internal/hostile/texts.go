package hostile

import (
	"fmt"
	"strings"
)

// A Text is a kind of text that comes in any size.
type Text struct {
	Name string
	Make func(n int) string // about n bytes
}

// Texts are all kinds of hostile texts.
var Texts = concat(
	repeated("one character", "a", "县", "1", "一", " ", "\n", "。", "\x00", "\xff", "\t", "　", "%"),
	repeated("one pair", "县a", "1%", "1%-", "1-", "一亿", "1.", "1,", "年1", "a。", "、县", "：县", "·县", "县\n", "县\n\n", "第1", "同比", "增长", "是的", "先生", "市长", "A&B ", "\r\n", "1月", "比1", "从1到", "每1"),
	repeated("openers", "“", "（", "《", "【", "‘", "(", "[", "{", "<", "「", "\"", "'"),
	repeated("closers", "”", "）", "》", "】", "’", ")", "]", "}", ">", "」"),
	repeated("marks", "“县”", "（县）", "《县》", "《县", "（县", "“县。", "——", "……", "，县", "；县"),
	repeated("tags", "<td>", "<p>", "<div>", "</div>", "<table>", "<a ", "<a href=a>a</a>", "<!--", "<script>", "<b", "<![CDATA[", "&amp;", "&a", "&#", "<h1>县", "<li>县", "<p>县1%", "<meta ", "<title>", "<tr><td>1%", "<img alt=县>", "<time>", "<span style=", "</"),
	repeated("Markdown", "==a", "[^", "{{< a ", "{% ", "![", "[a](", "*", "**", "_a", "`", "```\n", "~~", "\\", "](", "[[a]", "| ", "|a\n", "|a|\n|-|\n", "<!--\n", "- ", "> ", "#\n", "1. ", "    a\n", "[a]: b\n", ":::", "好<b", "a\n"),
	repeated("names", "王", "欧阳", "省市县", "公司", "王某", "张三李四", "阿·"),
	[]Text{
		nested("nested <div>", "<div>", "</div>"), nested("nested <table>", "<table><tr><td>", "</td></tr></table>"),
		nested("nested （", "（", "）"), nested("nested “", "“", "”"), nested("nested <b>", "<b>", "</b>"),
		keys("YAML keys", "---\n", "k%d: v\n", "---\n"), keys("Hexo keys", "title: 甲\n", "k%d: v\n", "---\n"),
		keys("Hexo unclosed", "title: 甲\n", "k%d: v\n", ""), keys("YAML anchors", "---\n", "k%d: &a%[1]d v\n", "---\n"),
		between("YAML items", "---\na:\n", "- b\n", "---\n"), keys("YAML comments", "---\n", "k%d: v # c\n# d\n", "---\n"),
		between("YAML flow", "---\na: {", "b,", "}\n---\n"), between("YAML colons", "---\n", "a:", "\n---\n"), between("rules", "---\n", "---- \n", ""),
		keys("TOML keys", "+++\n", "k%d = 1\n", "+++\n"), keys("TOML tables", "+++\n", "[k%d]\n", "+++\n"),
		keys("JSON keys", "{", "\"k%d\":1,", "\"a\":1}\n"), keys("attributes", "<p ", "a%d=b ", ">县"),
		keys("figures in turn", "", "全县%d家企业增长%[1]d%%，", "。"), keys("dates in turn", "", "2021年%d月，", "。"),
		keys("names in turn", "", "局长王%d明说，", "。"), keys("lines in turn", "", "第%d名 江临县 3%%\n", ""),
		keys("links in turn", "<p>", "<a href=/%d>第%[1]d条</a>", ""), keys("words in turn", "", "词%d ", ""),
		keys("table", "<table>", "<tr><td>指标%d<td>%[1]d万元<td>3%%</tr>", "</table>"), keys("pipe table", "|a|b|\n|-|-|\n", "|甲%d|%[1]d%%|\n", ""),
		keys("quotes in turn", "", "“说%d”，", "。"), keys("titles in turn", "", "《书%d》、", "。"),
		{"one long key", func(n int) string { return "+++\n" + strings.Repeat("a.", n/2) + "a = 1\n+++\n" }},
		{"TOML open lists", func(n int) string { return "+++\na = " + strings.Repeat("[", n) + "\n+++\n" }},
		{"JSON open lists", func(n int) string { return `{"a":` + strings.Repeat("[", n) }},
		{"one long line", func(n int) string { return strings.Repeat("全县企业稳步增长带动就业", n/36) }},
		{"one long number", func(n int) string { return "增长" + strings.Repeat("1", n) + "%" }},
		{"news", func(n int) string { return strings.Repeat(news, n/len(news)+1)[:n] }},
	},
)

const news = "本报江临8月3日电（记者张明）县统计局昨日发布的数据显示，上半年全县规模以上工业增加值同比增长6.2%，比一季度加快0.4个百分点。" +
	"局长李建国说，固定资产投资达到42.6亿元，其中民间投资占58%。\n下一步，县里将在河东、河西两个乡镇新建12个冷链仓库，“让果农的货出得去”。\n"

func concat(lists ...[]Text) (all []Text) {
	for _, l := range lists {
		all = append(all, l...)
	}
	return all
}

func repeated(group string, parts ...string) (list []Text) {
	for _, p := range parts {
		list = append(list, Text{fmt.Sprintf("%s %q", group, p), func(n int) string { return strings.Repeat(p, n/len(p)) }})
	}
	return list
}

func nested(name, open, end string) Text {
	return Text{name, func(n int) string {
		k := n / (len(open) + len(end))
		return strings.Repeat(open, k) + "县" + strings.Repeat(end, k)
	}}
}

// between is a part again and again inside what opens and ends it.
func between(name, open, part, end string) Text {
	return Text{name, func(n int) string { return open + strings.Repeat(part, n/len(part)) + end }}
}

// keys are parts that are all different.
func keys(name, open, form, end string) Text {
	return Text{name, func(n int) string {
		var b strings.Builder
		b.WriteString(open)
		for i := 1; b.Len() < n; i++ {
			fmt.Fprintf(&b, form, i)
		}
		return b.String() + end
	}}
}
