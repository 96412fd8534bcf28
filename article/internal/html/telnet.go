package html

import (
	"bytes"
	"strings"

	"github.com/tiyao/tiyao/article/internal/line"
	"github.com/tiyao/tiyao/article/internal/when"
	"github.com/tiyao/tiyao/internal/hanzi"
)

// telnet reads the posts of notice boards older than the web, which their gateways show
// as they stand: lines of who, what and when above the text, a signature below it.
//
//	发信人: camphor (樟木箱), 信区: Story
//	标  题: 等信
//	发信站: 一网深情 (Thu Jul  8 22:15:03 1999)
func (t *tree) telnet() {
	for i := 0; i < len(t.lines) && i < 60; i++ {
		if who, _ := telnetField(t.labelled(i)); who != "发信人" && who != "作者" {
			continue
		}
		found, board := false, false
		k := i + 1
		for ; k < len(t.lines) && k < i+6; k++ {
			what, value := telnetField(t.labelled(k))
			switch what {
			case "看板":
				board = true
			case "标题":
				t.head.titles = append([]string{value}, t.head.titles...)
				found = true
			case "发信站", "时间":
				if st, _, _, ok := when.Find(value); ok && st.Year != 0 && t.head.published.Day == 0 {
					t.head.published = st
				}
			}
			if what == "" {
				break
			}
		}
		head := hanzi.FoldString(t.of(&t.lines[i]))
		if found && (board || strings.Contains(head, "看板") || strings.Contains(head, "信区")) {
			for ; i < k; i++ {
				t.lines[i].set(line.Meta)
			}
			t.unsigned(k)
			return
		}
	}
}

// unsigned ends the post from line i on at its signature, or at the board's own line.
func (t *tree) unsigned(i int) {
	for ; i < len(t.lines); i++ {
		switch s := t.of(&t.lines[i]); {
		case s == "--", strings.HasPrefix(s, "※ 来源"), strings.HasPrefix(s, "※ 來源"), strings.HasPrefix(s, "※ 发信站"), strings.HasPrefix(s, "※ 發信站"):
			t.lines[i].set(line.Stop)
			return
		}
	}
}

// set makes l a line of kind k, whatever it looks like.
func (l *textLine) set(k line.Kind) {
	l.kind, l.score = k, 0
	l.flags &^= isProse | isPre | isClause
}

// labelled is line i with a colon between its first two pieces, where they are elements:
// <span>作者</span><span>camphor</span>.
func (t *tree) labelled(i int) string {
	l := &t.lines[i]
	b := t.text[l.start:l.end]
	if k := bytes.IndexByte(b, partMark); k > 0 && k < 24 && bytes.IndexByte(b[:k], ':') < 0 {
		return unmark(b[:k], false) + ": " + unmark(b[k:], false)
	}
	return t.of(l)
}

// telnetField reads a line of the head of a post: 标  题: 等信.
func telnetField(s string) (name, value string) {
	k, w := strings.IndexByte(s, ':'), 1
	if k < 0 || k > 24 {
		if k, w = strings.Index(s, "："), len("："); k < 0 || k > 24 {
			return "", ""
		}
	}
	name = strings.ReplaceAll(strings.ReplaceAll(hanzi.FoldString(s[:k]), " ", ""), "\u3000", "")
	switch name {
	case "发信人", "寄信人":
		return "发信人", line.Trim(s[k+w:])
	case "作者":
		return name, line.Trim(s[k+w:])
	case "标题", "发信站", "时间", "日期", "看板":
		return name, line.Trim(s[k+w:])
	}
	return "", ""
}
