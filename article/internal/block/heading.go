package block

import "strings"

// IsHeading says whether line i is a sub-heading: marked as one, or a short line
// that ends like no sentence and stands over a paragraph.
func IsHeading(lines []Line, i int) bool {
	l := &lines[i]
	n := l.Size()
	if n == 0 || n > maxHeading || l.Keep || l.Han+l.Latin+l.Other == 0 && !l.Heading && !l.Strong {
		return false
	}
	if l.Heading {
		return true
	}
	if i+1 >= len(lines) || !endsOpen(l.Text) {
		return false
	}
	next := &lines[i+1]
	if l.Strong {
		return next.Size() > 0
	}
	return n >= 2 && l.Ends == 0 && next.Prose() && (i == 0 || lines[i-1].Prose())
}

// endsOpen says whether s ends without a mark that ends or joins sentences; a
// question may be a heading.
func endsOpen(s string) bool {
	for _, w := range [...]string{"。", "，", "；", "：", "、", "…", "”", "」", ":", ",", ";", "—", "！", "!"} {
		if strings.HasSuffix(s, w) {
			return false
		}
	}
	return true
}

// trimEnds drops headings that nothing follows.
func trimEnds(lines []Line) []Line {
	for len(lines) > 1 {
		l := &lines[len(lines)-1]
		if !l.Heading || l.Full || l.Size() > maxHeading {
			break
		}
		lines = lines[:len(lines)-1]
	}
	return lines
}

// maxHeading is the size of the longest sub-heading.
const maxHeading = 36
