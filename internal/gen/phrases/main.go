// Command phrases counts the phrases of a corpus and writes the table that the keyword
// ranker asks about them.
//
//	go run ./internal/gen/phrases -corpus DIR [-without IDS] -o internal/rank/keywords/phrases.bin
//
// A phrase is a run of two to four words that may form a noun phrase by their parts of
// speech, or a word that no dictionary has. Those of at least -least articles are kept:
// hashes and small numbers, no text. -without names a file of ids of articles to leave
// out, one a line.
package main

import (
	"flag"
	"fmt"
	"math"
	"os"
	"slices"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/internal/rank/keywords"
	"github.com/tiyao/tiyao/segment"
)

var (
	least = flag.Int("least", 9, "articles that a phrase must stand in")
	most  = flag.Int("most", 380000, "phrases that are kept, the most frequent ones")
)

func main() {
	dir := flag.String("corpus", "", "folder of articles")
	without := flag.String("without", "", "file of ids to leave out")
	out := flag.String("o", "", "file to write")
	flag.Parse()
	if err := run(*dir, *without, *out); err != nil {
		fmt.Fprintln(os.Stderr, "phrases:", err)
		os.Exit(1)
	}
}

func run(dir, without, out string) error {
	seg, err := segment.New()
	if err != nil {
		return err
	}
	skip, err := corpus.ReadIDs(without)
	if err != nil {
		return err
	}
	c := counter{seg: seg, sketch: make([]uint8, 1<<sketchBits), words: map[uint64]int32{}, number: map[uint64]int32{}}
	each := func(f func(string)) error {
		return corpus.Each(dir, func(a corpus.Article) error {
			if !skip[a.ID] {
				f(a.Title + "\n" + a.Text)
			}
			return nil
		})
	}
	if err := each(c.first); err != nil {
		return err
	}
	if err := each(c.second); err != nil {
		return err
	}
	table, n := c.table()
	note := fmt.Sprintf("phrases of %d articles, %d of %d or more of them; internal/gen/phrases", c.docs, n, *least)
	fmt.Println(note)
	return os.WriteFile(out, table.Append(nil, note), 0o644)
}

const (
	sketchBits = 28

	// A phrase with a word that seldom is in a term must hold together, and be free on both
	// sides: nats.
	looseBond = 3
	looseFree = 1
)

// A counter counts phrases in two passes: the first finds out roughly, by hash, which
// are frequent enough, the second counts those.
type counter struct {
	seg    *segment.Segmenter
	docs   int
	toks   []segment.Token
	sketch []uint8 // articles by hash, capped
	seen   map[uint64]bool
	words  map[uint64]int32 // occurrences of single words
	total  int64
	number map[uint64]int32 // phrase → its place in grams
	grams  []gram
	left   []uint64 // number of a phrase and hash of its neighbour
	right  []uint64
}

type gram struct {
	key     uint64
	df, tf  int32
	doc     int32
	logp    float32 // of its words, by chance
	loose   bool    // with a word that seldom is in a term
	entropy [2]float32
}

// phrases calls f for every phrase of text: its tokens [a, b).
func (c *counter) phrases(text string, f func(a, b int)) {
	c.toks = c.seg.Append(c.toks[:0], text)
	for a := range c.toks {
		if !keywords.Opens(c.toks[a].Tag) {
			continue
		}
		for b := a + 1; b <= min(a+keywords.MaxPhrase, len(c.toks)); b++ {
			t := &c.toks[b-1]
			if keywords.Closes(t.Tag) && (b-a > 1 || t.Word == segment.NoWord) {
				f(a, b)
			}
			if !keywords.Inner(t.Tag) {
				break
			}
		}
	}
}

func (c *counter) first(text string) {
	c.seen = map[uint64]bool{}
	c.phrases(text, func(a, b int) {
		k := keywords.Hash(text[c.toks[a].Start:c.toks[b-1].End])
		if i := k * 0x9E3779B97F4A7C15 >> (64 - sketchBits); !c.seen[k] {
			c.seen[k] = true
			if c.sketch[i] < 255 {
				c.sketch[i]++
			}
		}
	})
	for _, t := range c.toks {
		c.words[keywords.Hash(text[t.Start:t.End])]++
		c.total++
	}
	c.docs++
}

func (c *counter) second(text string) {
	c.docs++
	word := func(i int) uint64 {
		if i < 0 || i >= len(c.toks) {
			return 0
		}
		return keywords.Hash(text[c.toks[i].Start:c.toks[i].End])
	}
	c.phrases(text, func(a, b int) {
		k := keywords.Hash(text[c.toks[a].Start:c.toks[b-1].End])
		if int(c.sketch[k*0x9E3779B97F4A7C15>>(64-sketchBits)]) < min(*least, 255) {
			return
		}
		n, ok := c.number[k]
		if !ok {
			n = int32(len(c.grams))
			c.number[k] = n
			logp, loose := 0.0, c.toks[b-1].Tag == segment.TagD
			if b-a > 1 {
				for i := a; i < b; i++ {
					logp += math.Log(float64(c.words[word(i)]) / float64(c.total))
					loose = loose || keywords.Loose(c.toks[i].Tag)
				}
			}
			c.grams = append(c.grams, gram{key: k, logp: float32(logp), loose: loose, doc: -1})
		}
		g := &c.grams[n]
		g.tf++
		if g.doc != int32(c.docs) {
			g.doc = int32(c.docs)
			g.df++
		}
		if g.tf < 4000 { // enough for an entropy
			c.left = append(c.left, uint64(n)<<32|word(a-1)&0xFFFFFFFF)
			c.right = append(c.right, uint64(n)<<32|word(b)&0xFFFFFFFF)
		}
	})
}

// entropies sets the entropy of the neighbours on one side. Each mark of punctuation
// counts like a word.
func (c *counter) entropies(side int, pairs []uint64) {
	slices.Sort(pairs)
	for i := 0; i < len(pairs); {
		n, all, sum := pairs[i]>>32, 0, 0.0
		for i < len(pairs) && pairs[i]>>32 == n {
			j := i
			for j < len(pairs) && pairs[j] == pairs[i] {
				j++
			}
			f := float64(j - i)
			all += j - i
			sum += f * math.Log(f)
			i = j
		}
		c.grams[n].entropy[side] = float32(math.Log(float64(all)) - sum/float64(all))
	}
}

func (c *counter) table() (*keywords.Hashed, int) {
	c.docs /= 2
	c.entropies(0, c.left)
	c.entropies(1, c.right)
	kept := slices.DeleteFunc(c.grams, func(g gram) bool {
		return int(g.df) < *least || g.loose && (c.bond(&g) < looseBond || min(g.entropy[0], g.entropy[1]) < looseFree)
	})
	slices.SortStableFunc(kept, func(a, b gram) int {
		if a.df != b.df {
			return int(b.df - a.df)
		}
		if a.key < b.key {
			return -1
		}
		return 1
	})
	kept = kept[:min(len(kept), *most)]
	t := keywords.NewHashed(len(kept), keywords.PhraseBits)
	for _, g := range kept {
		t.Put(g.key, keywords.PhraseValue(int(float64(g.df)*100000/float64(c.docs)), float64(g.entropy[0]), float64(g.entropy[1]), c.bond(&g)))
	}
	return t, len(kept)
}

// bond returns how much the words of g attract each other, in nats.
func (c *counter) bond(g *gram) float64 {
	if g.logp >= 0 {
		return 0
	}
	return math.Log(float64(g.tf)/float64(c.total)) - float64(g.logp)
}
