package render

import (
	"io"
	"os"

	"golang.org/x/term"
)

// A Style is how text for people looks: its colours, its width and its language.
type Style struct {
	colour bool
	width  int // columns of a line
	labels *labels
}

// TerminalStyle is the style for w. Colours are always there, or never, or (auto) on a
// terminal that is not dumb when NO_COLOR is not set, see no-color.org. Lines are as wide
// as the terminal, but no wider than is good to read.
func TerminalStyle(w io.Writer, colour string) Style {
	s := Style{width: 100, labels: userLabels(), colour: colour == "always"}
	if f, ok := w.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		s.colour = s.colour || colour == "auto" && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
		if width, _, err := term.GetSize(int(f.Fd())); err == nil && width >= 20 {
			s.width = min(width, s.width)
		}
	}
	return s
}

// IsTerminal tells whether w, a reader or a writer, is a terminal.
func IsTerminal(w any) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

func (s Style) wrap(code, text string) string {
	if !s.colour || text == "" {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

// Dim makes text pale.
func (s Style) Dim(t string) string { return s.dim(t) }

func (s Style) bold(t string) string  { return s.wrap("1", t) }
func (s Style) dim(t string) string   { return s.wrap("2", t) }
func (s Style) red(t string) string   { return s.wrap("31", t) }
func (s Style) green(t string) string { return s.wrap("32", t) }
func (s Style) cyan(t string) string  { return s.wrap("36", t) }
