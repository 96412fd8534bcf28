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
	packed []packedTree // the same as Score reads them; nil for trees that were not read
	most   []int32      // the most that each tree and those behind it add up to
}

// A packedTree is a Tree from index 1 on, so that those that follow question i are 2i and 2i+1.
type packedTree struct {
	threshold [1 << depth]float32
	leaf      [1 << depth]int32
	feature   [1 << depth]uint8
}

// pack lays t out as Score reads it.
func (t *Tree) pack() packedTree {
	p := packedTree{leaf: t.Leaf}
	copy(p.threshold[1:], t.Threshold[:])
	copy(p.feature[1:], t.Feature[:])
	return p
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
	if t == nil || len(t.packed) != len(t.Trees) {
		score = base + t.Score(x[:])
		return score, score > top
	}
	const step = 16 // trees between looks at what is left
	var room [featureRoom]float32
	copy(room[:], x[:])
	sum := int32(0)
	for i := range t.packed {
		if i%step == 0 && base+float32(sum+t.most[i])/1000 <= top {
			return top, false
		}
		sum += t.packed[i].value(&room)
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

// value is leaf of the tree that was packed. No branch has to be guessed.
func (t *packedTree) value(x *[featureRoom]float32) int32 {
	const last = 1<<depth - 1
	at := 1
	for range depth {
		right := 1
		if x[t.feature[at&last]%featureRoom] <= t.threshold[at&last] {
			right = 0
		}
		at = 2*at + right
	}
	return t.leaf[at&last]
}

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
	out := &Trees{Trees: make([]Tree, 0, lines), packed: make([]packedTree, 0, lines)}
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
			x, err := strconv.ParseInt(s, 10, 32)
			if err != nil {
				return nil, fmt.Errorf("%s:%d: no number: %q", name, n+1, s)
			}
			t.Leaf[i] = int32(x)
		}
		out.Trees = append(out.Trees, t)
		out.packed = append(out.packed, t.pack())
	}
	out.most = make([]int32, len(out.Trees)+1)
	for i := len(out.Trees) - 1; i >= 0; i-- {
		out.most[i] = out.most[i+1] + slices.Max(out.Trees[i].Leaf[:])
	}
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
