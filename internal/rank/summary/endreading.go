package summary

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// endReading adds to v what a reader minds in how c ends before its last sentence does.
func (w *work) endReading(c *cand, v float32) float32 {
	last := &c.parts[c.n-1]
	if last.to == last.end {
		if s := w.doc.Text[w.clauses[last.to].start:w.sents[last.sent].end]; strings.HasSuffix(s, "…") && (hanzi.ContainsAny(s, "、；") || w.clauses[last.to].is&hasVerb == 0) {
			v += breaksOff // 一号井日产油100吨；二号井60吨；……
		}
		return v
	}
	most := int32(w.cfg.Limit.Max)
	if w.scene > 0 && last.look == 0 && last.to < w.scene {
		v += beforeNews // …成为名片，| 特展正在某馆举行
	}
	if next := &w.clauses[last.to+1]; w.compares(next) {
		if v += beforeComparison; c.size+next.size < most {
			v += beforeComparison // there is room for it
		}
	}
	if next := &w.clauses[last.to+1]; next.is&isFigure != 0 && w.doc.Tokens[next.first].Tag == segment.TagM && c.size+next.size < most {
		v += beforeComparison // 抽检77批次，| 12批次不合格
	}
	v += w.endsBefore(c, last)
	if is(w.word(w.clauses[last.to+1].first), classDeclare) {
		v += beforeSaying
	}

	if c.tally.is&isStrong == 0 && 5*last.size < 2*most && w.holdsKind(last.to+1, last.end, isStrong) {
		v += beforeNews
	} else if c.tally.is&isFigure == 0 && 5*last.size < 2*most && w.holdsKind(last.to+1, last.end, isFigure) {
		v += beforeNews / 2
	}
	if w.holdsKind(last.to+1, last.end, isStrong) {
		switch spare := w.spareHead(last); {
		case c.size-last.size+last.full <= most:
			v += halfFigures
		case spare > 0 && c.size-spare+w.clauses[last.to+1].size < most:
			v += halfFigures
		}
	}
	if c.n > 1 || w.endsRightly(last, most) {
		return v
	}
	v += shortened
	if (w.titled || !w.brief || w.bulletin) && 2*last.size < most {
		v += thin
	}
	return v
}

// endsBefore is what a reader minds where last, which c ends with, stops before a further count, 确诊病例207例，| 死亡5例, or before what somebody came to
// do, 某局一行赴某村，| 为村民送去物资, for which there is room.
func (w *work) endsBefore(c *cand, last *part) float32 {
	end, next, most := &w.clauses[last.to], &w.clauses[last.to+1], int32(w.cfg.Limit.Max)
	if w.placedBehind(last) && c.size-last.size+last.full <= most {
		return beforeComparison // 出口增长20%，| 居全市第2位
	}
	if next.is&isSubject != 0 {
		return 0
	}
	if next.is&isFigure != 0 && next.size <= 10 && end.is&isFigure != 0 && c.size+next.size < most {
		return beforeComparison / 2
	}
	if next.is&isFigure != 0 && end.is&isFigure != 0 && w.holdsPhrase(end.start, end.end, classSpends) && w.doc.Tokens[next.first].Tag == segment.TagV {
		return beforeNews // 累计投入3亿元，| 改造公路310公里
	}
	if w.doc.Tokens[next.first].Tag == segment.TagP && c.size-last.size+last.full <= most && is(w.lastVerb(end), classGoes) {
		return beforeComparison
	}
	return 0
}

// spareHead returns how long the clauses are that p opens with and that only say when, by whom, or after what.
func (w *work) spareHead(p *part) int32 {
	n := int32(0)
	for k := p.from; k < p.to; k++ {
		x := &w.clauses[k]
		if x.is&(isFrame|isSource|isTime|isOpen) == 0 || x.is&isStrong != 0 {
			break
		}
		n += x.size + x.sepSize
	}
	return n
}

// empty reports whether p, which goes on, asks, or says who was there or that something is out, without a figure.
func (w *work) empty(p *part) bool {
	if w.sents[p.sent].is&asks != 0 && p.to == p.end {
		return true
	}
	for k := p.from; k <= p.to; k++ {
		if w.clauses[k].is&isFigure != 0 {
			return false
		}
	}
	if opensWith(w.doc.Text[w.clauses[p.from].start:w.clauses[p.from].end], classOccasion) {
		return true // 会上还表扬了….
	}
	for k := p.from; k <= p.to; k++ {
		if w.clauses[k].aim&(attends|announces) != 0 {
			return true
		}
	}
	return false
}

// takesPlace reports whether c, which is short, says which place the figure before it takes: 居全市第2位, 排名全国第三.
func (w *work) takesPlace(c *clause) bool {
	const most = 14 * 3 // bytes
	s := hanzi.TrimSpace(w.doc.Text[c.start:c.end])
	return len(s) <= most && opensWith(s, classPlaces) && (hanzi.Contains(s, "第") || endsWith(s, classPlaces))
}

// placedBehind reports whether the sentence of p goes on behind it to which place its figures take.
func (w *work) placedBehind(p *part) bool {
	for k := p.to + 1; k <= p.end; k++ {
		if w.takesPlace(&w.clauses[k]) {
			return true
		}
	}
	return false
}

// compares reports whether c is a figure beside the one before: 同比增长6%, 较去年同期增长….
func (w *work) compares(c *clause) bool {
	if c.is&isStrong == 0 {
		return false
	}
	return opensWith(w.doc.Text[c.start:c.end], classCompare)
}
