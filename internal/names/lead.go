package names

import (
	"slices"
	"sync"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/phrase"
	"github.com/tiyao/tiyao/internal/tagger"
)

// A lead says what a word can be by its first two characters, and by its last: most words can
// be nothing, and each rule passes those over by a look at one number.
type lead uint32

const (
	// What words of lists may begin with it: those that a hash of two characters says.
	leadKnown   lead = 1 << iota // a known name
	leadOrg                      // the head of an organization
	leadEvent                    // the head of an event
	leadService                  // the head of a service
	leadCraft                    // the name of craft
	leadStorm                    // a word for a storm
	leadLone                     // a kind of places that nothing else is written like
	leadAround                   // what stands beside names that no list has
	leadSound                    // a foreign name may begin or go on with it
	leadFund                     // a kind of funds
	leadSign                     // a word for ball games

	// What it is, or is made of.
	leadCup     // 杯
	leadItem    // 、 or 等
	leadBracket // a round bracket
	leadLatin   // it is a Latin word
	lastHead    // ends as the heads of organizations and events do
	leadQuote   // a quotation mark may stand in it
	leadCredit  // 来源, 图源, or a word that ends so
)

// A leadTable holds leads by folded characters.
type leadTable struct {
	pages [256]uint8 // of characters; page 0 is empty
	of    [][256]charLeads
	pairs [1 << pairBits]uint16 // of words that begin with two characters, by their hash
}

const pairBits = 14

// charLeads are the leads of a character.
type charLeads struct {
	opens lead // of words of several characters that begin with it, where the second is one of theirs
	alone lead // whatever stands behind it
}

func (t *leadTable) add(first, second rune, l lead) {
	p := &t.pages[first>>8&0xFF]
	if *p == 0 {
		*p = uint8(len(t.of))
		t.of = append(t.of, [256]charLeads{})
	}
	c := &t.of[*p][first&0xFF]
	if second == 0 {
		c.alone |= l
		return
	}
	c.opens |= l
	t.pairs[pairSlot(first, second)] |= uint16(l)
}

// pairSlot is where the leads of two characters stand.
func pairSlot(first, second rune) uint32 {
	return (uint32(first)<<16 | uint32(second)&0xFFFF) * 2654435769 >> (32 - pairBits)
}

func (t *leadTable) at(r rune) *charLeads {
	if r > 0xFFFF {
		r = 0
	}
	return &t.of[t.pages[r>>8]][r&0xFF]
}

// newLeads returns the leads of the words of x; heads are what those of organizations and events end in.
func newLeads(x *lexicon, heads []rune) *leadTable {
	t := &leadTable{of: make([][256]charLeads, 1, 128)}
	opensWith(t, x.known, leadKnown)
	opensWith(t, x.org, leadOrg)
	opensWith(t, x.event, leadEvent)
	opensWith(t, x.service, leadService)
	opensWith(t, x.craft, leadCraft)
	opensWith(t, x.storm, leadStorm)
	opensWith(t, x.alone, leadLone)
	opensWith(t, x.around, leadAround)
	opensWith(t, x.sound, leadSound)
	opensWith(t, x.fund, leadFund)
	opensWith(t, x.teamSign, leadSign)
	opensWith(t, x.townSound, leadSound)
	t.add('杯', 0, leadCup)
	for _, r := range "来來图圖稿文新信数數资資" {
		t.add(r, 0, leadCredit)
	}
	t.add('、', 0, leadItem)
	t.add('等', 0, leadItem)
	t.add('(', 0, leadBracket)
	for _, r := range heads {
		t.add(r, 0, lastHead)
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

func opensWith[V any](t *leadTable, words *phrase.Table[V], l lead) {
	words.Openings(func(first, second rune) { t.add(first, second, l) })
}

var leadPool = sync.Pool{New: func() any { return new([]lead) }}

// lead appends the leads of tokens to dst.
func (t *leadTable) lead(dst []lead, text string, tokens []tagger.Token) []lead {
	dst = slices.Grow(dst, len(tokens))[:len(tokens)]
	for i := range tokens {
		k := &tokens[i]
		behind := rune(0)
		if i+1 < len(tokens) {
			behind = rune(tokens[i+1].First)
		}
		if k.First != 0 {
			second := rune(k.Second)
			if second == 0 {
				second = behind
			}
			if second == 0 {
				second, _ = hanzi.At(text[k.End:])
			}
			c := &t.of[t.pages[k.First>>8]][k.First&0xFF]
			dst[i] = c.alone&^lastHead | c.opens&lead(t.pairs[pairSlot(rune(k.First), second)]) | t.of[t.pages[k.Last>>8]][k.Last&0xFF].alone&lastHead
			continue
		}
		word := text[k.Start:k.End]
		r, n := hanzi.At(word)
		second, _ := hanzi.At(text[k.Start+n:])
		c := t.at(r)
		l := c.alone&^lastHead | c.opens&lead(t.pairs[pairSlot(r, second)])
		if n != len(word) {
			l |= t.at(last(word)).alone & lastHead
		}
		if k.Tag == tagger.TagEng || word[0]|0x20 >= 'a' && word[0]|0x20 <= 'z' {
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
