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
type lead uint32

const (
	leadKnown   lead = 1 << iota // begins a known name
	leadOrg                      // the head of an organization
	leadEvent                    // the head of an event
	leadService                  // the head of a service
	leadCraft                    // the name of craft
	leadStorm                    // a word for a storm
	leadLone                     // a kind of places that nothing else is written like
	leadCup                      // 杯
	leadItem                     // 、 or 等
	leadBracket                  // a round bracket
	leadLatin                    // it is a Latin word
	lastHead                     // ends as the heads of organizations and events do
	leadQuote                    // a quotation mark may stand in it
	leadCredit                   // 来源, 图源, or a word that ends so
	leadAround                   // what stands beside names that no list has
	leadSound                    // a foreign name may begin or go on with it
	leadFund                     // a kind of funds
	leadSign                     // a word for ball games
)

// A leadTable holds leads by folded character in pages of 256; page 0 is empty.
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

// newLeads returns the leads of the words of x; heads are what those of organizations and events end in.
func newLeads(x *lexicon, heads []rune) *leadTable {
	t := &leadTable{of: make([][256]lead, 1, 128)}
	starts(t, x.known, leadKnown)
	starts(t, x.org, leadOrg)
	starts(t, x.event, leadEvent)
	starts(t, x.service, leadService)
	starts(t, x.craft, leadCraft)
	starts(t, x.storm, leadStorm)
	starts(t, x.alone, leadLone)
	starts(t, x.around, leadAround)
	starts(t, x.sound, leadSound)
	starts(t, x.fund, leadFund)
	starts(t, x.teamSign, leadSign)
	starts(t, x.townSound, leadSound)
	t.add('杯', leadCup)
	for _, r := range "来來图圖稿文新信数數资資" {
		t.add(r, leadCredit)
	}
	t.add('、', leadItem)
	t.add('等', leadItem)
	t.add('(', leadBracket)
	for _, r := range heads {
		t.add(r, lastHead)
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

// endOf returns the folded character that the word t ends in, 0 where it has none of those that a token keeps.
func endOf(t *tagger.Token) uint16 {
	if t.Last == 0 {
		return t.First
	}
	return t.Last
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
		if k.First != 0 {
			dst[i] = t.of[t.pages[k.First>>8]][k.First&0xFF]&^lastHead | t.of[t.pages[k.Last>>8]][k.Last&0xFF]&lastHead
			continue
		}
		word := text[k.Start:k.End]
		r, n := hanzi.At(word)
		l := t.at(r) &^ lastHead
		if n != len(word) {
			l |= t.at(last(word)) & lastHead
		}
		if k.Tag == tagEng || word[0]|0x20 >= 'a' && word[0]|0x20 <= 'z' {
			l |= leadLatin
		}
		for j := range len(word) {
			if word[j]-quoteByte <= 1 {
				l |= leadQuote
				break
			}
		}
		dst[i] = l
	}
	return dst
}

// quoteByte is what “ and ‘ begin with; 「 『 《 begin with one more.
const quoteByte = 0xE2
