package attach

import (
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"math"
	"slices"
	"strconv"
	"strings"
)

// readModel reads weights as write has them: lines that begin with # and say nothing, a line of words, and for each template a line in
// brackets and so many bytes. These are the weights in their order, as varints, of which a zero has behind it how many zeros there are;
// for words, rows, each behind how much further on in the line of words its word stands. What is not there weighs nothing.
func readModel(s string) (*model, error) {
	m := newModel()
	var known []int   // of the words of the line, the number in the lexicon, −1 where it is none
	var spare []int16 // for a word that is none any more
	for n := 1; s != ""; n++ {
		var line string
		line, s, _ = strings.Cut(s, "\n")
		switch {
		case line == "" || line[0] == '#':
		case line[0] != '[':
			known = wordNumbers(line)
		default:
			at := strings.LastIndexByte(line, ' ') + 1
			size, err := strconv.Atoi(strings.TrimSuffix(line[at:], "]"))
			t, row := m.template(strings.TrimSuffix(line[1:max(at, 1)], " "))
			if t == nil || err != nil || size < 0 || size > len(s) {
				return nil, fmt.Errorf("weights.bin:%d: %q is no template", n, line)
			}
			of := packed{rest: s[:size]}
			s = s[size:]
			if t.cols == 0 {
				of.fill(row)
			}
			for word := -1; t.cols > 0 && of.rest != "" && !of.bad; {
				word += int(min(of.next(), math.MaxInt16)) + 1
				if of.bad = of.bad || word >= len(known); of.bad {
					break
				}
				if r := known[word]; r >= 0 {
					of.fill(row[r*t.cols:][:t.cols])
				} else {
					spare = slices.Grow(spare[:0], t.cols)
					of.fill(spare[:t.cols])
				}
			}
			if of.bad || of.rest != "" {
				return nil, fmt.Errorf("weights.bin:%d: no weights of %q", n, line)
			}
		}
	}
	return m, nil
}

// wordNumbers returns the numbers of words in the lexicon, −1 for one that it lacks.
func wordNumbers(line string) []int {
	list := strings.Split(line, " ")
	out := make([]int, len(list))
	next := 0
	for i, w := range list {
		if out[i] = wordFrom(w, next); out[i] >= 0 {
			next = out[i] + 1
		}
	}
	return out
}

// packed is what is left of the bytes of a template.
type packed struct {
	rest string
	bad  bool
}

// next returns the number that the rest begins with.
func (p *packed) next() uint64 {
	if p.rest != "" && p.rest[0] < 0x80 { // most are small
		v := p.rest[0]
		p.rest = p.rest[1:]
		return uint64(v)
	}
	v := uint64(0)
	for i := 0; i < len(p.rest) && i < binary.MaxVarintLen32; i++ {
		v |= uint64(p.rest[i]&0x7f) << (7 * i)
		if p.rest[i] < 0x80 {
			p.rest = p.rest[i+1:]
			return v
		}
	}
	p.rest, p.bad = "", true
	return 0
}

// fill reads as many weights as row has.
func (p *packed) fill(row []int16) {
	for n := 0; n < len(row) && !p.bad; {
		v := p.next()
		w := int64(v>>1) ^ -int64(v&1)
		switch {
		case v == 0:
			zeros := p.next()
			if p.bad = p.bad || zeros == 0 || zeros > uint64(len(row)-n); !p.bad {
				n += int(zeros)
			}
		case w != int64(int16(w)):
			p.bad = true
		default:
			row[n] = int16(w)
			n++
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

// head is what weights.bin begins with.
const head = `# What each feature of a candidate weighs, in 1/256 nat: words, and by template, in brackets with how many weights a row of it has, a stamp
# of what they are of and how many bytes follow, the weights. weights.go says how they are written. Made by
# stats/internal/attach/fit on annotated passages of newspapers (CONTRIBUTING.md) and the cases of stats/testdata. Do not edit.
`

// write returns the weights in the form of weights.bin.
func write(m *model) string {
	weighs := func(w int16) bool { return w != 0 }
	var list []string // the words that weigh something
	place := make([]int, len(words().words))
	for r, word := range words().words {
		place[r] = len(list)
		if m.weighs(r) {
			list = append(list, word)
		}
	}
	var b strings.Builder
	b.WriteString(head + strings.Join(list, " ") + "\n")
	for f, l := range layouts() {
		for i := range l.templates {
			t := &l.templates[i]
			row := m[f][l.base[i]:][:t.size]
			if !slices.ContainsFunc(row, weighs) {
				continue
			}
			var data []byte
			if t.cols == 0 {
				data = appendRow(nil, row)
			}
			last := -1
			for r := 0; t.cols > 0 && r < len(place); r++ {
				if of := row[r*t.cols:][:t.cols]; slices.ContainsFunc(of, weighs) {
					data = appendRow(binary.AppendUvarint(data, uint64(place[r]-last-1)), of)
					last = place[r]
				}
			}
			fmt.Fprintf(&b, "[%s %s %d %s %d]\n%s", l.name, t.name, t.length(), t.stamp(), len(data), data)
		}
	}
	return b.String()
}

// appendRow appends weights as packed reads them.
func appendRow(dst []byte, row []int16) []byte {
	for i := 0; i < len(row); i++ {
		if row[i] != 0 {
			dst = binary.AppendVarint(dst, int64(row[i]))
			continue
		}
		from := i
		for i+1 < len(row) && row[i+1] == 0 {
			i++
		}
		dst = binary.AppendUvarint(append(dst, 0), uint64(i+1-from))
	}
	return dst
}

// weighs reports whether word r of the lexicon weighs anything.
func (m *model) weighs(r int) bool {
	for f, l := range layouts() {
		for i := range l.templates {
			if t := &l.templates[i]; t.cols > 0 && slices.ContainsFunc(m[f][int(l.base[i])+r*t.cols:][:t.cols], func(w int16) bool { return w != 0 }) {
				return true
			}
		}
	}
	return false
}
