package keywords

import (
	_ "embed"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/tiyao/tiyao/internal/phrase"
	"github.com/tiyao/tiyao/segment"
)

// The doubt about a tag is the log-odds that a strict reader would strike it out of a list, by its score and what editors make
// less of than readers: they let stand what an article names once, and who is named in the body of one with a title, and words that
// readers would not browse by. A logistic model has weights for each value of each feature that is no class, for terms and for names of their own: of
// 300 articles that no fit saw it puts a struck tag before one that is kept in .827 of the pairs, the score alone in .788; trees of the ranker's
// features do no better, and nor do these with how often a tag stands in a sentence with words of the title, in quotations, in lists, in how many paragraphs.
// Nor does meaning do much: how near a tag is to the text, the title and the other candidates by vectors of words, of 32 numbers, learned from the
// corpus. Of ten parts of the picks, each held back in turn, that is .823 with none, .8225 with latent semantic ones and .8275 with skip-grams, for a
// table of 1.4 MB; in the forest such features give fewer struck tags, but F1 on outlets that no fit saw does not rise.

//go:embed doubts.txt
var doubtsText string

// doubts are the weights, in thousandths.
type doubts struct {
	base, score int32 // score is that of a unit of the log-odds of the score
	types       map[Type]int32
	of          [numFeats][]int32 // by value; none for classes, whose values a forest puts in an order of its own
}

// Kinds of tags, each with weights of its own.
const (
	doubtTerm = iota
	doubtName
	doubtKinds
)

// DoubtKinds are their names in the file.
var DoubtKinds = [doubtKinds]string{"term", "name"}

var learnedDoubts = sync.OnceValue(func() *[doubtKinds]doubts { return phrase.Must(readDoubts(doubtsText)) })

// readDoubts reads the file of weights: a line has the kind, the feature, and the weights of its values.
func readDoubts(text string) (*[doubtKinds]doubts, error) {
	all := new([doubtKinds]doubts)
	for i, line := range strings.Split(text, "\n") {
		f := strings.Fields(line)
		if len(f) == 0 || f[0][0] == '#' {
			continue
		}
		k := slices.Index(DoubtKinds[:], f[0])
		if k < 0 || len(f) < 3 || !all[k].put(f[1], f[2:]) {
			return nil, fmt.Errorf("doubts.txt:%d: no such weights", i+1)
		}
	}
	return all, nil
}

// put enters the weights of a feature and reports whether there is one of this name, with so many values at least.
func (d *doubts) put(name string, weights []string) bool {
	var w []int32
	for _, x := range weights {
		v, err := strconv.ParseInt(x, 10, 32)
		if err != nil {
			return false
		}
		w = append(w, int32(v))
	}
	if t, ok := strings.CutPrefix(name, "type-"); ok {
		if d.types == nil {
			d.types = map[Type]int32{}
		}
		d.types[Type(t)] = w[0]
		return true
	}
	switch name {
	case "base":
		d.base = w[0]
		return true
	case "score":
		d.score = w[0]
		return true
	}
	k := slices.Index(featNames[:], name)
	if k < 0 || slices.Contains(classFeats[:], uint8(k)) || len(w) != featLevels[k] {
		return false
	}
	d.of[k] = w
	return true
}

// doubt returns the doubt about p.
func (s *scan) doubt(p *pick) float32 {
	kind, t := doubtTerm, s.shownType(p.c)
	if t != typeTerm {
		kind = doubtName
	}
	w := &learnedDoubts()[kind]
	sum := w.base + w.types[t] + int32(math.Round(float64(w.score)*scoreOdds(p.c.score)))
	for k, of := range w.of {
		if v := int(p.c.x[k]); v < len(of) {
			sum += of[v]
		}
	}
	return float32(sum) / 1000
}

// scoreOdds returns the log-odds of a score, as doubts are told by it.
func scoreOdds(score float32) float64 {
	x := float64(min(max(score, 0.02), 0.985))
	return math.Log(x / (1 - x))
}

// doubtBars are the doubts above which a tag of an article is left out, by how many stand before it, the first none: 65 of a hundred, 52, 45, 38;
// doubtBarsShort those of a short text, which the fit has not seen: 77 of a hundred, 69, 62, 57. What strict readers strike out of 300 articles is
// .225 then, and editors find as much of what they would choose as with the bars before.
var (
	doubtBars      = []float32{100, 0.6, 0.1, -0.2, -0.5}
	doubtBarsShort = []float32{100, 1.2, 0.8, 0.5, 0.3}
	doubtBarsSite  = []float32{100, 0.3} // of news that opens with 消息: of what the others would leave out below it readers keep two tags of three
)

// mostDoubt returns the doubts above which a tag is left out, by how many stand before it; none where doubt is not asked: of posts, abstracts,
// items of broadcasters, and where all that is named is the subject.
func (s *scan) mostDoubt() []float32 {
	switch {
	case s.words < briefText || !s.asPapers():
		return nil
	case s.words < shortText:
		return doubtBarsShort
	case s.reg.dateline == datelineCast:
		return doubtBarsSite
	}
	return doubtBars
}

// A Doubted is a tag of a list of which doubt is asked whether it stays.
type Doubted struct {
	Text, Type string
	Kind       int     // the number of its kind
	Odds       float64 // of its score
	Values     []uint8 // by feature
}

// Doubted returns the tags of doc before doubt takes any off, for the generator: none where it is not asked.
func (e *Engine) Doubted(doc *segment.Document) []Doubted {
	s := e.pool.Get().(*scan)
	defer e.release(s)
	s.run(e, doc)
	s.whole = false
	s.rank()
	if s.list(); s.small() || s.reg.post {
		return nil
	}
	var out []Doubted
	for i := range s.picks {
		p := &s.picks[i]
		d := Doubted{Text: p.text, Type: string(s.shownType(p.c)), Odds: scoreOdds(p.c.score), Values: append([]uint8(nil), p.c.x[:numFeats]...)}
		if d.Type != string(typeTerm) {
			d.Kind = doubtName
		}
		out = append(out, d)
	}
	return out
}

// DoubtFeatures returns the numbers of the features that have weights.
func DoubtFeatures() []int {
	var out []int
	for k := range numFeats {
		if !slices.Contains(classFeats[:], uint8(k)) {
			out = append(out, k)
		}
	}
	return out
}
