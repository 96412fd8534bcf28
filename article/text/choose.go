package text

import (
	"github.com/tiyao/tiyao/article/internal/line"
)

// A span is the range of lines [first, last).
type span struct{ first, last int }

// clean says whether lines are an article and nothing else: no line of clutter,
// and mostly running text.
func clean(lines []item) bool {
	all, running, short := 0, 0, 0
	for i := range lines {
		l := &lines[i]
		if l.Kind != line.Text {
			return false
		}
		all += l.Size()
		if l.Prose() || l.Full || endsClause(l.Text) {
			running += l.Size()
			short = 0
		} else if short++; short > 5 {
			return false
		}
	}
	if len(lines) <= 2 {
		return true
	}
	return running*10 >= all*6
}

// weigh is the evidence of line l for being article text, in Han characters;
// shorts is how many lines without prose came before it, seen whether prose did.
func weigh(l *item, shorts int, seen bool) int {
	n := l.Size()
	switch l.Kind {
	case line.Foot:
		return -250
	case line.Cut:
		return -120
	case line.Menu:
		return -50
	case line.Meta:
		if seen {
			return -90
		}
		return -10
	case line.Drop, line.Caption:
		return -6
	}
	if l.Prose() {
		return min(l.Score(), 500)
	}
	if (l.Full || endsClause(l.Text)) && n >= 4 {
		return n / 2 // verses, and short talk
	}
	return -min(6+4*shorts, 40)
}

// choose returns the run of lines with the most evidence, gaps of clutter paid for.
func choose(lines []item) (span, bool) {
	var best span
	bestSum, sum, first, shorts := 0, 0, 0, 0
	seen := false
	for i := range lines {
		w := weigh(&lines[i], shorts, seen)
		if w < 0 {
			shorts++
		} else {
			shorts, seen = 0, true
		}
		if sum <= 0 {
			sum, first = 0, i
			seen = w > 0
		}
		sum += w
		if sum > bestSum {
			bestSum, best = sum, span{first, i + 1}
		}
	}
	if bestSum < 24 {
		return best, false
	}
	return best, true
}

// extend takes in the lines at the edges of the run that belong to the text though
// they are no sentences: a numbered heading above it, a signature below.
func extend(lines []item, run span, title int) span {
	for i := run.first - 1; i > title && i >= 0 && run.first-i <= 2; i-- {
		l := &lines[i]
		if l.Kind != line.Text || !numbered(l.Text) || l.Size() > 36 {
			break
		}
		run.first = i
	}
	for i := run.last; i < len(lines) && i < run.last+2; i++ {
		l := &lines[i]
		if !signature(l) {
			break
		}
		run.last = i + 1
	}
	return run
}
