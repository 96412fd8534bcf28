package names

import (
	"sync"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/phrase"
	"github.com/tiyao/tiyao/internal/tagger"
)

// A lead says what a word can be by its first character, and by its last: most words can
// be nothing, and each rule passes those over by a look at one byte.
type lead uint8

const (
	leadKnown   lead = 1 << iota // begins a known name
	leadOrg                      // the head of an organization
	leadEvent                    // the head of an event
	leadService                  // the head of a service
	leadCraft                    // the name of craft
	leadStorm                    // 台风
	lastHead                     // ends as the heads of organizations and events do
)

// A leadTable holds leads by folded character, in pages of 256; page 0 is empty.
type leadTable struct {
	pages [256]uint8
	of    [][256]lead
}

func (t *leadTable) add(r rune, l lead) {
	p := &t.pages[r>>8&0xFF]
	if *p == 0 {
		*p = uint8(len(t.of))
		t.of = append(t.of, [256]lead{})
	}
	t.of[*p][r&0xFF] |= l
}

func (t *leadTable) at(r rune) lead {
	if r > 0xFFFF {
		return 0
	}
	return t.of[t.pages[r>>8]][r&0xFF]
}

// newLeads returns the leads of the words of x.
func newLeads(x *lexicon) *leadTable {
	t := &leadTable{of: make([][256]lead, 1, 128)}
	starts(t, x.known, leadKnown)
	starts(t, x.org, leadOrg)
	starts(t, x.event, leadEvent)
	starts(t, x.service, leadService)
	starts(t, x.craft, leadCraft)
	t.add('台', leadStorm)
	for i, bits := range x.heads {
		for b := range 64 {
			if bits>>b&1 != 0 {
				t.add(rune(i<<6|b), lastHead)
			}
		}
	}
	return t
}

// last returns the folded rune that word, of several, ends in.
func last(word string) rune {
	if len(word) > 3 {
		if r, n := hanzi.At(word[len(word)-3:]); n == 3 {
			return r
		}
	}
	r, _ := utf8.DecodeLastRuneInString(word)
	return hanzi.Fold(r)
}

func starts[V any](t *leadTable, words *phrase.Table[V], l lead) {
	words.Starts(func(r rune) { t.add(r, l) })
}

var leadPool = sync.Pool{New: func() any { return new([]lead) }}

// lead appends the leads of tokens to dst.
func (t *leadTable) lead(dst []lead, text string, tokens []tagger.Token) []lead {
	const begins = leadKnown | leadOrg | leadEvent | leadService | leadCraft | leadStorm
	for i := range tokens {
		k := &tokens[i]
		r, n := hanzi.At(text[k.Start:k.End])
		l := t.at(r) & begins
		if n < k.End-k.Start {
			l |= t.at(last(text[k.Start:k.End])) & lastHead
		}
		dst = append(dst, l)
	}
	return dst
}
