package attach

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/tiyao/tiyao/segment"
)

// A template is a family of features that differ in one value: last.tag=n, last.tag=v.
type template struct {
	name   string
	size   int
	values values
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

// Weights are those of every field, by feature.
type Weights [numFields][]int32

// A layout says where the features of each template begin.
type layout struct {
	name      string
	templates []template
	base      []int32
	sizes     []int32
	size      int
}

func newLayout(name string, templates []template) *layout {
	l := &layout{name: name, templates: templates}
	for _, t := range templates {
		l.base = append(l.base, int32(l.size))
		l.sizes = append(l.sizes, int32(t.size))
		l.size += t.size
	}
	return l
}

// Feature returns the written name of feature f.
func (l *layout) feature(f int) string {
	for i := len(l.base) - 1; i >= 0; i-- {
		if int(l.base[i]) <= f {
			return string(l.templates[i].values([]byte(l.templates[i].name+"="), f-int(l.base[i])))
		}
	}
	return ""
}

//go:embed weights.txt
var weightFile string

type model Weights

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

// readModel reads lines of field, feature and weight; what is not named weighs nothing. It
// is quickest where they stand in the order of the layouts, as write has them.
func readModel(s string) (*model, error) {
	m := new(model)
	for f, l := range layouts() {
		m[f] = make([]int32, l.size)
	}
	var at [numFields]int
	bench := make([]byte, 0, 64)
	for n, more := 1, true; more; n++ {
		var line string
		line, s, more = strings.Cut(s, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		cut := strings.LastIndexByte(line, ' ')
		w, err := strconv.ParseInt(line[cut+1:], 10, 32)
		field, name, _ := strings.Cut(line[:max(cut, 0)], " ")
		f := slices.Index(fieldNames[:], field)
		found := -1
		if f >= 0 {
			found = layouts()[f].find(name, at[f], bench)
		}
		if err != nil || found < 0 {
			return nil, fmt.Errorf("weights.txt:%d: %q names no feature", n, line)
		}
		m[f][found], at[f] = int32(w), found+1
	}
	return m, nil
}

// find returns the number of the feature written name, −1 where there is none; it looks
// from feature from on, then before it. Names are written on bench.
func (l *layout) find(name string, from int, bench []byte) int {
	template, value, _ := strings.Cut(name, "=")
	for range 2 {
		for i := range l.templates {
			t, base := &l.templates[i], int(l.base[i])
			if base+t.size <= from || t.name != template {
				continue
			}
			for v := max(0, from-base); v < t.size; v++ {
				if string(t.values(bench[:0], v)) == value {
					return base + v
				}
			}
		}
		from = 0
	}
	return -1
}

// Write returns the weights as the text of weights.txt, without the head.
func write(m *model) string {
	var b strings.Builder
	for f, l := range layouts() {
		for i, w := range m[f] {
			if w != 0 {
				fmt.Fprintf(&b, "%s %s %d\n", l.name, l.feature(i), w)
			}
		}
	}
	return b.String()
}
