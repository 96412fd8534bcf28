package segment

import (
	"slices"
	"strings"

	"github.com/tiyao/tiyao/internal/names"
	"github.com/tiyao/tiyao/internal/tagger"
)

// reliability is how often names of the model are right by their margin, in nats: what was
// found on passages named by hand that the model had not seen (docs/accuracy.md), between
// the points along a line.
var reliability = []struct{ nats, percent int32 }{{0, 25}, {2, 40}, {4, 58}, {6, 75}, {8, 86}, {12, 93}, {16, 97}, {40, 99}}

// confidence is how likely a name with that mark is right.
func confidence(m *mark) float64 {
	switch {
	case m.user:
		return 1
	case m.Rule && m.Margin >= names.Sure:
		if t := NameType(m.Type); t == Work || t == Person {
			return 0.98
		}
		return 0.85
	case m.Rule:
		return 0.6
	}
	last := reliability[0]
	for _, p := range reliability[1:] {
		if m.Margin < p.nats*tagger.Unit {
			over, span := m.Margin-last.nats*tagger.Unit, (p.nats-last.nats)*tagger.Unit
			return float64(last.percent+(p.percent-last.percent)*over/span) / 100
		}
		last = p
	}
	return float64(last.percent) / 100
}

// doubtful takes out what the model found once and would as soon not have, and reports
// whether there was any.
func (n *naming) doubtful() bool {
	if !slices.ContainsFunc(n.marks, func(m mark) bool { return !m.Rule && m.Margin > 0 }) {
		return false // the model gives no margins
	}
	out := n.marks[:0]
	for i := range n.marks {
		m := &n.marks[i]
		if e := &n.entries[m.found]; e.weight <= 2 && e.margin < minMargin && !m.Rule && !m.user && !n.coreOfAnother(e) && (e.kind != Place || !names.IsDivision(e.text)) {
			continue
		}
		out = append(out, *m)
	}
	removed := len(out) < len(n.marks)
	n.marks = out
	return removed
}

// coreOfAnother reports whether e is what an organization of the document is called by for short, without place and head:
// 瑞泽水务 of 云州市瑞泽水务有限公司.
func (n *naming) coreOfAnother(e *entry) bool {
	if e.kind != Organization || e.runes < 3 {
		return false
	}
	for i := range min(len(n.entries), maxLinked) {
		x := &n.entries[i]
		if x.kind == Organization && x.runes > e.runes+3 && strings.Contains(x.text, e.text) && n.core(x.text) == e.text {
			return true
		}
	}
	return false
}

// minMargin is the least margin of a name that stands once and that no rule found.
const minMargin = 12 // half a nat
