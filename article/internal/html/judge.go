package html

import (
	"strings"

	"github.com/tiyao/tiyao/article/internal/block"
	"github.com/tiyao/tiyao/article/internal/headline"
	"github.com/tiyao/tiyao/article/internal/page"
	"github.com/tiyao/tiyao/article/internal/text"
)

// A reading of less than doubtful is held against others; one of good and more that is
// better by margin takes its place. All are shares of the F1 that may be expected. With
// closer limits the judge was wrong more often than right on pages held out by site.
const (
	doubtful = 0.60
	good     = 0.72
	margin   = 0.25
)

// maxRead is how many lines a page may have to be read in several ways; no page that
// people wrote comes near it.
const maxRead = 1 << 15

// expected is the F1 that a reading may be expected to have, by the chances of the
// page's lines: twice what it has of the article over what it has and the article.
func (t *tree) expected(lines []block.Line) float64 {
	in := make(map[string]bool, len(lines))
	for i := range lines {
		if lines[i].Table == 0 {
			in[lines[i].Text] = true
			continue
		}
		for _, c := range lines[i].Cells {
			in[c] = true
		}
	}
	var own, all, got int
	for i := range t.lines {
		l := &t.lines[i]
		p := int(t.chance[i]) * int(l.size)
		all += p
		if in[t.of(l)] {
			own += p
			got += 100 * int(l.size)
		}
	}
	if all+got == 0 {
		return 0
	}
	return float64(2*own) / float64(all+got)
}

// judge holds the reading r, which is of element top, against others where it is in
// doubt: the element that claims the article when the lines' chances count too, the
// chosen one alone, and what the reader of text dumps finds. The one that may be expected to be best wins.
func (t *tree) judge(r reading, top int32, w []int32, in []cue, avoid cue, s sums) reading {
	if len(t.lines) > maxRead {
		return r
	}
	r.expected = t.expected(r.lines)
	if r.expected >= doubtful {
		return r
	}
	best := r
	title := r.title
	if said := t.said(); len(said) > 0 {
		title = headline.Strip(said[0], said[1:])
	}
	spoken := t.speaksOf(title, r.first, r.last)
	under := (&node{l0: r.first}).below(t.titleLines())
	try := func(c reading) {
		if under && !(&node{l0: c.first}).below(t.titleLines()) {
			return // the first one stands under the title
		}
		if len(c.lines) == 0 || c.first <= r.first && c.last >= r.last || t.speaksOf(title, c.first, c.last) < spoken {
			return // more of the same, or it speaks less of what the page's title names
		}
		if c.expected = t.expected(c.lines); c.expected >= good && c.expected > best.expected && c.expected > r.expected+margin {
			best = c
		}
	}
	believed := make([]int32, len(w))
	for i := range w {
		believed[i] = w[i] * t.chance[i] / 100
	}
	if other := t.choose(believed, s); other >= 0 && other != top {
		try(t.collect(t.gather(t.climb(other, s), s), avoid, s))
	}
	try(t.collect([]int32{top}, avoid, s))
	try(t.asDump(in))
	return best
}

// asDump reads the lines that are shown as the text reader does.
func (t *tree) asDump(in []cue) reading {
	var b strings.Builder
	at := make(map[string]int32, len(t.lines))
	for i := range t.lines {
		l := &t.lines[i]
		if in[l.node]&hidden != 0 {
			continue
		}
		if s := t.of(l); s != "" {
			at[s] = int32(i)
			b.WriteString(s)
			b.WriteByte('\n')
		}
	}
	a, err := text.Parse(b.String(), page.Hint{})
	if err != nil {
		return reading{}
	}
	r := reading{first: int32(len(t.lines))}
	for _, s := range strings.Split(a.Body, "\n") {
		i, ok := at[s]
		if !ok {
			r.lines = append(r.lines, block.New(s))
			continue
		}
		r.lines = append(r.lines, t.blockLine(i))
		r.first, r.last = min(r.first, i), max(r.last, i+1)
	}
	if r.last == 0 {
		return reading{}
	}
	r.title = t.title(r.first, r.last)
	return r
}
