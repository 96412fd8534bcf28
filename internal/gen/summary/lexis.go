package main

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/corpus"
	engine "github.com/tiyao/tiyao/internal/rank/summary"
	"github.com/tiyao/tiyao/segment"
)

// titleSets are the files of the corpus of which titles say which sentence has the news, how many articles of each are read,
// and how much one counts. An article that an editor described counts 1.
var titleSets = []struct {
	file   string
	each   uint32
	weight float64
}{{"sina2018.jsonl.xz", 1, .12}, {"cctv2022-24.jsonl.xz", 2, .1}}

// Of an article, so many sentences are told apart, and so much of the title, by pairs of characters, has to stand in one.
const (
	lexisSentences = 14
	titleShare     = .3
)

// A lexical is the sentences of one article.
type lexical struct {
	words  [][]uint16 // places of their features
	places [][]uint8  // what else is known of them, which the weights need not say: see place
	want   []float64  // how much of what is asked for each has, 1 together
	weight float64
	held   bool
	label  bool
}

// numPlaces is how many things place tells apart.
const numPlaces = 9 + 8

// place returns what is known of sentence i but its words: where it stands, and how long it is.
func place(i int, s string) []uint8 {
	out := []uint8{uint8(min(i, 8))}
	n := utf8.RuneCountInString(s)
	for k, most := range [...]int{12, 18, 25, 35, 50, 70, 90, 120} {
		if n > most {
			out = append(out, uint8(9+k))
		}
	}
	return out
}

// readLexical reads the articles that the words of sentences are learned from. Those that descriptions are judged by are none of
// them.
func readLexical(dir, corpusDir string, arts []*article, seg *segment.Segmenter) ([]lexical, error) {
	skip, err := corpus.ReadIDs(filepath.Join(dir, "annotated_ids.txt"))
	if err != nil {
		return nil, err
	}
	e := engine.New(config(&engine.Weights{}))
	var out []lexical
	for _, a := range arts {
		skip[a.ID] = true
	}
	judged := map[string]bool{}
	for _, a := range arts {
		if !a.free {
			judged[a.ID] = true
		}
	}
	for _, a := range arts {
		if !a.free || judged[a.ID] {
			continue
		}
		l := newLexical(e, a.doc, a.pieces)
		if l.weight, l.label, l.held = 1, true, hash(a.ID)>>5%4 == 0; l.want != nil {
			out = append(out, l)
		}
	}
	for _, set := range titleSets {
		err := corpus.Read(filepath.Join(corpusDir, set.file), func(a article) error {
			if h := hash(a.ID); skip[a.ID] || h%set.each != 0 || len(a.Text) < 300 || len(a.Title) < 15 {
				return nil
			}
			text := a.Text[:cutAt(a.Text, 4500)]
			l := newLexical(e, seg.Document(text), shareOf(a.Title))
			if l.weight = set.weight; l.want != nil {
				out = append(out, l)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

func pairsOf(s string) map[[2]rune]bool {
	out := map[[2]rune]bool{}
	r := []rune(s)
	for i := 1; i < len(r); i++ {
		out[[2]rune{r[i-1], r[i]}] = true
	}
	return out
}

// newLexical returns the sentences of doc with what value says of each; its want is nil where that is nothing.
func newLexical(e *engine.Engine, doc *segment.Document, value func(string) float64) lexical {
	var l lexical
	sum := 0.0
	ranked := e.Rank(doc, engine.Hints{})
	for i := range ranked[:min(len(ranked), lexisSentences)] {
		s := &ranked[i].Sentence
		first, last := doc.TokenAt(s.Start), doc.TokenAt(s.End-1)+1
		l.words = append(l.words, engine.LexisFeatures(nil, doc, first, last))
		l.places = append(l.places, place(i, s.Text))
		v := value(s.Text)
		sum += v
		l.want = append(l.want, v)
	}
	if len(l.want) < 3 || sum == 0 {
		return lexical{}
	}
	for i := range l.want {
		l.want[i] /= sum
	}
	return l
}

// fitLexis maximises the likelihood of the sentences that are asked for among those of their articles, by Adam, and says on how
// many of the labelled that are held back the likeliest is one of them.
func fitLexis(all []lexical, hold bool) (*engine.Lexis, string) {
	const rounds, start, l2 = 80, .08, 5e-4
	n := engine.LexisSize + numPlaces
	w, g, a := make([]float64, n), make([]float64, n), newAscent(n, 1e-8)
	total := 0.0
	for i := range all {
		if !hold || !all[i].held {
			total += all[i].weight
		}
	}
	for t := 1; t <= rounds; t++ {
		clear(g)
		for i := range all {
			if l := &all[i]; !hold || !l.held {
				l.gradient(w, g, l.weight/total)
			}
		}
		rate := start * (1 - .9*float64(t)/rounds)
		a.round()
		for j := range w {
			d := g[j] - l2*w[j]
			if j >= engine.LexisSize {
				d = g[j]
			}
			w[j] += a.step(j, d, rate)
		}
	}
	out := new(engine.Lexis)
	out.Round(w[:engine.LexisSize])
	right, bare, of := 0.0, 0.0, 0.0
	none := make([]float64, n)
	copy(none[engine.LexisSize:], w[engine.LexisSize:])
	for i := range all {
		if l := &all[i]; l.label && l.held {
			of++
			right += l.hit(w)
			bare += l.hit(none)
		}
	}
	return out, fmt.Sprintf("%.3f of %.0f held back, %.3f without the words", right/of, of, bare/of)
}

// scores returns the score of each sentence.
func (l *lexical) scores(w []float64) []float64 {
	out := make([]float64, len(l.words))
	for i, words := range l.words {
		for _, at := range words {
			out[i] += w[at]
		}
		out[i] /= math.Sqrt(float64(max(1, len(words))))
		for _, at := range l.places[i] {
			out[i] += w[engine.LexisSize+int(at)]
		}
	}
	return out
}

// hit is how much of the best want the sentence with the best score has.
func (l *lexical) hit(w []float64) float64 {
	best, most := 0, 0.0
	p := l.scores(w)
	for i := range p {
		if p[i] > p[best] {
			best = i
		}
		most = max(most, l.want[i])
	}
	return l.want[best] / most
}

func (l *lexical) gradient(w, g []float64, weight float64) {
	p := l.scores(w)
	softmax(p)
	for i := range p {
		d := weight * (l.want[i] - p[i])
		for _, at := range l.places[i] {
			g[engine.LexisSize+int(at)] += d
		}
		d /= math.Sqrt(float64(max(1, len(l.words[i]))))
		for _, at := range l.words[i] {
			g[at] += d
		}
	}
}

// makeLexis fits the lexis and writes lexis.bin.
func makeLexis(dir, corpusDir, out string, arts []*article, seg *segment.Segmenter) (*engine.Lexis, error) {
	all, err := readLexical(dir, corpusDir, arts, seg)
	if err != nil {
		return nil, err
	}
	_, result := fitLexis(all, true)
	fmt.Println("lexis:", len(all), "articles,", result)
	l, _ := fitLexis(all, false)
	var b bytes.Buffer
	if err := l.WriteTo(&b, fmt.Sprintf("made by internal/gen/summary of %d articles of CRUD_RAG, Patrick233 and yuekcc/cctv_news; the right sentence first: %s", len(all), result)); err != nil {
		return nil, err
	}
	return l, os.WriteFile(filepath.Join(out, "lexis.bin"), b.Bytes(), 0o644)
}
