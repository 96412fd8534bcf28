package html

import (
	"strings"

	"github.com/tiyao/tiyao/article/internal/block"
	"github.com/tiyao/tiyao/article/internal/line"
)

// dropTitle leaves out the title where it stands again above the text.
func dropTitle(lines []block.Line, title string) []block.Line {
	if title == "" {
		return lines
	}
	want := plain(title)
	for i := range lines {
		if i > 8 || lines[i].Prose() && i > 2 || i > 2 && lines[i].Full {
			break
		}
		if p := plain(lines[i].Text); p != "" && (p == want || strings.HasSuffix(p, want) && len(p)-len(want) < 24 && lines[i].Size() < 60) {
			if i > 0 && p == want && isPreface(lines, i) {
				return lines[i+1:]
			}
			return append(lines[:i:i], lines[i+1:]...)
		}
	}
	return lines
}

// maxPreface is how long what stands above a title is at most.
const maxPreface = 200

// isPreface says whether what stands above line i, the title, is little beside what stands below: a site's words about
// itself, and no text.
func isPreface(lines []block.Line, i int) bool {
	before, behind := 0, 0
	for k := range lines {
		if k < i {
			before += lines[k].Size()
		} else if lines[k].Prose() {
			behind += lines[k].Size()
		}
	}
	return before < maxPreface && before*5 < behind*3
}

// dropTeaser leaves out what a page sets above the text from its own beginning: the first
// words of the first paragraph, cut off, or a sentence of it below the title in brackets.
func dropTeaser(lines []block.Line) []block.Line {
	for i := 0; i < len(lines)-1 && i < 3; i++ {
		s := lines[i].Text
		k := strings.Index(s, "】")
		boxed := k > 0 && strings.HasPrefix(s, "【")
		if boxed {
			s = line.Trim(s[k+len("】"):])
		}
		short := strings.TrimRight(s, ".…")
		if len(short) < 36 {
			continue
		}
		labelled := i > 0 && (lines[i-1].Text == "摘要" || lines[i-1].Text == "内容摘要")
		for k := i + 1; k < len(lines) && k < i+4; k++ {
			t := lines[k].Text
			if len(t) <= len(short) || !strings.HasPrefix(t, short) && !((boxed || labelled) && strings.Contains(t, short)) {
				continue
			}
			from := i
			if labelled {
				from--
			}
			return append(lines[:from:from], lines[i+1:]...)
		}
	}
	return lines
}
