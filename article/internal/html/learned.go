package html

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

//go:generate go run -C ../../.. ./article/internal/gen/pages -corpus $DATA/pages -skip $SKIP -o article/internal/html/weights.txt

//go:embed weights.txt
var weightText string

// A Model weighs the features of a line: their sum is the logarithm of the odds that
// the line is the article's, in units of 1/(256·unit).
type Model [numFeatures]int32

// model is the Model of weights.txt.
var model = sync.OnceValue(func() *Model {
	m, err := readModel(weightText)
	if err != nil {
		panic(err) // a test reads the same file
	}
	return m
})

// readModel reads lines of a name and a weight, in the order of the features.
func readModel(text string) (*Model, error) {
	var m Model
	n := 0
	for i, l := range strings.Split(text, "\n") {
		if l == "" || l[0] == '#' {
			continue
		}
		f := strings.Fields(l)
		if len(f) != 2 || n >= numFeatures || f[0] != featureNames[n] {
			return nil, fmt.Errorf("weights.txt:%d: want feature %d and its weight", i+1, n)
		}
		w, err := strconv.Atoi(f[1])
		if err != nil || w < -1<<20 || w > 1<<20 {
			return nil, fmt.Errorf("weights.txt:%d: no weight: %s", i+1, f[1])
		}
		m[n] = int32(w) //nolint:gosec // bounded above
		n++
	}
	if n != numFeatures {
		return nil, fmt.Errorf("weights.txt: %d weights, want %d", n, numFeatures)
	}
	return &m, nil
}

// odds is the logarithm of the odds of f, in units of 1/256.
func (m *Model) odds(f *features) int32 {
	sum := int32(0)
	for i, w := range m {
		sum += w * int32(f[i])
	}
	return sum / unit
}

// chance is the probability at odds x, in percent, by straight lines between points of
// the logistic function.
func chance(x int32) int32 {
	points := [...]int32{50, 62, 73, 82, 88, 92, 95, 97, 98, 99, 99} // at 0, ½, 1 …
	neg := x < 0
	if neg {
		x = -x
	}
	p := int32(99)
	if k := x / 128; int(k) < len(points)-1 {
		p = points[k] + (points[k+1]-points[k])*(x%128)/128
	}
	if neg {
		return 100 - p
	}
	return p
}

// chances gives every line the probability, in percent, that it is the article's.
func (t *tree) chances(in []cue) []int32 {
	m := t.model
	if m == nil {
		m = model()
	}
	out := make([]int32, len(t.lines))
	for i, f := range t.features(in) {
		out[i] = chance(m.odds(&f))
	}
	return out
}

// featureNames are the features as weights.txt names them.
var featureNames = strings.Fields(`bias size sentence paragraph ends commas prose clause link-share linked bold digits bars
	drop caption meta menu end cut foot p li td heading pre content clutter maybe hidden certain place before-prose
	after-prose before-linked after-linked holder-linked holder-share holder-prose below-title near-title speaks broken
	twice described declared`)
