package names

import (
	"slices"
	"sync"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/phrase"
	"github.com/tiyao/tiyao/internal/tagger"
)

// A lead says what a word can be by its first character, and by its last: most words can
// be nothing, and each rule passes those over by a look at one byte.
type lead uint16

const (
	leadKnown   lead = 1 << iota // begins a known name
	leadOrg                      // the head of an organization
	leadEvent                    // the head of an event
	leadService                  // the head of a service
	leadCraft                    // the name of craft
	leadStorm                    // 台风
	leadCup                      // 杯
	leadItem                     // 、 or 等
	leadBracket                  // a round bracket
	leadLatin                    // it is a Latin word
	lastHead                     // ends as the heads of organizations and events do
)

// A leadTable holds leads by character, folded or not, in pages of 256; page 0 is empty.
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
	t.add('杯', leadCup)
	t.add('、', leadItem)
	t.add('等', leadItem)
	t.add('(', leadBracket)
	for i, bits := range x.heads {
		for b := range 64 {
			if bits>>b&1 != 0 {
				t.add(rune(i<<6|b), lastHead)
			}
		}
	}
	hanzi.Folds(func(from, to rune) {
		if l := t.at(to); l != 0 {
			t.add(from, l)
		}
	})
	return t
}

// wide returns the character that the three bytes at s[i:] are, where they are one of those
// of which the table has what folds to it too; else 0.
func wide(s string, i int) rune {
	a, b, c := s[i], s[i+1], s[i+2]
	if a < 0xE3 || a > 0xE9 || b&0xC0 != 0x80 || c&0xC0 != 0x80 { // U+3000–U+9FFF
		return 0
	}
	return rune(a&0x0F)<<12 | rune(b&0x3F)<<6 | rune(c&0x3F)
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
	dst = slices.Grow(dst, len(tokens))[:len(tokens)]
	for i := range tokens {
		k := &tokens[i]
		word := text[k.Start:k.End]
		var l lead
		if r := first(word); r != 0 {
			l = t.of[t.pages[uint8(r>>8)]][uint8(r)] &^ lastHead
		} else {
			l = t.other(word)
		}
		if z := tail(word); z != 0 {
			l |= t.of[t.pages[uint8(z>>8)]][uint8(z)] & lastHead
		} else if len(word) != 3 || first(word) == 0 {
			l |= t.end(word)
		}
		if k.Tag == tagEng {
			l |= leadLatin
		}
		dst[i] = l
	}
	return dst
}

// first and tail return the character that word begins with, and the last where it has
// several, if wide knows it; else 0.
func first(word string) rune {
	if len(word) < 3 {
		return 0
	}
	return wide(word, 0)
}

func tail(word string) rune {
	if len(word) <= 3 {
		return 0
	}
	return wide(word, len(word)-3)
}

// other is the lead of any word by its first character, end that by its last where it has
// several.
func (t *leadTable) other(word string) lead {
	r, _ := hanzi.At(word)
	return t.at(r) &^ lastHead
}

func (t *leadTable) end(word string) lead {
	if _, n := hanzi.At(word); n == len(word) {
		return 0
	}
	return t.at(last(word)) & lastHead
}
