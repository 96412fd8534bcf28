package html

import (
	"strings"

	"github.com/tiyao/tiyao/article/internal/line"
)

// remarks says which lines are of what readers say below an article: boxes of a kind, each
// with a name, what was said, and when or what to do with it.
func (t *tree) remarks() []bool {
	if t.remarked != nil {
		return t.remarked
	}
	t.remarked = make([]bool, len(t.lines)+1)
	if len(t.floors()) > 1 {
		return t.remarked // a thread: there is nothing but what people say
	}
	for _, g := range t.groups(2) {
		n := 0
		for _, i := range g.nodes {
			if t.isRemark(&t.nodes[i]) {
				n++
			}
		}
		if n < 2 || n*4 < len(g.nodes)*3 {
			continue
		}
		for _, i := range g.nodes {
			for k := t.nodes[i].l0; k < t.nodes[i].l1; k++ {
				t.remarked[k] = true
			}
		}
	}
	return t.remarked
}

// isRemark says whether n is a name, a few sentences, and an hour or buttons.
func (t *tree) isRemark(n *node) bool {
	size := n.l1 - n.l0
	if size < 1 || size > 8 {
		return false
	}
	first := &t.lines[n.l0]
	if size == 1 {
		return first.size <= 160 && signedOff(t.spaced(first))
	}
	if first.size > 14 || first.flags&(isProse|isClause) != 0 || first.kind != line.Text && first.kind != line.Meta {
		return false
	}
	said, ended := false, false
	for k := n.l0 + 1; k < n.l1; k++ {
		l := &t.lines[k]
		said = said || l.kind == line.Text && l.size >= 6
		ended = ended || l.size <= 24 && (l.kind == line.Meta || l.kind == line.Drop)
	}
	return said && ended
}

// signedOff says whether s is a remark in one line: 老马：去年去过一次，人特别多。 2小时前 回复
func signedOff(s string) bool {
	k := strings.Index(s, "：")
	if k < 0 {
		k = strings.IndexByte(s, ':')
	}
	if k <= 0 || k > 42 || strings.ContainsAny(s[:k], "，。？！“”") {
		return false
	}
	s = strings.TrimRight(s, " )）]0123456789(（")
	for _, w := range [...]string{"前", "回复", "赞", "举报", "回覆"} {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}
