package summary

import (
	_ "embed"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/tiyao/tiyao/internal/phrase"
)

// depth is how many questions a tree asks.
const depth = 4

// leaves is how many values it has.
const leaves = 1 << depth

// A Tree asks depth questions and gives one of 2^depth values. Question 0 is the root; question i is
// followed by 2i+1 when the feature is at most the threshold, else by 2i+2.
type Tree struct {
	Feature   [1<<depth - 1]uint8
	Threshold [1<<depth - 1]float32
	Leaf      [1 << depth]int32 // thousandths
}

// Trees score a description by its features, the linear score and what a reader minds among them: gradient-boosted
// regression trees (Friedman 2001) that learned the order of candidates (LambdaMART, Burges 2010). nil scores nothing.
type Trees struct {
	Trees  []Tree
	limits [numDescription][]float32 // the thresholds of each feature, sorted
	packed []packedTree              // the trees as above reads them; nil for trees that were not read
	most   []int32                   // the most that each tree and those behind it add up to
}

// A packedTree is a Tree from index 1 on, so that those that follow question i are 2i and 2i+1. A question is the
// feature in the low byte, and above it which of its limits the threshold is.
type packedTree struct {
	question [1 << depth]uint32
	leaf     [1 << depth]int32
}

// pack lays the trees out as above reads them; where a feature has too many limits for a byte it does not.
func (t *Trees) pack() {
	for i := range t.Trees {
		for k, f := range t.Trees[i].Feature {
			t.limits[f] = append(t.limits[f], t.Trees[i].Threshold[k])
		}
	}
	for f, l := range t.limits {
		slices.Sort(l)
		if t.limits[f] = slices.Compact(l); len(t.limits[f]) > 255 {
			return
		}
	}
	t.packed = make([]packedTree, len(t.Trees))
	t.most = make([]int32, len(t.Trees)+1)
	for i := len(t.Trees) - 1; i >= 0; i-- {
		q, p := &t.Trees[i], &t.packed[i]
		p.leaf = q.Leaf
		for k, f := range q.Feature {
			n, _ := slices.BinarySearch(t.limits[f], q.Threshold[k])
			p.question[k+1] = uint32(f) | uint32(n)<<8
		}
		t.most[i] = t.most[i+1] + slices.Max(q.Leaf[:])
	}
}

// levels sets out to how many limits of each feature x is above: x is at most a threshold where its level is at most
// that one's place.
func (t *Trees) levels(out *[featureRoom]uint8, x *[numDescription]float32) {
	for f := range t.limits {
		l, v := t.limits[f], x[f]
		n := 0
		for len(l) > 4 {
			half := len(l) / 2
			if v <= l[half-1] {
				l = l[:half]
			} else {
				n, l = n+half, l[half:]
			}
		}
		for _, limit := range l {
			if !(v <= limit) {
				n++
			}
		}
		out[f] = uint8(n)
	}
}

// Score returns the sum of the leaves that x comes to. It is exact: whole numbers are added.
func (t *Trees) Score(x []float32) float32 {
	if t == nil {
		return 0
	}
	sum := int32(0)
	for i := range t.Trees {
		sum += t.Trees[i].leaf(x)
	}
	return float32(sum) / 1000
}

// above returns base and the score of x together, and whether that is above top. It ends as soon as the trees left
// cannot lift it there.
func (t *Trees) above(x *[numDescription]float32, base, top float32) (score float32, above bool) {
	if t == nil || t.packed == nil {
		score = base + t.Score(x[:])
		return score, score > top
	}
	const step = 16 // trees between looks at what is left
	var level [featureRoom]uint8
	t.levels(&level, x)
	sum := int32(0)
	for i := range t.packed {
		if i%step == 0 && base+float32(sum+t.most[i])/1000 <= top {
			return top, false
		}
		// No branch has to be guessed: what is added is 1 where the level is above the limit.
		p := &t.packed[i]
		q := p.question[1]
		at := 2 + (q>>8-uint32(level[q%featureRoom]))>>31
		q = p.question[at%leaves]
		at = 2*at + (q>>8-uint32(level[q%featureRoom]))>>31
		q = p.question[at%leaves]
		at = 2*at + (q>>8-uint32(level[q%featureRoom]))>>31
		q = p.question[at%leaves]
		at = 2*at + (q>>8-uint32(level[q%featureRoom]))>>31
		sum += p.leaf[at%leaves]
	}
	score = base + float32(sum)/1000
	return score, score > top
}

func (t *Tree) leaf(x []float32) int32 {
	at := 0
	for range depth {
		if x[t.Feature[at]] <= t.Threshold[at] {
			at = 2*at + 1
		} else {
			at = 2*at + 2
		}
	}
	return t.Leaf[at-len(t.Feature)]
}

// featureRoom is numDescription or more, a power of two: an index below it needs no check.
const featureRoom = 128

//go:embed trees.txt
var treeText string

// LearnedTrees returns the trees that are used by default. They must not be changed.
var LearnedTrees = sync.OnceValue(func() *Trees { return phrase.Must(ReadTrees("trees.txt", treeText)) })

// ReadTrees reads a tree a line: depth levels of feature≤threshold, a bar, the leaves.
func ReadTrees(name, text string) (*Trees, error) {
	index := make(map[string]uint8, numDescription)
	for i, f := range DescriptionFeatures {
		index[f] = uint8(i)
	}
	lines := strings.Count(text, "\n") + 1
	out := &Trees{Trees: make([]Tree, 0, lines)}
	var q, v []string
	for n, l := range strings.Split(text, "\n") {
		if l == "" || l[0] == '#' {
			continue
		}
		questions, leaves, ok := strings.Cut(l, " | ")
		q, v = fields(q[:0], questions), fields(v[:0], leaves)
		var t Tree
		if !ok || len(q) != len(t.Feature) || len(v) != len(t.Leaf) {
			return nil, fmt.Errorf("%s:%d: want %d questions, a bar and %d values", name, n+1, len(t.Feature), len(t.Leaf))
		}
		for i, s := range q {
			f, value, _ := strings.Cut(s, "≤")
			at, known := index[f]
			x, err := strconv.ParseFloat(value, 32)
			if !known || err != nil {
				return nil, fmt.Errorf("%s:%d: no question: %q", name, n+1, s)
			}
			t.Feature[i], t.Threshold[i] = at, float32(x)
		}
		for i, s := range v {
			x, err := strconv.Atoi(s)
			if err != nil || int(int32(x)) != x { //nolint:gosec // that is what is asked
				return nil, fmt.Errorf("%s:%d: no number: %q", name, n+1, s)
			}
			t.Leaf[i] = int32(x) //nolint:gosec // it is one
		}
		out.Trees = append(out.Trees, t)
	}
	out.pack()
	return out, nil
}

// fields appends what blanks part in s. (strings.Fields is slow where a character is not ASCII, as ≤ is.)
func fields(dst []string, s string) []string {
	for more := true; more; {
		var f string
		if f, s, more = strings.Cut(s, " "); f != "" {
			dst = append(dst, f)
		}
	}
	return dst
}

// WriteTo writes the trees as ReadTrees reads them.
func (t *Trees) WriteTo(w io.Writer) (int64, error) {
	var b strings.Builder
	for i := range t.Trees {
		x := &t.Trees[i]
		for k, f := range x.Feature {
			fmt.Fprintf(&b, "%s≤%g ", DescriptionFeatures[f], x.Threshold[k])
		}
		b.WriteString("|")
		for _, v := range x.Leaf {
			fmt.Fprintf(&b, " %d", v)
		}
		b.WriteString("\n")
	}
	n, err := io.WriteString(w, b.String())
	return int64(n), err
}
