package html

import (
	"sort"
	"strings"

	"golang.org/x/net/html/atom"
)

// A group is elements of one kind at one depth: the items of a list, the posts of a
// thread.
type group struct {
	key   uint32
	depth int32
	nodes []int32
}

// maxGroups is how many groups of a page are looked at, the largest first.
const maxGroups = 64

// groups returns the elements that come at least n times, with text in them.
func (t *tree) groups(n int) []group {
	if t.grouped == nil {
		t.grouped = t.allGroups()
	}
	k := sort.Search(len(t.grouped), func(i int) bool { return len(t.grouped[i].nodes) < n })
	return t.grouped[:min(k, maxGroups)]
}

// allGroups are the elements of a kind that come more than once, the most frequent first.
func (t *tree) allGroups() []group {
	type name struct {
		key   uint32
		depth int32
	}
	depth := make([]int32, len(t.nodes))
	index := map[name]int{}
	var all []group
	for i := 1; i < len(t.nodes); i++ {
		nd := &t.nodes[i]
		depth[i] = depth[nd.parent] + 1
		if nd.l1 == nd.l0 || isLeaf(nd.tag) && nd.tag != atom.Li && nd.tag != atom.Tr && nd.tag != atom.Dd && nd.tag != atom.Dl {
			continue
		}
		key := nd.key
		at := name{key, depth[i]}
		if key == 0 { // without names, only siblings are of one kind
			at = name{uint32(nd.tag), -1 - nd.parent}
		}
		k, ok := index[at]
		if !ok {
			if len(all) >= 4096 {
				continue
			}
			k = len(all)
			index[at] = k
			all = append(all, group{key: key, depth: depth[i]})
		}
		all[k].nodes = append(all[k].nodes, int32(i))
	}
	out := all[:0]
	for _, g := range all {
		if len(g.nodes) > 1 {
			out = append(out, g)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return len(out[i].nodes) > len(out[j].nodes) })
	return out
}

// items looks for a list whose items open with a linked title and go on with text. It
// returns how many there are in the best one, and what share of the article as read
// they hold, in percent.
func (t *tree) items(r *reading, s sums) (n, held int) {
	for _, g := range t.groups(3) {
		count, told, score := 0, 0, int32(0)
		for _, i := range g.nodes {
			nd := &t.nodes[i]
			if !t.opensLinked(nd) {
				continue
			}
			count++
			if s.scoreOf(nd) > 0 {
				told++
			}
			switch {
			case nd.l0 >= r.first && nd.l1 <= r.last:
				score += s.scoreOf(nd)
			case g.depth > 0 && nd.l0 <= r.first && nd.l1 >= r.last:
				score = s.score[r.last] - s.score[r.first] // one item was read
			}
		}
		if count < 3 || count*3 < len(g.nodes)*2 || told*2 < count {
			continue
		}
		share := 100
		if main := s.score[r.last] - s.score[r.first]; main > 0 {
			share = int(score) * 100 / int(main)
		}
		if share > held || share == held && count > n {
			n, held = count, share
		}
	}
	return n, held
}

// teasers says which lines are first words of other pages: below a linked title, in one
// of several items of a kind.
func (t *tree) teasers() []bool {
	if t.teased != nil {
		return t.teased
	}
	out := make([]bool, len(t.lines)+1)
	t.teased = out
	for _, g := range t.groups(4) {
		count := 0
		for _, i := range g.nodes {
			if t.nodes[i].cue&posted == 0 && t.opensLinked(&t.nodes[i]) {
				count++
			}
		}
		if count < 4 || count*4 < len(g.nodes)*3 {
			continue
		}
		for _, i := range g.nodes {
			n := &t.nodes[i]
			if n.l1-n.l0 > 4 {
				continue // more than a title, a few words and a date
			}
			for k := n.l0; k < n.l1; k++ {
				out[k] = true
			}
		}
	}
	return out
}

// opensLinked says whether n opens with a linked title of its own and has text below,
// or with a heading to which a link below leads.
func (t *tree) opensLinked(n *node) bool {
	for i := n.l0; i < min(n.l1, n.l0+3); i++ {
		l := &t.lines[i]
		if l.flags&isProse != 0 && l.flags&isLinked == 0 {
			return false
		}
		if (l.flags&isLinked != 0 || l.link >= 12 && int(l.link)*5 > int(l.end-l.start)) && l.size >= 4 && l.size <= 60 {
			return n.l1 > i+1
		}
		if isHeading(t.nodes[l.node].tag) {
			return t.leadsOn(t.of(l), i+1, n.l1)
		}
	}
	return false
}

// leadsOn says whether a link among the last lines of [from, to) has the words of
// title, or asks to read on.
func (t *tree) leadsOn(title string, from, to int32) bool {
	for i := max(from, to-3); i < to; i++ {
		l := &t.lines[i]
		if l.flags&isLinked == 0 {
			continue
		}
		s := t.of(l)
		if s == title {
			return true
		}
		for _, w := range [...]string{"阅读", "继续", "查看", "详情", "详细", "更多", "全文", "Read", "More", "more"} {
			if strings.HasPrefix(s, w) {
				return true
			}
		}
	}
	return false
}
