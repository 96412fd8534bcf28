package text

import "github.com/tiyao/tiyao/article/internal/line"

// head takes in the lines between the page's date line and the run: an introduction
// cut short, the first sub-heading.
func head(lines []item, run span, title int) span {
	if title < 0 || title >= run.first {
		return run
	}
	first := run.first
	for i := run.first - 1; i > title && run.first-i <= 4; i-- {
		l := &lines[i]
		switch l.Kind {
		case line.Meta:
			run.first = first
			return run
		case line.Drop, line.Caption:
			continue
		case line.Text:
			if l.bullet || l.Prose() || l.Size() < 4 || l.Size() > 40 {
				return run
			}
			first = i
		default:
			return run
		}
	}
	return run
}

// maxGap is how many lines of lists and headings may part two paragraphs of one text.
const maxGap = 6

// bridge extends the run over short gaps of plain lines to the next paragraph: a
// list or a piece of code in the middle of the text, with nothing of a page in it.
func bridge(lines []item, run span) span {
	for i, gap := run.last, 0; i < len(lines) && gap <= maxGap; i++ {
		l := &lines[i]
		if l.Kind != line.Text && l.Kind != line.Caption {
			break
		}
		if gap++; l.Prose() && l.Size() >= 30 {
			run.last, gap = i+1, 0
		}
	}
	if aside, last, ok := beyond(lines, run); ok {
		for i := aside.first; i < aside.last; i++ {
			if l := &lines[i]; l.bullet || l.Kind == line.Drop {
				l.Kind = line.Drop
			}
		}
		run.last = last
	}
	if first, ok := above(lines, run); ok {
		for i := first; i < run.first; i++ {
			if l := &lines[i]; l.bullet {
				l.Kind = line.Drop
			}
		}
		run.first = first
	}
	for i, gap := run.first-1, 0; i >= 0 && gap <= maxGap; i-- {
		l := &lines[i]
		if l.Kind != line.Text && l.Kind != line.Caption {
			break
		}
		if gap++; l.Prose() && l.Size() >= 30 {
			run.first, gap = i, 0
		}
	}
	return run
}

// Limits of a list in the middle of a text, and of the text that must follow it.
const (
	maxAside = 16
	minAfter = 150
)

// beyond looks past a list of links or advertisements that parts the text below the run:
// bullets and little else, then paragraphs again before anything that ends a text. It
// returns the list and where the text behind it ends.
func beyond(lines []item, run span) (aside span, last int, ok bool) {
	i, bullets, others := run.last, 0, 0
	for ; i < len(lines) && i < run.last+maxAside; i++ {
		l := &lines[i]
		if l.Prose() && l.Size() >= 30 && !l.bullet {
			break
		}
		switch {
		case l.Kind != line.Text && l.Kind != line.Caption && l.Kind != line.Drop:
			return span{}, 0, false
		case l.bullet || l.Kind == line.Drop:
			bullets++
		default:
			others++
		}
	}
	if bullets < 2 || others > 2 {
		return span{}, 0, false
	}
	aside = span{run.last, i}
	size, gap := 0, 0
	for ; i < len(lines) && gap <= maxGap; i++ {
		l := &lines[i]
		if l.Kind != line.Text && l.Kind != line.Caption && l.Kind != line.Drop {
			break
		}
		if gap++; l.Prose() && l.Size() >= 30 {
			size, last, gap = size+l.Size(), i+1, 0
		}
	}
	return aside, last, size >= minAfter
}

// above looks past such a list for the paragraphs that open the text: they stand right
// below the page's date line.
func above(lines []item, run span) (first int, ok bool) {
	i, bullets, others := run.first-1, 0, 0
	for ; i >= 0 && i >= run.first-maxAside; i-- {
		l := &lines[i]
		if l.Prose() && l.Size() >= 24 && !l.bullet {
			break
		}
		switch {
		case l.Kind != line.Text && l.Kind != line.Caption && l.Kind != line.Drop:
			return 0, false
		case l.bullet || l.Kind == line.Drop:
			bullets++
		default:
			others++
		}
	}
	if i < 0 || bullets < 2 || others > 2 {
		return 0, false
	}
	for n := 0; i >= 0 && n < 8; i, n = i-1, n+1 {
		switch l := &lines[i]; {
		case l.Kind == line.Meta:
			return i + 1, true
		case l.Kind != line.Text || !l.Prose():
			return 0, false
		}
	}
	return 0, false
}

// extend takes in the lines at the edges of the run that belong to the text though
// they are no sentences: a numbered heading above it, a signature below.
func extend(lines []item, run span, title int) span {
	run = facts(lines, head(lines, run, title), title)
	for i := run.first - 1; i > title && i >= 0 && run.first-i <= 2; i-- {
		l := &lines[i]
		if l.Kind != line.Text || !numbered(l.Text) || l.Size() > 36 {
			break
		}
		run.first = i
	}
	for i := run.last; i < len(lines) && i < run.last+2; i++ {
		l := &lines[i]
		if !signature(l) && !(i == run.last && signs(lines, i)) {
			break
		}
		run.last = i + 1
	}
	return run
}
