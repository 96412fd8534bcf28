package summary

import (
	_ "embed"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"

	"github.com/tiyao/tiyao/internal/phrase"
)

// The call below gives other weights than those that are here: the header of weights.txt says what they were fitted on.

//go:generate go run -C ../../.. ./internal/gen/summary -data $DATA -corpus $CORPUS -all -out internal/rank/summary

//go:embed weights.txt
var weightText string

// Learned returns the weights that are used by default. They must not be changed.
var Learned = sync.OnceValue(func() *Weights { return phrase.Must(ReadWeights("weights.txt", weightText)) })

// models are the weights by the name of their model, with their features' names.
func (w *Weights) models() []model {
	return []model{
		{"word", WordFeatures[:], w.Word[:]}, {"sentence", SentenceFeatures[:], w.Sentence[:]},
		{"titled", DescriptionFeatures[:], w.Titled[:]}, {"untitled", DescriptionFeatures[:], w.Untitled[:]},
	}
}

type model struct {
	name     string
	features []string
	weights  []float32
}

// ReadWeights reads lines of `model feature weight`; name is for errors alone. A feature without
// a line weighs nothing.
func ReadWeights(name, text string) (*Weights, error) {
	w := &Weights{}
	at := map[string]*float32{}
	for _, m := range w.models() {
		for i, f := range m.features {
			at[m.name+" "+f] = &m.weights[i]
		}
	}
	for n, l := range strings.Split(text, "\n") {
		if l == "" || l[0] == '#' {
			continue
		}
		i := strings.LastIndexByte(l, ' ')
		if i < 0 || at[l[:i]] == nil {
			return nil, fmt.Errorf("%s:%d: no such weight: %q", name, n+1, l)
		}
		v, err := strconv.ParseFloat(l[i+1:], 32)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: no number: %q", name, n+1, l)
		}
		*at[l[:i]] = float32(v)
	}
	return w, nil
}

// WriteTo writes the weights as ReadWeights reads them.
func (w *Weights) WriteTo(out io.Writer) (int64, error) {
	var b strings.Builder
	for _, m := range w.models() {
		for i, f := range m.features {
			fmt.Fprintf(&b, "%s %s %g\n", m.name, f, m.weights[i])
		}
	}
	n, err := io.WriteString(out, b.String())
	return int64(n), err
}

// readFeatures reads lines of `feature weight` into w; name is for errors alone. A feature without a line weighs nothing, one has
// no two.
func readFeatures(name, text string, features []string, w []float32) error {
	at := make(map[string]int, len(features))
	for i, f := range features {
		at[f] = i
	}
	for n, l := range strings.Split(text, "\n") {
		if l == "" || l[0] == '#' {
			continue
		}
		f, v, _ := strings.Cut(l, " ")
		i, ok := at[f]
		x, err := strconv.ParseFloat(v, 32)
		if !ok || err != nil {
			return fmt.Errorf("%s:%d: no weight, or one given before: %q", name, n+1, l)
		}
		delete(at, f)
		w[i] = float32(x)
	}
	return nil
}
