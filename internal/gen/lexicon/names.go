package main

import (
	_ "embed"
	"errors"
	"fmt"
	"iter"
	"log"
	"math"
	"slices"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/lexicon"
	"github.com/tiyao/tiyao/internal/phrase"
	"github.com/tiyao/tiyao/internal/trie"
	"github.com/tiyao/tiyao/segment"
)

// names.txt lists names that the dictionary lacks.
//
//go:embed names.txt
var nameLines string

const (
	leastName = 11.0 // nats that the commonest of the names costs, before what its length adds
	mostName  = 14.5 // the rarest
	perToken  = 1.7  // characters of a word of news
)

// A name is an entry of names.txt.
type name struct {
	text string // folded
	tag  segment.Tag
}

// readNames returns the names of names.txt.
func readNames() ([]name, error) {
	lines, err := phrase.Parse("names.txt", nameLines)
	if err != nil {
		return nil, err
	}
	var all []name
	seen := map[string]bool{}
	for i := range lines {
		l := &lines[i]
		tag, ok := segment.ParseTag(l.Class)
		if !ok {
			return nil, l.Errorf("no part of speech %q", l.Class)
		}
		for w := range l.Words() {
			text := hanzi.FoldString(w.Text)
			if seen[text] {
				return nil, l.Errorf("%q stands twice", w.Text)
			}
			seen[text] = true
			all = append(all, name{text, tag})
		}
	}
	return all, nil
}

// sourceOf returns all that lex is made of.
func sourceOf(lex *lexicon.Lexicon) lexicon.Source {
	return lexicon.Source{Made: lex.Made(), Chars: lex.Chars(), Words: slices.Collect(words(lex)), Packed: true}
}

// addNames returns the lexicon with the names that it lacks, or has out of the running, and
// without the words that are out of the running and never stand in the corpus: all others
// keep their odds to the last bit.
func addNames(lex *lexicon.Lexicon, dir string) ([]byte, error) {
	names, err := readNames()
	if err != nil {
		return nil, err
	}
	src := sourceOf(lex)
	at := map[string]int{}
	for i, w := range src.Words {
		at[w.Text] = i
	}
	n := 0
	tokens, docs, counts, err := standing(src.Words, names, dir)
	if err != nil {
		return nil, err
	}
	for _, x := range names {
		count := float64(counts[x.text])
		w := lexicon.Word{Text: x.text, Tag: uint8(x.tag), IDF: math.Log(docs / (min(count, docs-1) + 0.5))}
		w.Cost = min(mostName, max(leastName, math.Log(tokens/(count+1)))) + perChar*float64(utf8.RuneCountInString(x.text)-1)
		i, known := at[x.text]
		switch {
		case !known:
			src.Words = append(src.Words, w)
			n++
		case isPruned(&src.Words[i]):
			src.Words[i] = w
			n++
		}
	}
	kept := src.Words[:0]
	for _, w := range src.Words {
		if !isPruned(&w) || counts[w.Text] > 0 {
			kept = append(kept, w)
		}
	}
	log.Printf("%d names, %d words never seen and out of the running dropped", n, len(src.Words)-len(kept))
	src.Words = kept
	src.Made += fmt.Sprintf("; %d names of names.txt added", n)
	return lexicon.Encode(src)
}

// isPruned reports whether w is out of the running, as a lexicon has it: rounded.
func isPruned(w *lexicon.Word) bool { return w.Cost > prunedTo-1 }

// words returns the words of a lexicon with their odds as they are.
func words(lex *lexicon.Lexicon) iter.Seq[lexicon.Word] {
	plain := make([]rune, lex.NumCodes())
	for r := range rune(1 << 16) {
		if c := lex.Code(r); c != 0 && hanzi.Fold(r) == r {
			plain[c] = r
		}
	}
	return func(yield func(lexicon.Word) bool) {
		below(lex, plain, uint32(trie.Root), nil, yield)
	}
}

// below yields the words under a node, what leads to it being before.
func below(lex *lexicon.Lexicon, plain []rune, at uint32, before []rune, yield func(lexicon.Word) bool) bool {
	n := lex.Node(at)
	if n.IsKey() && len(before) > 0 {
		w := lexicon.Word{Text: string(before), Cost: float64(n.Cost()) / lexicon.CostUnit, Tag: n.Class(), IDF: lex.IDF(at)}
		if !yield(w) {
			return false
		}
	}
	if n.Base() == 0 {
		return true
	}
	for c := 1; c < len(plain); c++ {
		k := n.Base() + uint32(c)
		if int(k) >= len(lex.Nodes()) || lex.Node(k).Label() != uint16(c) {
			continue
		}
		if !below(lex, plain, k, append(before, plain[c]), yield) {
			return false
		}
	}
	return true
}

// standing returns how many words and articles the corpus has, and how often each name, and
// each word that is out of the running, stands in it, inside of other words too.
func standing(all []lexicon.Word, names []name, dir string) (tokens, docs float64, counts map[string]int, err error) {
	counts = map[string]int{}
	longest := map[rune]int{} // in characters, by the first
	for _, w := range all {
		if isPruned(&w) {
			counts[w.Text] = 0
		}
	}
	for _, x := range names {
		counts[x.text] = 0
	}
	for w := range counts {
		r, _ := utf8.DecodeRuneInString(w)
		longest[r] = max(longest[r], utf8.RuneCountInString(w))
	}
	err = corpus.Each(dir, func(a corpus.Article) error {
		docs++
		text := hanzi.FoldString(a.Title + "\n" + a.Text)
		for i, r := range text {
			tokens++
			end := i
			for k := range longest[r] {
				if end == len(text) {
					break
				}
				_, n := utf8.DecodeRuneInString(text[end:])
				end += n
				if k == 0 {
					continue
				}
				if c, ok := counts[text[i:end]]; ok {
					counts[text[i:end]] = c + 1
				}
			}
		}
		return nil
	})
	if err == nil && docs == 0 {
		err = errors.New("lexicon: the corpus is empty")
	}
	return tokens / perToken, docs, counts, err
}
