package news

import (
	_ "embed"
	"slices"

	"github.com/tiyao/tiyao/internal/phrase"
)

//go:embed saying.txt
var sayingFile string

//go:embed times.txt
var timesFile string

//go:embed places.txt
var placesFile string

// A Room reads words that other rooms read too.
type Room string

// The rooms.
const (
	Figures   Room = "figures"
	Owners    Room = "owners"
	Summaries Room = "summaries"
	Speakers  Room = "speakers"
)

// Saying returns the words of saying that a room reads, as lines of the class that they
// have there.
func (r Room) Saying(class string) []phrase.Line { return r.lines("saying.txt", sayingFile, class, 0) }

// Times returns the words of time that a room reads; the first argument of each line is how
// fine its words are, none where that is not known.
func (r Room) Times(class string) []phrase.Line { return r.lines("times.txt", timesFile, class, 1) }

// Places returns the places of no name that a room reads.
func (r Room) Places(class string) []phrase.Line { return r.lines("places.txt", placesFile, class, 0) }

// lines returns the lines of a file that name the room behind their first arguments, which
// alone they keep.
func (r Room) lines(name, text, class string, first int) []phrase.Line {
	var out []phrase.Line
	for _, l := range phrase.Must(phrase.Parse(name, text)) {
		if slices.Contains(l.Args[first:], string(r)) {
			l.Class, l.Args = class, l.Args[:first]
			out = append(out, l)
		}
	}
	return out
}
