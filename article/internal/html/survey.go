package html

import "github.com/tiyao/tiyao/article/internal/headline"

// A holding is what the lines of one holder are together.
type holding struct{ size, link, prose, lines, proses int32 }

// A survey is what has to be known of the whole page before anything is said of a line.
type survey struct {
	*tree
	holder   []int32   // by node, see holders
	held     []holding // by node
	prose    int32     // characters of running text
	times    map[string]int
	title    int32   // the line that is the title, -1 for none
	speaks   []int32 // by node, see speakers
	told     shingles
	declared shingles
}

// survey looks over the whole page once, for what the features of single lines ask of it.
func (t *tree) survey() *survey {
	x := &survey{tree: t, holder: t.holders(), held: make([]holding, len(t.nodes)), times: map[string]int{}, title: -1, told: shingles{}, declared: shingles{}}
	for i := range t.lines {
		l := &t.lines[i]
		h := &x.held[x.holder[i]]
		h.size += l.size
		h.lines++
		if l.flags&isLinked != 0 {
			h.link += l.size
		}
		if l.flags&isProse != 0 && l.flags&isLinked == 0 {
			h.prose += l.size
			h.proses++
			x.prose += l.size
		}
		if l.size >= 8 && l.size < 400 && len(x.times) < 1<<16 {
			x.times[t.of(l)]++
		}
	}
	if lines := t.titleLines(); len(lines) > 0 {
		x.title = lines[0]
	}
	most := make([]int32, len(x.held))
	for i := range x.held {
		most[i] = x.held[i].prose
	}
	x.speaks = t.speakers(most)
	x.told.add(t.head.description)
	x.told.add(t.head.ogDesc)
	x.declared.add(t.head.ldBody)
	return x
}

// ofPlace says where line i stands, and between what.
func (x *survey) ofPlace(f *features, i int) {
	f[fPlace] = int16(i * unit / max(len(x.lines), 1))
	if i > 0 {
		f.flag(fBeforeProse, x.lines[i-1].flags&isProse != 0)
		f.flag(fBeforeLinked, x.lines[i-1].flags&isLinked != 0)
	}
	if i+1 < len(x.lines) {
		f.flag(fAfterProse, x.lines[i+1].flags&isProse != 0)
		f.flag(fAfterLinked, x.lines[i+1].flags&isLinked != 0)
	}
	f.flag(fBelowTitle, x.title >= 0 && int32(i) > x.title)
	f.flag(fNearTitle, x.title >= 0 && int32(i) > x.title && int32(i) < x.title+30)
}

// ofHolder says what the element that holds line i is like.
func (x *survey) ofHolder(f *features, i int) {
	h := &x.held[x.holder[i]]
	f[fHolderLinked] = int16(h.link * unit / max(h.size, 1))
	f[fHolderShare] = int16(h.prose * unit / max(x.prose, 1))
	f[fHolderProse] = int16(h.proses * unit / max(h.lines, 1))
	f[fSpeaks] = int16(x.speaks[x.holder[i]] * unit / 100)
}

// ofPage says where else on the page line i stands.
func (x *survey) ofPage(f *features, i int) {
	s := x.of(&x.lines[i])
	f.flag(fTwice, x.times[s] > 1)
	f.flag(fDescribed, x.told.holds(s))
	f.flag(fDeclared, x.declared.holds(s))
}

// speakers gives the elements that hold the most text, as held says, the share of the
// title's pairs of characters that they speak of, in percent; others half.
func (t *tree) speakers(held []int32) []int32 {
	out := make([]int32, len(t.nodes))
	for i := range out {
		out[i] = 50
	}
	said := t.said()
	if len(said) == 0 {
		return out
	}
	title := headline.Strip(said[0], said[1:])
	for _, r := range rivals(held) {
		out[r] = int32(t.speaksOf(title, t.nodes[r].l0, t.nodes[r].l1))
	}
	return out
}
