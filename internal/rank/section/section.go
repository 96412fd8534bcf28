package section

import (
	"encoding/binary"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"sync"

	_ "embed"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// Names are the subjects, in the order of the weights. They are part of the API.
var Names = [...]string{
	"agriculture", "car", "culture", "education", "entertainment", "fashion", "finance", "game", "health", "house",
	"military", "policy", "sports", "stock", "story", "technology", "travel", "world",
}

// N is the number of subjects.
const N = len(Names)

// A Model is the weights. It is immutable.
type Model struct {
	keys string   // hashes of words, sorted: four bytes each, the lowest first
	w    string   // N for each word, a signed byte each
	bias [N]int16 // thousandths
	unit float32  // what one of w is worth
}

//go:embed model.bin
var data string

var builtIn = sync.OnceValue(func() *Model {
	m, err := Read(data)
	if err != nil {
		panic(err) // the file is part of the program
	}
	return m
})

// BuiltIn is the model that comes with the program, read on first use.
func BuiltIn() *Model { return builtIn() }

// Words of the body beyond mostTokens say nothing new of the subject; fewer than leastWords
// known ones say nothing.
const (
	mostTokens = 600
	leastWords = 3
	titleTimes = 3 // how often a word of the title counts
)

// A Feature is a word of a document and what it counts.
type Feature struct {
	Key   uint32
	Value float32
}

// KeyOf returns the key of a word: of its folded characters.
func KeyOf(word string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(word); {
		if r, ok := hanzi.HanAt(word, i); ok {
			h = (h ^ uint32(hanzi.FoldHan(r))) * 16777619
			i += 3
			continue
		}
		r, n := hanzi.At(word[i:])
		h = (h ^ uint32(r)) * 16777619
		i += n
	}
	return h
}

// Features appends the words of doc that tell a subject, sorted by key, as a vector of
// length one.
func Features(dst []Feature, doc *segment.Document) []Feature {
	body := doc.Tokens[:min(mostTokens, len(doc.Tokens))]
	var room [mostTokens + 64]uint64
	words := room[:0] // a key, and how often it counts
	add := func(text string, toks []segment.Token, times uint64) {
		for i := range toks {
			t := &toks[i]
			if tells(t.Tag) && t.End-t.Start > 3 || t.Tag == segment.TagEng && t.End-t.Start > 1 {
				words = append(words, uint64(KeyOf(text[t.Start:t.End]))<<32|times)
			}
		}
	}
	add(doc.Title, doc.TitleTokens, titleTimes)
	add(doc.Text, body, 1)
	slices.Sort(words)
	from := len(dst)
	for _, w := range words {
		key, times := uint32(w>>32), float32(uint32(w))
		if n := len(dst); n > from && dst[n-1].Key == key {
			dst[n-1].Value += times
		} else {
			dst = append(dst, Feature{key, times})
		}
	}
	out := dst[from:]
	sum := 0.0
	for i := range out {
		v := logOf(out[i].Value)
		out[i].Value = float32(v)
		sum += float64(v * v)
	}
	size := float32(math.Sqrt(sum))
	for i := range out {
		out[i].Value /= size
	}
	return dst
}

// logs are the logarithms of 1 and how often words count, for few stand often.
var logs = sync.OnceValue(func() *[64]float64 {
	var all [64]float64
	for i := range all {
		all[i] = math.Log1p(float64(i))
	}
	return &all
})

// logOf is math.Log1p of a whole number.
func logOf(times float32) float64 {
	if few := logs(); times < float32(len(few)) {
		return few[int(times)]
	}
	return math.Log1p(float64(times))
}

// tells reports whether a word of this part of speech tells a subject.
func tells(t segment.Tag) bool {
	switch t {
	case segment.TagW, segment.TagSP, segment.TagM, segment.TagQ, segment.TagT, segment.TagU, segment.TagP, segment.TagC, segment.TagD, segment.TagR, segment.TagY, segment.TagF:
		return false
	}
	return true
}

// Sure is the chance from which a subject is given.
const Sure = 0.6

// Of returns the subject of doc and how likely it is, "" where nothing is known.
func (m *Model) Of(doc *segment.Document) (name string, chance float64) {
	var room [mostTokens]Feature
	return m.OfFeatures(Features(room[:0], doc))
}

// OfFeatures is Of for the features of a document.
func (m *Model) OfFeatures(feats []Feature) (name string, chance float64) {
	var score [N]float32
	for i, b := range m.bias {
		score[i] = float32(b) / 1000
	}
	known := 0
	for _, f := range feats {
		i := m.find(f.Key)
		if i < 0 {
			continue
		}
		known++
		w := m.w[i*N : i*N+N]
		for c := range score {
			score[c] += float32(float32(int8(w[c])) * m.unit * f.Value)
		}
	}
	if known < leastWords {
		return "", 0
	}
	best := 0
	for c := range score {
		if score[c] > score[best] {
			best = c
		}
	}
	sum := 0.0
	for c := range score {
		sum += math.Exp(float64(score[c] - score[best]))
	}
	chance = 1 / sum
	for _, t := range twins {
		if Names[best] == t[0] {
			chance += math.Exp(float64(score[slices.Index(Names[:], t[1])]-score[best])) / sum
		}
	}
	return Names[best], chance
}

// find returns the place of key, or −1. Keys are hashes, and so it is near where it would be if they lay at equal
// distances: as far off as the square root of their number, by far the most.
func (m *Model) find(key uint32) int {
	n := m.words()
	const near = 64
	guess := int(uint64(key) * uint64(n) >> 32)
	i, end := max(0, guess-near), min(n, guess+near)
	if i > 0 && m.key(i-1) >= key {
		i, end = 0, i
	} else if end < n && m.key(end) < key {
		i, end = end+1, n
	}
	for i < end { // the first that is not below
		if mid := int(uint(i+end) / 2); m.key(mid) < key {
			i = mid + 1
		} else {
			end = mid
		}
	}
	if i == n || m.key(i) != key {
		return -1
	}
	return i
}

// twins are subjects that one article is often both of: the better one is given, with the
// chance of the two.
var twins = [][2]string{{"finance", "stock"}, {"stock", "finance"}}

// words returns how many words m knows.
func (m *Model) words() int { return len(m.keys) / 4 }

// key returns the hash of the i-th of them.
func (m *Model) key(i int) uint32 {
	k := m.keys[4*i:][:4]
	return uint32(k[0]) | uint32(k[1])<<8 | uint32(k[2])<<16 | uint32(k[3])<<24
}

// magic begins the file of a model; a line that says how it was made follows.
const magic = "tiyao section 1\n"

// New puts a model together for the generator: weights by word, and the biases.
func New(words map[uint32][N]float64, bias [N]float64) *Model {
	m := &Model{}
	top := 0.0
	keys := slices.Sorted(maps.Keys(words))
	for _, w := range words {
		for _, v := range w {
			top = max(top, math.Abs(v))
		}
	}
	m.unit = float32(top / 127)
	var sums, weights []byte
	for _, k := range keys {
		sums = binary.LittleEndian.AppendUint32(sums, k)
		for _, v := range words[k] {
			weights = append(weights, byte(int8(math.Round(v/float64(m.unit)))))
		}
	}
	m.keys, m.w = string(sums), string(weights)
	for c, b := range bias {
		m.bias[c] = int16(math.Round(b * 1000))
	}
	return m
}

// Append writes m, with a line on how it was made.
func (m *Model) Append(dst []byte, note string) []byte {
	dst = append(append(append(dst, magic...), note...), '\n', byte(N))
	dst = binary.LittleEndian.AppendUint32(dst, math.Float32bits(m.unit))
	dst = binary.LittleEndian.AppendUint32(dst, uint32(m.words()))
	for _, b := range m.bias {
		dst = binary.LittleEndian.AppendUint16(dst, uint16(b))
	}
	return append(append(dst, m.keys...), m.w...)
}

// Read reads what Append wrote. The model keeps data.
func Read(data string) (*Model, error) {
	rest, ok := strings.CutPrefix(data, magic)
	_, rest, cut := strings.Cut(rest, "\n")
	const head = 1 + 4 + 4 + 2*N
	if !ok || !cut || len(rest) < head || int(rest[0]) != N {
		return nil, fmt.Errorf("section: a model of other subjects, or without its head")
	}
	le := binary.LittleEndian
	m := &Model{unit: math.Float32frombits(le.Uint32([]byte(rest[1:5])))}
	n := int(le.Uint32([]byte(rest[5:9])))
	for c := range m.bias {
		m.bias[c] = int16(le.Uint16([]byte(rest[9+2*c:])))
	}
	rest = rest[head:]
	if len(rest) != n*(4+N) {
		return nil, fmt.Errorf("section: a model cut short")
	}
	m.keys, m.w = rest[:4*n], rest[4*n:]
	return m, nil
}
