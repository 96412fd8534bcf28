package html

import (
	"math/bits"

	"golang.org/x/net/html/atom"

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
	x := t.survey()
	out := make([]features, len(t.lines))
	for i := range t.lines {
		f, m := &out[i], line.Of(t.of(&t.lines[i]))
		f[fBias] = unit
		f.ofText(&t.lines[i], m)
		f.ofElement(t, &t.lines[i], in)
		x.ofPlace(f, i)
		x.ofHolder(f, i)
		x.ofPage(f, i)
	}
	return out
}

// kindFeatures are the features of the kinds that phrases give lines, from line.Drop to line.Foot.
var kindFeatures = [...]int{line.Drop: fDrop, line.Caption: fCaption, line.Meta: fMeta, line.Menu: fMenu, line.End: fEnd, line.Cut: fCut, line.Stop: fCut, line.Foot: fFoot}

// ofText says what the line l, measured as m, is made of.
func (f *features) ofText(l *textLine, m line.Measure) {
	n := max(l.end-l.start, 1)
	f[fSize] = int16(min(bits.Len32(uint32(max(l.size, 0))), 10) * unit / 10)
	f.flag(fSentence, l.size >= 20)
	f.flag(fParagraph, l.size >= 60)
	f[fEnds] = int16(min(m.Ends, 4) * unit / 4)
	f[fCommas] = int16(min(m.Commas*100/max(int(l.size), 1), 16))
	f.flag(fProse, l.flags&isProse != 0)
	f.flag(fClause, l.flags&isClause != 0)
	f[fLinkShare] = int16(min(l.link, n) * unit / n)
	f.flag(fLinked, l.flags&isLinked != 0)
	f[fBold] = int16(min(l.bold, n) * unit / n)
	f[fDigits] = int16(min(m.Digits*unit/max(int(l.size), 1), unit))
	f[fBars] = int16(min(m.Bars, 4) * unit / 4)
	if k := l.kind; k >= line.Drop && k <= line.Foot {
		f.flag(kindFeatures[k], true)
	}
	f.flag(fBroken, l.flags&isBreak != 0)
}

// ofElement says what element of t the line l stands in, and what the names of those around it promise.
func (f *features) ofElement(t *tree, l *textLine, in []cue) {
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
}

// features are what is known of one line.
type features [numFeatures]int16

func (f *features) flag(i int, on bool) {
	if on {
		f[i] = unit
	}
}
