package attach

import (
	"math"
)

// A source says where a candidate comes from.
type source uint8

const (
	fromNothing source = iota // the field stays empty
	fromGrammar               // as the grammar of the clause reads it
	fromBefore                // words before the figure
	fromBehind                // words behind it
	fromAround                // a verb before it and its noun behind it
	fromCarried               // what an earlier figure has
	fromJoined                // what an earlier figure has, and words before this one
	fromEarlier               // words of an earlier clause
	fromShared                // the verb of an earlier figure, and words of this one
	fromHeaded                // words of this one, and the noun of an earlier figure
	fromStem                  // what an earlier subject begins with, and words of this one
	numSources
)

var sourceValues = of("nothing", "grammar", "before", "behind", "around", "carried", "joined", "earlier", "shared", "headed", "stem")

// A candidate is what a field could be.
type candidate struct {
	source   source
	i, j     int32 // cells [i, j)
	i2, j2   int32 // of a second part
	text     string
	from, to int32 // its features
	score    int32
	size     int32 // bytes of its first part
	adj      int8  // of a scope: what it stands right before
}

func (r *Reader) add(c candidate) {
	c.from = int32(len(r.feat))
	c.to = c.from
	if c.text != "" {
		r.note(&c, c.text)
	} else if c.j > c.i {
		r.note(&c, r.span(c.i, c.j))
	}
	r.cand = append(r.cand, c)
	r.sum = 0
}

// note keeps of the text of c what it is told from others by.
func (r *Reader) note(c *candidate, text string) {
	c.size = int32(len(text))
	n, bit := textBit(text)
	r.texts[n] |= bit
}

// on says that a feature holds of the last candidate.
func (r *Reader) on(t int, v int) {
	row := r.rows[t%maxTemplates]
	v = min(v, len(row)-1)
	r.sum += int32(row[v])
	if r.see != nil {
		r.feat = append(r.feat, r.field.base[t]+int32(v))
	}
}

// yes says it when ok.
func (r *Reader) yes(t int, v int, ok bool) {
	if ok {
		r.on(t, v)
	}
}

// done closes the features of the last candidate.
func (r *Reader) done() {
	c := &r.cand[len(r.cand)-1]
	c.to = int32(len(r.feat))
	c.score = r.sum
	k := r.paired - 1
	if c.score <= r.best[k] {
		return
	}
	for ; k > 0 && r.best[k-1] < c.score; k-- {
		r.best[k] = r.best[k-1]
	}
	r.best[k] = c.score
}

// hopeless reports whether the last candidate stays behind as many as are paired, when all
// that it is not yet asked for adds no more than most.
func (r *Reader) hopeless(most int32) bool {
	return r.see == nil && r.sum+most <= r.least()
}

// least returns the score that is asked of one that is paired.
func (r *Reader) least() int32 { return r.best[r.paired-1] }

// begin clears the bench for the candidates of one field.
func (r *Reader) begin(f Field) {
	r.field, r.rows = layouts()[f], &r.templates[f]
	if f == Pair {
		r.pairs = r.pairs[:0]
		return
	}
	r.cand, r.feat, r.parts, r.texts = r.cand[:0], r.feat[:0], r.parts[:0], [4]uint64{}
	r.paired = pairedScopes
	if f == Subject {
		r.paired = pairedSubjects
	}
	for k := range r.best {
		r.best[k] = math.MinInt32
	}
}

// textOf returns the words of a candidate.
func (r *Reader) textOf(c *candidate) string {
	a, b := r.wordsOf(c)
	return a + b
}

// wordsOf returns the words of a candidate, those of a second part apart.
func (r *Reader) wordsOf(c *candidate) (a, b string) {
	if c.text != "" || c.source == fromNothing {
		if c.source == fromJoined || c.source == fromShared || c.source == fromStem {
			return c.text, r.span(c.i, c.j)
		}
		return c.text, ""
	}
	return r.span(c.i, c.j), r.span(c.i2, c.j2)
}

func (r *Reader) span(i, j int32) string {
	if j <= i {
		return ""
	}
	return r.text[r.cells[i].start:r.cells[j-1].end]
}

// textBit returns the bit of Reader.texts that stands for text, which is not empty.
func textBit(text string) (n int, bit uint64) {
	last := text[len(text)-1]
	return (len(text)/3 + int(text[0])) & 3, 1 << (last & 63)
}

// has reports whether text is a candidate already.
func (r *Reader) has(text string) bool {
	if text == "" {
		return false
	}
	if n, bit := textBit(text); r.texts[n]&bit == 0 { // of most
		return false
	}
	for i := range r.cand {
		c := &r.cand[i]
		if int(c.size) != len(text) {
			continue
		}
		if c.text != "" {
			if c.text == text {
				return true
			}
		} else if a, b := r.wordsOf(c); c.j > c.i && equal(text, a, b) {
			return true
		}
	}
	return false
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
