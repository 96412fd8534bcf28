package html

import (
	"golang.org/x/net/html/atom"

	"github.com/tiyao/tiyao/article/internal/headline"
)

// sums holds running totals over lines, so that any subtree is weighed in constant time.
type sums struct {
	score []int32 // evidence of article text
	size  []int32
	link  []int32 // size of linked lines
}

func (t *tree) sums(weights []int32) sums {
	n := len(t.lines)
	s := sums{make([]int32, n+1), make([]int32, n+1), make([]int32, n+1)}
	for i := range t.lines {
		l := &t.lines[i]
		s.score[i+1] = s.score[i] + weights[i]
		s.size[i+1] = s.size[i] + l.size
		s.link[i+1] = s.link[i]
		if bytes := l.end - l.start; bytes > 0 {
			s.link[i+1] += int32(int64(l.size) * int64(min(l.link, bytes)) / int64(bytes))
		}
	}
	return s
}

func (s *sums) scoreOf(n *node) int32 { return s.score[n.l1] - s.score[n.l0] }

func (s *sums) sizeOf(n *node) int32 { return s.size[n.l1] - s.size[n.l0] }

// linked says what share of n's text is links, in percent.
func (s *sums) linked(n *node) int32 {
	size := s.sizeOf(n)
	if size == 0 {
		return 0
	}
	return int32(int64(s.link[n.l1]-s.link[n.l0]) * 100 / int64(size))
}

// inherit gives every node the clutter and hidden cues of those around it. The name
// of an element that holds the page's title and much of its text is no cue: it
// wraps the page. The same goes for most of the text being hidden, with no article beside
// it: a script shows it.
func (t *tree) inherit(s sums) []cue {
	total := s.score[len(t.lines)]
	titles := t.titleLines()
	in := make([]cue, len(t.nodes))
	for i := range t.nodes {
		n := &t.nodes[i]
		q := n.cue & (clutter | hidden)
		if q != 0 {
			score := s.scoreOf(n)
			if score*5 > total*2 && n.holds(titles) {
				q &^= clutter
			}
			if score*10 > total*7 && total-score < shownArticle {
				q &^= hidden
			}
			n.cue = n.cue&^(clutter|hidden) | q
		}
		if n.parent >= 0 {
			q |= in[n.parent]
		}
		in[i] = q
	}
	return in
}

// titleLines are the lines that give the page's title.
func (t *tree) titleLines() []int32 {
	if t.titled == nil {
		t.titled = t.findTitleLines()
	}
	return t.titled
}

func (t *tree) findTitleLines() []int32 {
	title := ""
	if said := t.said(); len(said) > 0 {
		title = plain(headline.Strip(said[0], said[1:]))
	}
	out := make([]int32, 0, 8)
	for i := range t.lines {
		l := &t.lines[i]
		if l.size < 4 || l.size > 60 || l.flags&isLinked != 0 || l.flags&isProse != 0 {
			continue
		}
		if t.nodes[l.node].tag == atom.H1 || title != "" && plain(t.of(l)) == title {
			out = append(out, int32(i))
			if len(out) == 8 {
				break
			}
		}
	}
	return out
}

// below says whether n begins right under one of lines, or with it.
func (n *node) below(lines []int32) bool {
	for _, i := range lines {
		if i >= n.l0-6 && i < n.l0+4 {
			return true
		}
	}
	return false
}

// holds says whether one of lines is in n.
func (n *node) holds(lines []int32) bool {
	for _, i := range lines {
		if i >= n.l0 && i < n.l1 {
			return true
		}
	}
	return false
}
