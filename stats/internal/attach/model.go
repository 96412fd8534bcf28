package attach

import (
	_ "embed"
	"math"
	"strconv"
	"sync"

	"github.com/tiyao/tiyao/segment"
)

// A template is a family of features that differ in one value: last.tag=n, last.tag=v.
type template struct {
	name   string
	size   int
	values values
	cols   int    // its values are the words of the lexicon, with so many more each,
	col    values // written so
}

// plain returns the template of so many values.
func plain(name string, size int, v values) template {
	return template{name: name, size: size, values: v}
}

// listed returns the template whose values are the words of the lexicon.
func listed(name string) template {
	return template{name: name, size: len(words().words), values: lexical, cols: 1, col: of("")}
}

// grid returns the template whose values are the words of the lexicon, each with one of cols more.
func grid(name string, col values, cols int) template {
	return template{name: name, size: len(words().words) * cols, values: pair(lexical, col, cols), cols: cols, col: col}
}

// values appends how a value of a template is written to dst.
type values func(dst []byte, v int) []byte

func numbers(dst []byte, v int) []byte { return strconv.AppendInt(dst, int64(v), 10) }
func tags(dst []byte, v int) []byte    { return append(dst, segment.Tag(v).String()...) }
func lexical(dst []byte, v int) []byte { return append(dst, words().words[v]...) }
func of(names ...string) values {
	return func(dst []byte, v int) []byte { return append(dst, names[v]...) }
}

var (
	classValues = of(classNames[:]...)
	markValues  = of("start", "word", "figure", "time", "stop", "comma", "pause", "open", "close", "quote", "space", "other")
	kindValues  = of("level", "count", "change", "rate", "share", "multiple", "rank")
)

const numTags = 36

// Weights are those of every field, by feature, as a fit has them.
type Weights [numFields][]int32

// maxTemplates is how many templates a field has at most, a power of two: an index below it needs no check.
const maxTemplates = 128

// A layout says where the features of each template begin.
type layout struct {
	name      string
	templates []template
	base      [maxTemplates]int32
	sizes     [maxTemplates]int32
	size      int
}

func newLayout(name string, templates []template) *layout {
	l := &layout{name: name, templates: templates}
	for i, t := range templates {
		l.base[i], l.sizes[i] = int32(l.size), int32(t.size)
		l.size += t.size
	}
	return l
}

// Feature returns the written name of feature f.
func (l *layout) feature(f int) string {
	for i := len(l.templates) - 1; i >= 0; i-- {
		if int(l.base[i]) <= f {
			return string(l.templates[i].values([]byte(l.templates[i].name+"="), f-int(l.base[i])))
		}
	}
	return ""
}

//go:embed weights.bin
var weightFile string

// A model is the weights that a reader weighs with. None is near 128 nat: half the size is half of what a process
// that reads one page has to write first.
type model [numFields][]int16

// newModel returns weights that are all zero.
func newModel() *model {
	m := new(model)
	for f, l := range layouts() {
		m[f] = make([]int16, l.size)
	}
	return m
}

// modelOf returns the model with the weights of a fit; what is too large for it is as large as may be.
func modelOf(weights *Weights) *model {
	m := new(model)
	for f, row := range weights {
		m[f] = make([]int16, len(row))
		for i, w := range row {
			m[f][i] = int16(min(max(w, -math.MaxInt16), math.MaxInt16))
		}
	}
	return m
}

// weights are those of m as a fit has them.
func (m *model) weights() (w Weights) {
	for f, row := range m {
		w[f] = make([]int32, len(row))
		for i, v := range row {
			w[f][i] = int32(v)
		}
	}
	return w
}

// rows are the weights of a field, by template.
type rows [maxTemplates][]int16

// templates returns the weights of m by template.
func (m *model) templates() *[numFields]rows {
	t := new([numFields]rows)
	for f, l := range layouts() {
		for i := range l.templates {
			t[f][i] = m[f][l.base[i]:][:l.sizes[i]]
		}
	}
	return t
}

// Preload reads the words and the weights.
func Preload() {
	words()
	fitted()
}

// A Field is what of a figure is asked for.
type Field uint8

// The fields, in the order they are decided in.
const (
	Period Field = iota
	Subject
	Scope
	Pair // how subject and scope stand to each other
	numFields
)

var fieldNames = [numFields]string{"period", "subject", "scope", "pair"}

func (f Field) String() string { return fieldNames[f] }

var layouts = sync.OnceValue(func() *[numFields]*layout {
	return &[numFields]*layout{newLayout("period", periodTemplates()), newLayout("subject", subjectTemplates()), newLayout("scope", scopeTemplates()), newLayout("pair", pairTemplates())}
})

var fitted = sync.OnceValue(func() *model {
	m, err := readModel(weightFile)
	if err != nil {
		panic("attach: " + err.Error())
	}
	return m
})
