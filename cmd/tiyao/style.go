package main

import (
	"io"
	"os"

	"golang.org/x/term"
)

// A style is how text for people looks: its colours, its width and its language.
type style struct {
	colour bool
	width  int // columns of a line
	labels *labels
}

// terminalStyle is the style for w: colours only on a terminal, and not if NO_COLOR is
// set (see no-color.org) or the terminal is dumb. Lines are as wide as the terminal, but
// no wider than is good to read.
func terminalStyle(w io.Writer) style {
	s := style{width: 100, labels: userLabels()}
	if f, ok := w.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		s.colour = os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
		if width, _, err := term.GetSize(int(f.Fd())); err == nil && width >= 20 {
			s.width = min(width, s.width)
		}
	}
	return s
}

func isTerminal(w any) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

func (s style) wrap(code, text string) string {
	if !s.colour || text == "" {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

func (s style) bold(t string) string  { return s.wrap("1", t) }
func (s style) dim(t string) string   { return s.wrap("2", t) }
func (s style) red(t string) string   { return s.wrap("31", t) }
func (s style) green(t string) string { return s.wrap("32", t) }
func (s style) cyan(t string) string  { return s.wrap("36", t) }
