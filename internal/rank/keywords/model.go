package keywords

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

// A Model is what was learned: the prior of tags, the table of phrases, the forest and
// the calibration of its scores. It is immutable.
type Model struct {
	prior   *Hashed
	phrases *Hashed
	forest  *Forest
	same    [OverCells]float32 // the chance that two tags that overlap are one to an editor
	chance  []float32          // the chance that an editor keeps a tag, by log-odds in tenths from chanceFrom
	posts   *Model             // for posts, on the same prior and phrases; nil if they are not told apart
}

// Log-odds below chanceFrom and above chanceTo have the chances of the ends.
const (
	chanceFrom  = -80
	chanceTo    = 40
	ChanceSteps = chanceTo - chanceFrom + 1
)

//go:embed model.bin
var modelData string

//go:embed phrases.bin
var phraseData string

// builtIn is the model that comes with the program, read on first use.
var builtIn = sync.OnceValue(func() *Model {
	phrases, _, err := ReadHashed(phraseData)
	if err != nil {
		panic(err) // the files are part of the program
	}
	m, err := ReadModel(modelData, phrases)
	if err != nil {
		panic(err)
	}
	return m
})

// Preload reads the words and the model.
func Preload() {
	words()
	classBits()
	aliases()
	learnedDoubts()
	builtIn()
}

// modelMagic begins the file of a model; a line that says how it was made follows.
const modelMagic = "tiyao keywords 1\n"

// NewModel puts a model together for the generator. chance has ChanceSteps entries of
// 1/255.
func NewModel(prior, phrases *Hashed, forest *Forest, chance []uint8) *Model {
	m := &Model{prior: prior, phrases: phrases, forest: forest}
	m.setChance(chance)
	return m
}

// WithChance returns m with another calibration.
func (m *Model) WithChance(chance []uint8) *Model {
	x := *m
	x.setChance(chance)
	return &x
}

// Chance returns the calibration of m, as NewModel takes it.
func (m *Model) Chance() []uint8 {
	out := make([]uint8, len(m.chance))
	for i, c := range m.chance {
		out[i] = uint8(float32(c*255) + 0.5)
	}
	return out
}

// WithPosts returns m with what p has learned for posts. p must stand on the prior of m.
func (m *Model) WithPosts(p *Model) *Model {
	x, y := *m, *p
	y.prior, y.phrases, y.posts = m.prior, m.phrases, nil
	x.posts = &y
	return &x
}

// Posts returns what m has learned for posts, nil for nothing.
func (m *Model) Posts() *Model { return m.posts }

// WithSame returns m with the chances, of 255, that tags that overlap are one thing.
func (m *Model) WithSame(same []uint8) *Model {
	x := *m
	for i, v := range same {
		x.same[i] = float32(v) / 255
	}
	return &x
}

func (m *Model) setChance(chance []uint8) {
	m.chance = make([]float32, ChanceSteps)
	for i := range m.chance {
		m.chance[i] = float32(chance[i]) / 255
	}
}

// Append writes m without its phrases, with a line on how it was made.
func (m *Model) Append(dst []byte, note string) []byte {
	dst = append(append(append(dst, modelMagic...), note...), '\n')
	dst = m.appendLearned(m.prior.appendNarrow(dst, "prior"))
	if m.posts != nil {
		dst = m.posts.appendLearned(dst)
	}
	return dst
}

// appendLearned writes what m has of its own besides the prior.
func (m *Model) appendLearned(dst []byte) []byte {
	dst = m.forest.Append(dst)
	for _, c := range m.chance {
		dst = append(dst, uint8(float32(c*255)+0.5))
	}
	for _, c := range m.same {
		dst = append(dst, uint8(float32(c*255)+0.5))
	}
	return dst
}

// ReadModel reads what Append wrote.
func ReadModel(data string, phrases *Hashed) (*Model, error) {
	rest, ok := strings.CutPrefix(data, modelMagic)
	_, rest, cut := strings.Cut(rest, "\n")
	if !ok || !cut {
		return nil, fmt.Errorf("keywords: a model without its head")
	}
	m := &Model{phrases: phrases}
	var err error
	if m.prior, rest, err = ReadHashed(rest); err != nil {
		return nil, err
	}
	if rest, err = m.readLearned(rest); err != nil || rest == "" {
		return m, err
	}
	p := &Model{}
	if rest, err = p.readLearned(rest); err == nil && rest != "" {
		err = fmt.Errorf("keywords: more behind a model than that of posts")
	}
	return m.WithPosts(p), err
}

// readLearned reads what appendLearned wrote, and returns what follows.
func (m *Model) readLearned(data string) (rest string, err error) {
	if m.forest, rest, err = readForest(data); err != nil {
		return "", err
	}
	if len(rest) < ChanceSteps+OverCells {
		return "", fmt.Errorf("keywords: a model cut short")
	}
	m.setChance([]uint8(rest[:ChanceSteps]))
	rest = rest[ChanceSteps:]
	for i := range m.same {
		m.same[i] = float32(rest[i]) / 255
	}
	return rest[OverCells:], nil
}

// chanceOf returns the chance that an editor keeps a tag of these log-odds, on straight
// lines between the steps.
func (m *Model) chanceOf(z float32) float32 {
	at := float32(z*10) - chanceFrom
	switch {
	case at <= 0:
		return m.chance[0]
	case at >= ChanceSteps-1:
		return m.chance[ChanceSteps-1]
	}
	i := int(at)
	rest := at - float32(i)
	return m.chance[i] + float32((m.chance[i+1]-m.chance[i])*rest)
}

// ChanceStep returns the step of log-odds z.
func ChanceStep(z float32) int {
	return max(0, min(ChanceSteps-1, int(float32(z*10)-chanceFrom+0.5)))
}

// ChanceAt returns the log-odds of a step.
func ChanceAt(step int) float64 { return float64(step+chanceFrom) / 10 }

// Rising returns the chance at each step, a share of 255, from how many of the
// candidates at each were kept: pooled until it rises (Ayer et al. 1955).
func Rising(kept, all []float64) []uint8 {
	type block struct{ kept, all, steps float64 }
	var blocks []block
	for i := range all {
		blocks = append(blocks, block{kept[i] + 0.05, all[i] + 0.1, 1})
		if i == 0 {
			blocks[0] = block{0, all[0] + 1, 1}
		}
		for n := len(blocks); n > 1 && blocks[n-2].kept*blocks[n-1].all > blocks[n-1].kept*blocks[n-2].all; n = len(blocks) {
			a, b := blocks[n-2], blocks[n-1]
			blocks = append(blocks[:n-2], block{a.kept + b.kept, a.all + b.all, a.steps + b.steps})
		}
	}
	var out []uint8
	for _, b := range blocks {
		for range int(b.steps) {
			out = append(out, uint8(float64(b.kept/b.all*255)+0.5))
		}
	}
	return out
}
