package archive

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
)

const (
	// FewLines is in how many articles a line or sentence stands that is furniture.
	FewLines = 3
	// LeastTags is how many articles tell which tags are furniture.
	LeastTags = 8
	// ShareTags is the share of the articles above which a tag is furniture.
	ShareTags = 0.5
)

// A Count says in how many articles each text stands. It keeps hashes, and the texts of those
// that enough articles have. It is for one goroutine.
type Count struct {
	docs int32
	keep int32 // articles from which on the text is kept
	seen map[Key]Text
}

// A Text is what some articles have.
type Text struct {
	Text string // as it stood when enough articles had it
	Docs int32  // articles that have it
	last int32  // the article that had it last
}

// A Key stands for a text, whatever its width, case, script and white space.
type Key uint64

// KeyOf returns the key of text (FNV-1a over folded characters).
func KeyOf(text string) Key {
	h := uint64(14695981039346656037)
	for _, r := range text {
		switch r {
		case ' ', '\t', '\n', '\r', '\v', '\f', '\u00a0', '\u3000':
			continue
		}
		h = (h ^ uint64(hanzi.Fold(r))) * 1099511628211
	}
	return Key(h)
}

// NewCount returns a Count that has seen nothing and keeps the texts of keep articles and
// more.
func NewCount(keep int) *Count { return &Count{keep: int32(keep), seen: map[Key]Text{}} }

// Next begins another article.
func (c *Count) Next() { c.docs++ }

// Docs returns the number of articles.
func (c *Count) Docs() int { return int(c.docs) }

// Add counts a text of the article that was begun last. It reports whether it is the
// article's first with that key.
func (c *Count) Add(k Key, text string) bool {
	t := c.seen[k]
	if t.last == c.docs {
		return false
	}
	t.last = c.docs
	if t.Docs++; t.Docs == c.keep {
		t.Text = strings.Clone(text)
	}
	c.seen[k] = t
	return true
}

// Of returns what is counted under k.
func (c *Count) Of(k Key) Text { return c.seen[k] }

// Shared returns the texts that stand in at least least articles, those of most first, ties
// in order of the text.
func (c *Count) Shared(least int) []Text {
	var all []Text
	for _, t := range c.seen {
		if int(t.Docs) >= max(least, int(c.keep)) {
			all = append(all, t)
		}
	}
	slices.SortFunc(all, func(x, y Text) int { return cmp.Or(cmp.Compare(y.Docs, x.Docs), strings.Compare(x.Text, y.Text)) })
	return all
}
