package html

import (
	"github.com/tiyao/tiyao/article/internal/block"
	"github.com/tiyao/tiyao/article/internal/line"
	"github.com/tiyao/tiyao/article/internal/text"
)

// minWrapped is how many lines in a row must end with a break to be looked at as
// paragraphs that were broken at a fixed width.
const minWrapped = 6

// rejoin puts the paragraphs together that a page has in pieces: preformatted, or with a
// break wherever the writer's screen ended.
func rejoin(lines []block.Line) []block.Line {
	var out []block.Line // nil while nothing was joined
	for i := 0; i < len(lines); {
		j := i
		for j < len(lines) && lines[j].Broken && lines[j].Kind == line.Text && lines[j].Table == 0 && !lines[j].Heading {
			j++
		}
		if j < len(lines) && j > i && lines[j].Kind == line.Text && lines[j].Table == 0 && !lines[j].Heading {
			j++ // the last line ends with its element
		}
		whole := wrapped(lines[i:j])
		j = max(j, i+1)
		switch {
		case whole != nil:
			if out == nil {
				out = append(make([]block.Line, 0, len(lines)), lines[:i]...)
			}
			out = append(out, whole...)
		case out != nil:
			out = append(out, lines[i:j]...)
		}
		i = j
	}
	if out == nil {
		return lines
	}
	return out
}

// wrapped returns the paragraphs of lines that were broken at the edge of a screen, nil where they were not.
func wrapped(lines []block.Line) []block.Line {
	if len(lines) < minWrapped {
		return nil
	}
	raw, blank := make([]string, len(lines)), make([]bool, len(lines))
	han, size := 0, 0
	for i := range lines {
		han, size = han+lines[i].Han, size+lines[i].Size()
		raw[i], blank[i] = lines[i].Text, lines[i].Gap
		if lines[i].Indent {
			raw[i] = "\u3000" + raw[i]
		}
	}
	if han*10 < size*6 {
		return nil // code
	}
	texts := text.Rejoin(raw, blank)
	if texts == nil {
		return nil
	}
	out := make([]block.Line, len(texts))
	for i, s := range texts {
		out[i] = block.New(s)
		out[i].Kind = line.Text
	}
	return out
}
