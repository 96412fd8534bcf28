package html

import (
	"math/bits"

	"golang.org/x/net/html/atom"

	"github.com/tiyao/tiyao/article/internal/headline"
	"github.com/tiyao/tiyao/article/internal/line"
)

// What is known of a line, as numbers from 0 to unit. The weights are learned for this
// order.
const (
	fBias = iota
	fSize
	fSentence  // twenty characters and more
	fParagraph // sixty and more
	fEnds
	fCommas
	fProse
	fClause
	fLinkShare
	fLinked
	fBold
	fDigits
	fBars
	fDrop
	fCaption
	fMeta
	fMenu
	fEnd
	fCut
	fFoot
	fP
	fLi
	fTd
	fHeading
	fPre
	fContent
	fClutter
	fMaybe
	fHidden
	fCertain
	fPlace // on the page, from its top to its end
	fBeforeProse
	fAfterProse
	fBeforeLinked
	fAfterLinked
	fHolderLinked
	fHolderShare // of the page's running text
	fHolderProse // share of the holder's lines that are running text
	fBelowTitle
	fNearTitle
	fSpeaks // the holder speaks of the title
	fBroken
	fTwice     // the line stands on the page again
	fDescribed // the page's description has it
	fDeclared  // the JSON-LD articleBody has it
	numFeatures
)

// unit is the value of a feature that holds in full.
const unit = 16

// features gives what is known of every line. in is what inherit found.
func (t *tree) features(in []cue) []features {
	holder := t.holders()
	type sum struct{ size, link, prose, lines, proses int32 }
	held := make([]sum, len(t.nodes))
	var prose int32
	twice := map[string]int{}
	for i := range t.lines {
		l := &t.lines[i]
		h := &held[holder[i]]
		h.size += l.size
		h.lines++
		if l.flags&isLinked != 0 {
			h.link += l.size
		}
		if l.flags&isProse != 0 && l.flags&isLinked == 0 {
			h.prose += l.size
			h.proses++
			prose += l.size
		}
		if l.size >= 8 && l.size < 400 && len(twice) < 1<<16 {
			twice[t.of(l)]++
		}
	}
	title := int32(-1)
	if lines := t.titleLines(); len(lines) > 0 {
		title = lines[0]
	}
	most := make([]int32, len(held))
	for i := range held {
		most[i] = held[i].prose
	}
	speaks := t.speakers(most)
	told, declared := shingles{}, shingles{}
	told.add(t.head.description)
	told.add(t.head.ogDesc)
	declared.add(t.head.ldBody)
	out := make([]features, len(t.lines))
	for i := range t.lines {
		l := &t.lines[i]
		f := &out[i]
		h := &held[holder[i]]
		s := t.of(l)
		m := line.Of(s)
		f[fBias] = unit
		f[fSize] = int16(min(bits.Len32(uint32(max(l.size, 0))), 10) * unit / 10)
		f.flag(fSentence, l.size >= 20)
		f.flag(fParagraph, l.size >= 60)
		f[fEnds] = int16(min(m.Ends, 4) * unit / 4)
		f[fCommas] = int16(min(m.Commas*100/max(int(l.size), 1), 16))
		f.flag(fProse, l.flags&isProse != 0)
		f.flag(fClause, l.flags&isClause != 0)
		n := max(l.end-l.start, 1)
		f[fLinkShare] = int16(min(l.link, n) * unit / n)
		f.flag(fLinked, l.flags&isLinked != 0)
		f[fBold] = int16(min(l.bold, n) * unit / n)
		f[fDigits] = int16(min(m.Digits*unit/max(int(l.size), 1), unit))
		f[fBars] = int16(min(m.Bars, 4) * unit / 4)
		if k := l.kind; k >= line.Drop && k <= line.Foot {
			f.flag([...]int{line.Drop: fDrop, line.Caption: fCaption, line.Meta: fMeta, line.Menu: fMenu, line.End: fEnd, line.Cut: fCut, line.Stop: fCut, line.Foot: fFoot}[k], true)
		}
		tag := t.nodes[l.node].tag
		f.flag(fP, tag == atom.P)
		f.flag(fLi, tag == atom.Li || tag == atom.Dd || tag == atom.Dt)
		f.flag(fTd, isTablePart(tag))
		f.flag(fHeading, isHeading(tag))
		f.flag(fPre, tag == atom.Pre || tag == atom.Blockquote)
		q := in[l.node]
		f.flag(fClutter, q&clutter != 0)
		f.flag(fHidden, q&hidden != 0)
		around := cue(0)
		for k, up := l.node, 0; k > 0 && up < 6; k, up = t.nodes[k].parent, up+1 {
			around |= t.nodes[k].cue
		}
		f.flag(fContent, around&content != 0)
		f.flag(fMaybe, around&maybe != 0)
		f.flag(fCertain, around&certain != 0)
		f[fPlace] = int16(i * unit / max(len(t.lines), 1))
		if i > 0 {
			f.flag(fBeforeProse, t.lines[i-1].flags&isProse != 0)
			f.flag(fBeforeLinked, t.lines[i-1].flags&isLinked != 0)
		}
		if i+1 < len(t.lines) {
			f.flag(fAfterProse, t.lines[i+1].flags&isProse != 0)
			f.flag(fAfterLinked, t.lines[i+1].flags&isLinked != 0)
		}
		f[fHolderLinked] = int16(h.link * unit / max(h.size, 1))
		f[fHolderShare] = int16(h.prose * unit / max(prose, 1))
		f[fHolderProse] = int16(h.proses * unit / max(h.lines, 1))
		f.flag(fBelowTitle, title >= 0 && int32(i) > title)
		f.flag(fNearTitle, title >= 0 && int32(i) > title && int32(i) < title+30)
		f[fSpeaks] = int16(speaks[holder[i]] * unit / 100)
		f.flag(fBroken, l.flags&isBreak != 0)
		f.flag(fTwice, twice[s] > 1)
		f.flag(fDescribed, told.holds(s))
		f.flag(fDeclared, declared.holds(s))
	}
	return out
}

// features are what is known of one line.
type features [numFeatures]int16

func (f *features) flag(i int, on bool) {
	if on {
		f[i] = unit
	}
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

// shingles are the runs of six characters of a text, hashed: they tell whether another
// text stands in it, in time linear in both.
type shingles map[uint64]struct{}

const (
	shingle     = 6
	maxShingled = 64 << 10 // bytes of a text that are entered
)

func (s shingles) add(text string) {
	var ring [shingle]rune
	n := 0
	for _, r := range plain(text[:min(len(text), maxShingled)]) {
		ring[n%shingle] = r
		if n++; n >= shingle {
			s[hashRing(&ring, n)] = struct{}{}
		}
	}
}

// holds says whether the first and the last run of text stand in s.
func (s shingles) holds(text string) bool {
	if len(s) == 0 {
		return false
	}
	var ring [shingle]rune
	n, first, last := 0, false, false
	for _, r := range plain(text[:min(len(text), 300)]) {
		ring[n%shingle] = r
		if n++; n >= shingle {
			_, last = s[hashRing(&ring, n)]
			if first = first || n == shingle && last; !first {
				return false
			}
		}
	}
	return first && last
}

func hashRing(ring *[shingle]rune, n int) uint64 {
	h := uint64(14695981039346656037)
	for i := range shingle {
		h = (h ^ uint64(ring[(n+i)%shingle])) * 1099511628211
	}
	return h
}
