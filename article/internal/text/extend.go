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

// extend takes in the lines at the edges of the run that belong to the text though
// they are no sentences: a numbered heading above it, a signature below.
func extend(lines []item, run span, title int) span {
	run = head(lines, run, title)
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
