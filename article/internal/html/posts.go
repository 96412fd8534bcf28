package html

import (
	"github.com/tiyao/tiyao/article/internal/page"
	"github.com/tiyao/tiyao/article/internal/when"
)

// thread returns the posts of a forum thread, in order: elements of one kind that share
// out the text of the page among them. The innermost such elements are taken, which
// leave the authors' cards outside.
func (t *tree) thread(r *reading, s sums) []int32 {
	var best group
	most := int32(0)
	floors := t.floors()
	for _, g := range t.groups(2) {
		if t.nodes[g.nodes[0]].cue&posted == 0 && !t.postedAround(g.nodes[0]) && !t.share(g.nodes, floors) {
			continue
		}
		sum, filled := int32(0), 0
		for _, i := range g.nodes {
			if n := &t.nodes[i]; n.cue&hidden == 0 {
				score := s.scoreOf(n)
				sum += score
				if score > 0 || s.sizeOf(n) > 4 {
					filled++
				}
			}
		}
		if filled < 2 || filled*3 < len(g.nodes)*2 {
			continue
		}
		if sum > most || sum*10 >= most*9 && g.depth > best.depth {
			best, most = g, max(most, sum)
		}
	}
	if best.nodes == nil {
		return nil
	}
	// The posts must be what was read, or more than it.
	main := s.score[r.last] - s.score[r.first]
	if most*2 < main {
		return nil
	}
	return best.nodes
}

// floors are the lines that number posts.
func (t *tree) floors() []int32 {
	var out []int32
	for i := range t.lines {
		if l := &t.lines[i]; l.size <= 30 {
			if s := t.of(l); floor(s) > 0 || s == "楼主" || s == "沙发" || s == "板凳" {
				out = append(out, int32(i))
			}
		}
	}
	return out
}

// share says whether the nodes have the floors among them, one each.
func (t *tree) share(nodes, floors []int32) bool {
	with := 0
	k := 0
	for _, i := range nodes {
		n := &t.nodes[i]
		for k < len(floors) && floors[k] < n.l0 {
			k++
		}
		if k < len(floors) && floors[k] < n.l1 {
			with++
		}
	}
	return with >= 2 && with*3 >= len(nodes)*2 && with*2 > len(floors)
}

// core is the innermost element that has nearly all the text of post n: without the
// author's card.
func (t *tree) core(n int32, s sums) int32 {
	for {
		next := int32(-1)
		for k := n + 1; k < t.nodes[n].end; k = t.nodes[k].end {
			if c := &t.nodes[k]; !isLeaf(c.tag) && s.scoreOf(c)*10 >= s.scoreOf(&t.nodes[n])*9 && s.scoreOf(c) > 0 || isTablePart(c.tag) && s.scoreOf(c) == s.scoreOf(&t.nodes[n]) && s.scoreOf(c) > 0 {
				next = k
				break
			}
		}
		if next < 0 {
			return n
		}
		n = next
	}
}

// postedAround says whether the element around n is named as posts are.
func (t *tree) postedAround(n int32) bool {
	for level := 0; level < 3 && n > 0; level++ {
		if n = t.nodes[n].parent; n > 0 && t.nodes[n].cue&posted != 0 {
			return true
		}
	}
	return false
}

// postDate finds when the opening post was written, beside it.
func (t *tree) postDate(r reading) when.Stamp {
	from, to := t.nodes[r.posts[0]].l0, int32(len(t.lines))
	if len(r.posts) > 1 {
		to = t.nodes[r.posts[1]].l0
	}
	for i := max(0, from-8); i < to; i++ {
		if l := &t.lines[i]; l.size <= 40 && l.flags&isProse == 0 {
			if st, ok := t.dateIn(l, t.spaced(l)); ok && st.Year != 0 {
				return st
			}
		}
	}
	return when.Stamp{}
}

// readThread reads a thread's opening post, or all of its posts if the hint says so.
func (t *tree) readThread(r reading, hint page.Hint, s sums) reading {
	n := 1
	if hint.AllPosts {
		n = len(r.posts)
	}
	picked := make([]int32, n)
	for i := range picked {
		picked[i] = t.core(r.posts[i], s)
	}
	t.inThread = true
	out := t.collect(picked, hidden, s)
	if len(out.lines) == 0 {
		return r
	}
	out.posts, out.dated = r.posts, r.dated
	if r.title != "" {
		out.title = r.title
	}
	return out
}
