package html

import (
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/tiyao/tiyao/article/internal/block"
	"github.com/tiyao/tiyao/article/internal/line"
	"github.com/tiyao/tiyao/article/internal/page"
	"github.com/tiyao/tiyao/article/internal/tongue"
)

// Parse finds the article in src, an HTML page in UTF-8. hint gives
// what is known of the page before and what is wanted. Errors are page.ErrEmpty, page.ErrNoArticle and page.ErrTooLarge.
func Parse(src []byte, hint page.Hint) (page.Article, error) { return parse(nil, src, hint) }

// parse is Parse with the weights m, nil for the built-in ones.
func parse(m *Model, src []byte, hint page.Hint) (page.Article, error) {
	a := page.Article{URL: hint.URL}
	t, err := build(src, hint)
	if err != nil {
		return a, err
	}
	t.model = m
	t.head.readData()
	t.telnet()
	if hint.Stopped() {
		return a, page.ErrStopped
	}
	r, s := t.read()
	if hint.Stopped() {
		return a, page.ErrStopped
	}
	if len(r.lines) == 0 {
		r.lines = block.Clean(fromScripts(src))
	}
	if len(r.lines) == 0 && t.fragment(src) {
		r = t.asDump(t.inherit(t.sums(t.weights(nil, 0))))
	}
	t.describe(&a, &r, src)
	if len(r.lines) == 0 && len(t.lines) == 0 && t.head.ldBody == "" {
		return a, page.ErrEmpty
	}
	f := t.facts(&a, &r, s)
	k, sure := f.judge()
	if k == forum && len(r.posts) > 0 {
		if a.Published.IsZero() {
			st := t.postDate(r)
			a.Published, a.HasTime = st.Time(tongue.Zone(a.Language)), st.HasTime
		}
		r = t.readThread(r, hint, s)
	}
	a.Kind, a.Confidence = k.String(), sure
	if k == article && len(r.lines) > 0 && r.expected > 0 {
		a.Confidence = min(sure, r.expected) // that it is one, and that this is it
	}
	if len(r.lines) == 0 || !k.hasText() {
		return a, noArticle(k)
	}
	block.Fill(&a, r.lines)
	return a, nil
}

// A reading is the article as found in a tree.
type reading struct {
	lines       []block.Line
	first, last int32 // lines of the tree it was taken from, [first, last)
	title       string
	dated       bool    // a date stands where articles have it
	posts       []int32 // of a thread
	expected    float64 // F1, by the chances of the lines
}

// minArticle is the evidence below which a page holds no article, in Han characters.
const minArticle = 40

// shownArticle is how much is shown of a page that is not hidden until a script shows it.
const shownArticle = 120

// read finds the article's lines.
func (t *tree) read() (reading, sums) {
	if len(t.lines) == 0 {
		return t.fromData(), sums{score: make([]int32, 1)}
	}
	all := t.weights(nil, 0)
	in := t.inherit(t.sums(all))
	t.chance = t.chances(in)
	avoid := clutter | hidden
	w := t.weights(in, avoid)
	s := t.sums(w)
	var sum, total int32
	for i := range w {
		sum, total = sum+w[i], total+all[i]
	}
	if sum < 120 && total > 3*sum && total > 120 {
		// Names mislead: the text stands where only clutter should. Trust nothing but hidden.
		avoid = hidden
		w = t.weights(in, avoid)
		s = t.sums(w)
		if s.score[len(t.lines)] < 120 {
			avoid, w = 0, all
			s = t.sums(w)
		}
	}
	if n := len(t.head.ldBody); n/3 > int(s.score[len(t.lines)])*2 && n > 300 {
		return t.fromData(), s // the page is built by scripts
	}
	top := t.choose(w, s)
	if top < 0 || s.scoreOf(&t.nodes[top]) < minArticle {
		if v := t.verses(in); v != nil {
			s = t.sums(v)
			top = t.choose(v, s)
		}
	}
	if top < 0 || s.scoreOf(&t.nodes[top]) < minArticle {
		if r := t.fromData(); len(r.lines) > 0 {
			return r, s
		}
		if top < 0 || len(t.lines) > 12 {
			return reading{}, s
		}
	}
	r := t.collect(t.gather(t.climb(top, s), s), avoid, s)
	return t.judge(r, top, w, in, avoid, s), s
}

// fromData takes the article from JSON-LD, for pages whose text scripts write.
func (t *tree) fromData() reading {
	var r reading
	body := strings.NewReplacer("<br>", "\n", "<br/>", "\n", "</p>", "\n", "\r", "\n").Replace(t.head.ldBody)
	for _, s := range strings.Split(body, "\n") {
		if s = line.Trim(s); s != "" && !strings.HasPrefix(s, "<") {
			r.lines = append(r.lines, block.New(s))
		}
	}
	r.lines = block.Clean(r.lines)
	return r
}

// collect turns the lines of the picked elements into an article's.
func (t *tree) collect(picked []int32, avoid cue, s sums) reading {
	r := reading{first: t.nodes[picked[0]].l0, last: t.nodes[picked[len(picked)-1]].l1}
	r.title = t.title(r.first, r.last)
	main := int32(0)
	for _, p := range picked {
		main += s.scoreOf(&t.nodes[p])
	}
	n := int32(0)
	for _, p := range picked {
		n += t.nodes[p].l1 - t.nodes[p].l0
	}
	lines := make([]block.Line, 0, n)
	for _, p := range picked {
		lines = t.take(lines, p, avoid, s, main)
	}
	r.lines = rejoin(dropTeaser(block.Clean(dropTitle(lines, r.title))))
	return r
}

// take appends the lines of node n, the elements of clutter in it left out.
func (t *tree) take(lines []block.Line, n int32, avoid cue, s sums, main int32) []block.Line {
	nd := &t.nodes[n]
	k := n + 1
	for i := nd.l0; i < nd.l1; {
		// Pass children that are empty or were taken.
		for k < nd.end && t.nodes[k].l1 <= i {
			k = t.nodes[k].end
		}
		if k < nd.end && t.nodes[k].l0 == i {
			if row, ok := t.row(k, lines); ok {
				lines = append(lines, row)
			} else if !t.prunes(k, avoid, s, main) {
				lines = t.take(lines, k, avoid, s, main)
			}
			i = t.nodes[k].l1
			k = t.nodes[k].end
			continue
		}
		lines = append(lines, t.blockLine(i))
		i++
	}
	return lines
}

// prunes says whether the element k inside an article is clutter.
func (t *tree) prunes(k int32, avoid cue, s sums, main int32) bool {
	n := &t.nodes[k]
	score := s.scoreOf(n)
	if n.cue&avoid != 0 && n.cue&certain == 0 || t.inThread && n.cue&quoted != 0 {
		return true
	}
	size := s.sizeOf(n)
	linked := s.linked(n)
	if n.cue&maybe != 0 && linked > 40 && score*5 < main {
		return true
	}
	if n.tag == atom.Dl && t.isFacts(n) || t.counts(n) {
		return true
	}
	switch n.tag {
	case atom.Ul, atom.Ol, atom.Dl, atom.Table, atom.Div, atom.Section:
		return linked > 70 && size > 0 && score*5 < main && n.l1-n.l0 > 1
	case atom.Figcaption:
		return size < 60
	}
	return false
}

// isFacts says whether n lists facts by their names, as encyclopedias do beside the text.
func (t *tree) isFacts(n *node) bool {
	if n.l1-n.l0 < 6 {
		return false
	}
	for i := n.l0; i < n.l1; i++ {
		if l := &t.lines[i]; l.flags&isProse != 0 || l.size > 40 {
			return false
		}
	}
	return true
}

// blockLine is line i as articles have it.
func (t *tree) blockLine(i int32) block.Line {
	l := &t.lines[i]
	b := block.Line{Text: t.of(l), Kind: l.kind}
	b.Measure = line.Of(b.Text)
	n := &t.nodes[l.node]
	b.Linked = l.flags&isLinked != 0 && int(l.link)*10 > int(l.end-l.start)*8
	b.Heading = isHeading(n.tag) && n.tag != atom.H1 || n.parent > 0 && isHeading(t.nodes[n.parent].tag)
	if b.Heading {
		b.Rank = max(rank(n.tag), rank(t.nodes[max(n.parent, 0)].tag))
	}
	b.Strong = int(l.bold)*10 > int(l.end-l.start)*9
	b.Keep = l.flags&isPre != 0
	b.Broken, b.Gap, b.Indent = l.flags&(isBreak|isPre) != 0, l.flags&isGap != 0, l.flags&isIndent != 0
	if b.Kind == line.Text && t.captions(i) {
		b.Kind = line.Caption
	}
	b.Shown = b.Kind == line.Caption && (t.hint.Captions || l.flags&isAlt != 0)
	return b
}

func orElse(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
