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

// readModel reads templates in brackets, each with lines of value and weight below it; what is not named weighs nothing.
// It is quickest where the values of a template stand in its order, as write has them.
func readModel(s string) (*model, error) {
	m := new(model)
	for f, l := range layouts() {
		m[f] = make([]int32, l.size)
	}
	var t *template // the one read
	var row []int32 // its weights
	next := 0       // the value behind the one last read
	bench := make([]byte, 0, 64)
	for n, more := 1, true; more; n++ {
		var line string
		line, s, more = strings.Cut(s, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		if name, ok := strings.CutSuffix(line, "]"); ok {
			if t, row = m.template(strings.TrimPrefix(name, "[")); t == nil {
				return nil, fmt.Errorf("weights.txt:%d: %q is no template", n, line)
			}
			next = 0
			continue
		}
		cut := max(strings.LastIndexByte(line, ' '), 0)
		w, err := strconv.Atoi(line[min(cut+1, len(line)):])
		v := -1
		if t != nil {
			v = t.find(line[:cut], next, bench)
		}
		if err != nil || v < 0 {
			return nil, fmt.Errorf("weights.txt:%d: %q names no feature", n, line)
		}
		row[v], next = int32(w), v+1 //nolint:gosec // they are small
	}
	return m, nil
}

// template returns the template of a field, written field and name, and its weights in m; nil if there is none.
func (m *model) template(name string) (*template, []int32) {
	field, name, _ := strings.Cut(name, " ")
	f := slices.Index(fieldNames[:], field)
	if f < 0 {
		return nil, nil
	}
	l := layouts()[f]
	i := slices.IndexFunc(l.templates, func(t template) bool { return t.name == name })
	if i < 0 {
		return nil, nil
	}
	return &l.templates[i], m[f][l.base[i]:][:l.sizes[i]]
}

// find returns the number of the value written so, −1 where there is none; it looks from from on, then before it.
// Values are written on bench.
func (t *template) find(value string, from int, bench []byte) int {
	for i := range t.size {
		v := (from + i) % t.size
		if string(t.values(bench[:0], v)) == value {
			return v
		}
	}
	return -1
}

// head is what weights.txt begins with.
const head = `# What each feature of a candidate weighs, in 1/256 nat: a template of features in brackets, its values below. Made by
# stats/internal/attach/fit on annotated passages of newspapers (CONTRIBUTING.md) and the cases of stats/testdata. Do not edit.
`

// write returns the weights as the text of weights.txt.
func write(m *model) string {
	var b strings.Builder
	b.WriteString(head)
	for f, l := range layouts() {
		for i := range l.templates {
			t, named := &l.templates[i], false
			for v, w := range m[f][l.base[i]:][:t.size] {
				if w == 0 {
					continue
				}
				if !named {
					fmt.Fprintf(&b, "[%s %s]\n", l.name, t.name)
					named = true
				}
				fmt.Fprintf(&b, "%s %d\n", t.values(nil, v), w)
			}
		}
	}
	return b.String()
}
