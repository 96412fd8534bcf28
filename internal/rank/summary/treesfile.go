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

//go:embed trees.bin
var treeFile string

// LearnedTrees returns the trees that are used by default. They must not be changed.
var LearnedTrees = sync.OnceValue(func() *Trees { return phrase.Must(ReadTrees("trees.bin", treeFile)) })

// treeBytes is the length of a tree in a file: a feature and a threshold for each question, two bytes for each leaf.
const treeBytes = 2*(leaves-1) + 2*leaves

// ReadTrees reads lines of a feature and the thresholds that it is asked for, among them such as begin with # and say nothing; behind an
// empty line the trees, one after another: for each question the line of its feature and which of the thresholds there, a byte each, then the
// leaves, two bytes each, the low one first.
func ReadTrees(name, data string) (*Trees, error) {
	text, data, ok := strings.Cut(data, "\n\n")
	if !ok || len(data)%treeBytes != 0 {
		return nil, fmt.Errorf("%s: no trees of %d bytes behind an empty line", name, treeBytes)
	}
	var features []uint8
	var limits [][]float32
	for n, l := range strings.Split(text, "\n") {
		if l == "" || l[0] == '#' {
			continue
		}
		f := strings.Fields(l)
		at := slices.Index(DescriptionFeatures[:], f[0])
		if at < 0 {
			return nil, fmt.Errorf("%s:%d: no feature: %q", name, n+1, f[0])
		}
		features = append(features, uint8(at))
		of := make([]float32, 0, len(f)-1)
		for _, v := range f[1:] {
			x, err := strconv.ParseFloat(v, 32)
			if err != nil {
				return nil, fmt.Errorf("%s:%d: no threshold: %q", name, n+1, v)
			}
			of = append(of, float32(x))
		}
		limits = append(limits, of)
	}
	out := &Trees{Trees: make([]Tree, len(data)/treeBytes)}
	for i := range out.Trees {
		t, b := &out.Trees[i], data[i*treeBytes:]
		for k := range t.Feature {
			f, n := int(b[2*k]), int(b[2*k+1])
			if f >= len(features) || n >= len(limits[f]) {
				return nil, fmt.Errorf("%s: tree %d asks for what is not listed", name, i)
			}
			t.Feature[k], t.Threshold[k] = features[f], limits[f][n]
		}
		b = b[2*len(t.Feature):]
		for k := range t.Leaf {
			t.Leaf[k] = int32(int16(uint16(b[2*k]) | uint16(b[2*k+1])<<8))
		}
	}
	out.pack()
	return out, nil
}

// WriteTo writes the trees as ReadTrees reads them. A feature with more than 256 thresholds, or a leaf above 32, is an error.
func (t *Trees) WriteTo(w io.Writer) (int64, error) {
	limits := make([][]float32, numDescription)
	for i := range t.Trees {
		x := &t.Trees[i]
		for k, f := range x.Feature {
			limits[f] = append(limits[f], x.Threshold[k])
		}
	}
	var b strings.Builder
	line := make([]int, numDescription) // of each feature
	lines := 0
	for f := range limits {
		slices.Sort(limits[f])
		if limits[f] = slices.Compact(limits[f]); len(limits[f]) == 0 {
			continue
		}
		if len(limits[f]) > 256 {
			return 0, fmt.Errorf("trees: %d thresholds of %s", len(limits[f]), DescriptionFeatures[f])
		}
		line[f] = lines
		lines++
		b.WriteString(DescriptionFeatures[f])
		for _, v := range limits[f] {
			fmt.Fprintf(&b, " %g", v)
		}
		b.WriteByte('\n')
	}
	b.WriteByte('\n')
	for i := range t.Trees {
		x := &t.Trees[i]
		for k, f := range x.Feature {
			n, _ := slices.BinarySearch(limits[f], x.Threshold[k])
			b.Write([]byte{byte(line[f]), byte(n)})
		}
		for _, v := range x.Leaf {
			if v != int32(int16(v)) {
				return 0, fmt.Errorf("trees: a leaf of %g", float64(v)/1000)
			}
			b.Write([]byte{byte(v), byte(v >> 8)})
		}
	}
	n, err := io.WriteString(w, b.String())
	return int64(n), err
}
