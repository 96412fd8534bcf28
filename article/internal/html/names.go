package html

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/tiyao/tiyao/internal/phrase"
)

//go:embed names.txt
var namesText string

// A nameLexicon is what names.txt says of the words of class names and ids.
type nameLexicon struct {
	cues         map[string]cue
	parts        map[cue][]string // of longer words
	image, about map[string]bool  // words for a picture, and for what is its caption behind one
}

var cueNames = map[string]cue{
	"content": content, "clutter": clutter, "maybe": maybe, "heads": heads, "lede": lede, "posted": posted, "quoted": quoted,
}

// nameWords returns what names.txt says, read when the first page has a name.
var nameWords = sync.OnceValue(func() *nameLexicon {
	x := &nameLexicon{cues: make(map[string]cue, 400), parts: map[cue][]string{}, image: map[string]bool{}, about: map[string]bool{}}
	for _, l := range phrase.Must(phrase.Parse("names.txt", namesText)) {
		var c cue
		for _, name := range append([]string{l.Class}, l.Args...) {
			c |= cueNames[name]
		}
		for w := range l.Words() {
			switch l.Class {
			case "image":
				x.image[w.Text] = true
			case "about":
				x.about[w.Text] = true
			case "part":
				x.parts[c] = append(x.parts[c], w.Text)
			default:
				x.cues[w.Text] = c
			}
		}
	}
	return x
})

// cue is what one word says; compounds without a mark are tried by their parts.
func (x *nameLexicon) cue(w string) cue {
	if q, ok := x.cues[w]; ok {
		return q
	}
	if len(w) < len("content") {
		return 0
	}
	for _, part := range x.parts[clutter] {
		if strings.Contains(w, part) {
			return clutter
		}
	}
	for _, part := range x.parts[content] {
		if strings.HasSuffix(w, part) || strings.HasPrefix(w, part) {
			return content
		}
	}
	return 0
}
