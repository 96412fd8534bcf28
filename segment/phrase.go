package segment

import (
	"slices"
	"sync"
)

// A Phrase is a noun phrase: tokens [First, Last) of a document.
type Phrase struct {
	First, Last int
	Maximal     bool // no longer noun phrase holds it
}

// What a word does in noun phrases.
const (
	nounTags  uint64 = 1<<TagN | 1<<TagNR | 1<<TagNS | 1<<TagNT | 1<<TagNZ | 1<<TagVN | 1<<TagAN | 1<<TagJ | 1<<TagEng | 1<<TagG | 1<<TagK
	modifiers uint64 = 1<<TagA | 1<<TagB | 1<<TagS | nounTags
)

// maxPhrase is the most words that a noun phrase can have.
const maxPhrase = 8

// phrases finds the noun phrases of d: the maximal ones, which are nouns, names, verbs
// used as nouns, with adjectives before them, and the basic ones in them: a name, and the
// nouns between names. 的 stands in names only.
func (d *Document) phrases() {
	spans := d.nameTokens()
	p := phraseLists.Get().(*[]Phrase)
	d.Phrases = (*p)[:0]
	k, seen := 0, 0 // the next name; the first that a phrase may hold
	for _, s := range d.Sentences {
		for i := s.First; i < s.Last; {
			named := s.Last // up to the next name nothing but a noun, or what goes with one, begins a phrase
			for k < len(spans) && spans[k].First < i {
				k++
			}
			if k < len(spans) {
				named = min(named, spans[k].First)
			}
			for i < named && modifiers>>d.Tokens[i].Tag&1 == 0 {
				i++
			}
			if i == s.Last {
				break
			}
			first := i
			last, head := d.phraseEnd(first, s.Last, spans[k:])
			for seen < len(spans) && spans[seen].Last <= first {
				seen++
			}
			if head > first {
				d.phrase(first, head, spans[seen:])
			}
			i = max(last, i+1)
		}
	}
	if len(d.Phrases) > sample { // a large list is not copied, nor kept for another document
		return
	}
	*p, d.Phrases = d.Phrases, slices.Clone(d.Phrases)
	phraseLists.Put(p)
}

// phraseEnd returns where the noun phrase that may begin with token first ends, of a sentence that ends at hi, and where
// its head does: first where it has none. spans are the names from there on.
func (d *Document) phraseEnd(first, hi int, spans []Mention) (last, head int) {
	last, head = first, first
	k := 0
	for last < hi && last-first < maxPhrase {
		for k < len(spans) && spans[k].First < last {
			k++
		}
		if k < len(spans) && spans[k].First == last {
			last = spans[k].Last
			head = last
			continue
		}
		t := d.Tokens[last].Tag
		if modifiers>>t&1 == 0 {
			break
		}
		last++
		if nounTags>>t&1 != 0 {
			head = last
		}
	}
	return last, head
}

var phraseLists = sync.Pool{New: func() any { return new([]Phrase) }}

// phrase appends the maximal phrase [first, last) and the basic ones in it; spans are the
// names from there on.
func (d *Document) phrase(first, last int, spans []Mention) {
	d.Phrases = append(roomy(d.Phrases, last, len(d.Tokens)), Phrase{first, last, true})
	basic := func(a, b int) {
		for a < b && nounTags>>d.Tokens[a].Tag&1 == 0 { // without the adjectives
			a++
		}
		if a < b && (a > first || b < last) {
			d.Phrases = append(d.Phrases, Phrase{First: a, Last: b})
		}
	}
	from := first
	for k := 0; k < len(spans) && spans[k].Last <= last; k++ {
		if spans[k].First < from {
			continue
		}
		basic(from, spans[k].First)
		if spans[k].First > first || spans[k].Last < last {
			d.Phrases = append(d.Phrases, Phrase{First: spans[k].First, Last: spans[k].Last})
		}
		from = spans[k].Last
	}
	if from > first {
		basic(from, last)
	} else {
		basic(first, last)
	}
}
