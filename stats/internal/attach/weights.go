package attach

import (
	"fmt"
	"hash/fnv"
	"math"
	"slices"
	"strconv"
	"strings"
)

// readModel reads weights as write has them: a template in brackets, its weights below it, all in their order or, for
// words, a line for each that weighs something. A run of n zeros is _n; what is not there weighs nothing.
func readModel(s string) (*model, error) {
	m := newModel()
	var t *template // the one read
	var row []int16 // its weights
	next := 0       // the weight, or the word, behind the one last read
	for n, more := 1, true; more; n++ {
		var line string
		line, s, more = strings.Cut(s, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		if head, ok := strings.CutSuffix(line, "]"); ok {
			if t, row = m.template(strings.TrimPrefix(head, "[")); t == nil {
				return nil, fmt.Errorf("weights.txt:%d: %q is no template", n, line)
			}
			next = 0
			continue
		}
		ok := t != nil
		switch {
		case !ok:
		case t.cols > 0:
			word, rest, _ := strings.Cut(line, " ")
			r := wordFrom(word, next)
			if ok = r >= 0; ok {
				next = r + 1
				_, ok = fill(row[r*t.cols:][:t.cols], rest)
			}
		default:
			var k int
			k, ok = fill(row[next:], line)
			next += k
		}
		if !ok {
			return nil, fmt.Errorf("weights.txt:%d: %q is no row of it", n, line)
		}
	}
	return m, nil
}

// fill reads weights into row, and returns how many they are. It goes over the bytes by itself: the file has twenty
// thousand numbers, and a process that reads one page spends much of its time on what it reads first.
func fill(row []int16, text string) (n int, ok bool) {
	for at := 0; ; at++ { // a number and the blank behind it
		var sign byte
		if at < len(text) && (text[at] == '-' || text[at] == '_') {
			sign = text[at]
			at++
		}
		from, v := at, int32(0)
		for at < len(text) && text[at]-'0' <= 9 {
			v = v*10 + int32(text[at]-'0')
			at++
		}
		switch digits := at - from; {
		case digits == 0, digits > 9, sign != '_' && v > math.MaxInt16, at < len(text) && text[at] != ' ', n >= len(row):
			return n, false
		case sign == '_':
			if v < 1 || int(v) > len(row)-n {
				return n, false
			}
			n += int(v)
		case sign == '-':
			row[n] = int16(-v)
			n++
		default:
			row[n] = int16(v)
			n++
		}
		if at >= len(text) {
			return n, true
		}
	}
}

// template returns the template of a head, field, name, size and stamp, and its weights in m; nil if there is none. The
// stamp is left to a test: it takes long.
func (m *model) template(head string) (*template, []int16) {
	p := strings.Split(head, " ")
	if len(p) != 4 {
		return nil, nil
	}
	f := slices.Index(fieldNames[:], p[0])
	if f < 0 {
		return nil, nil
	}
	l := layouts()[f]
	i := slices.IndexFunc(l.templates, func(t template) bool { return t.name == p[1] })
	if i < 0 || p[2] != strconv.Itoa(l.templates[i].length()) {
		return nil, nil
	}
	return &l.templates[i], m[f][l.base[i]:][:l.sizes[i]]
}

// length is how many weights a row of the template has.
func (t *template) length() int {
	if t.cols > 0 {
		return t.cols
	}
	return t.size
}

// stamp tells the values of a row from others: weights are read by their place.
func (t *template) stamp() string {
	v := t.values
	if t.cols > 0 {
		v = t.col
	}
	h := fnv.New32a()
	var bench []byte
	for i := range t.length() {
		bench = append(v(bench[:0], i), '\n')
		_, _ = h.Write(bench)
	}
	return fmt.Sprintf("%08x", h.Sum32())
}

// wordFrom returns the number of a word of the lexicon, −1 where it is none; it looks from from on, then before it.
func wordFrom(word string, from int) int {
	all := words().words
	from = min(from, len(all))
	for i, w := range all[from:] {
		if w == word {
			return from + i
		}
	}
	return slices.Index(all[:from], word)
}

// head is what weights.txt begins with.
const head = `# What each feature of a candidate weighs, in 1/256 nat: a template of features in brackets, with how many weights a row of
# it has and a stamp of what they are of; below it the weights in their order, for words a row each. _3 is three zeros. Made by
# stats/internal/attach/fit on annotated passages of newspapers (CONTRIBUTING.md) and the cases of stats/testdata. Do not edit.
`

// write returns the weights as the text of weights.txt.
func write(m *model) string {
	var b strings.Builder
	b.WriteString(head)
	for f, l := range layouts() {
		for i := range l.templates {
			t := &l.templates[i]
			row := m[f][l.base[i]:][:t.size]
			if !slices.ContainsFunc(row, func(w int16) bool { return w != 0 }) {
				continue
			}
			fmt.Fprintf(&b, "[%s %s %d %s]\n", l.name, t.name, t.length(), t.stamp())
			if t.cols == 0 {
				writeRow(&b, "", row, 120)
				continue
			}
			for r, word := range words().words {
				writeRow(&b, word+" ", row[r*t.cols:][:t.cols], 1<<20)
			}
		}
	}
	return b.String()
}

// writeRow writes weights behind word in lines of some width, nothing if they are all zero.
func writeRow(b *strings.Builder, word string, row []int16, width int) {
	for len(row) > 0 && row[len(row)-1] == 0 {
		row = row[:len(row)-1]
	}
	line := word
	for zeros := 0; len(row) > 0; row = row[1:] {
		if row[0] == 0 {
			zeros++
			continue
		}
		if len(line) > width {
			b.WriteString(line + "\n")
			line = ""
		}
		if line != word && line != "" {
			line += " "
		}
		if zeros > 0 {
			line += fmt.Sprintf("_%d ", zeros)
			zeros = 0
		}
		line += strconv.Itoa(int(row[0]))
	}
	if line != word {
		b.WriteString(line + "\n")
	}
}
