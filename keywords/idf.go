package keywords

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/userfile"
	"github.com/tiyao/tiyao/segment"
)

// An IDF is a table of inverse document frequencies from an archive of one's own:
// how rare a word is there. It is immutable and safe for concurrent use.
type IDF struct {
	docs  int
	words map[string]float32 // by folded word
	none  float32            // of words that are not in the table
}

// Docs returns how many texts the table was made from.
func (t *IDF) Docs() int { return t.docs }

// Len returns how many words the table holds.
func (t *IDF) Len() int { return len(t.words) }

// Of returns the IDF of a word (natural logarithm). A word that is not in the table has that of a word
// seen in one text; where a table does not say how many it was made from, as jieba's does not, the
// highest that is in it.
func (t *IDF) Of(word string) float64 {
	if v, ok := t.words[hanzi.FoldString(word)]; ok {
		return float64(v)
	}
	return float64(t.none)
}

// An idfTable is an IDF as the engine asks for it.
type idfTable struct{ *IDF }

// ByWord returns the table by the word IDs of seg; 0 is a word that is not in it.
func (t idfTable) ByWord(seg *segment.Segmenter) []float32 {
	var out []float32
	var toks []segment.Token
	for w, v := range t.words {
		toks = seg.Append(toks[:0], w)
		if len(toks) != 1 || toks[0].Word == segment.NoWord {
			continue
		}
		id := int(toks[0].Word)
		if id >= len(out) {
			out = append(out, make([]float32, id+1-len(out))...)
		}
		out[id] = v
	}
	return out
}

// Of returns the weight of a token of text.
func (t idfTable) Of(byWord []float32, tok *segment.Token, text string) float32 {
	if tok.Word != segment.NoWord {
		if int(tok.Word) < len(byWord) && byWord[tok.Word] > 0 {
			return byWord[tok.Word]
		}
		return t.none
	}
	if v, ok := t.words[hanzi.FoldString(text[tok.Start:tok.End])]; ok {
		return v
	}
	return t.none
}

// An IDFBuilder counts in how many texts each word occurs. It is for one goroutine.
type IDFBuilder struct {
	seg  *segment.Segmenter
	docs int
	df   map[string]int
	seen map[string]bool
	toks []segment.Token
}

// NewIDFBuilder returns a builder that takes texts apart with seg.
func NewIDFBuilder(seg *segment.Segmenter) *IDFBuilder {
	return &IDFBuilder{seg: seg, df: map[string]int{}, seen: map[string]bool{}}
}

// Add counts one text.
func (b *IDFBuilder) Add(text string) {
	b.docs++
	clear(b.seen)
	b.toks = b.seg.Append(b.toks[:0], text)
	for _, t := range b.toks {
		if t.Tag == segment.TagW || t.Tag == segment.TagSP || t.Tag == segment.TagM {
			continue
		}
		w := hanzi.FoldString(text[t.Start:t.End])
		if !b.seen[w] {
			w = strings.Clone(w)
			b.seen[w] = true
			b.df[w]++
		}
	}
}

// AddNDJSON counts the texts of an NDJSON stream: the fields "title" and "text" of
// each line. An error names the line.
func (b *IDFBuilder) AddNDJSON(r io.Reader) error {
	in := bufio.NewReaderSize(r, 1<<16)
	for n := 1; ; n++ {
		line, err := in.ReadBytes('\n')
		if len(strings.TrimSpace(string(line))) > 0 {
			var v struct{ Title, Text string }
			if err := json.Unmarshal(line, &v); err != nil {
				return fmt.Errorf("keywords: idf: line %d: %w", n, err)
			}
			b.Add(v.Title + "\n" + v.Text)
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("keywords: idf: line %d: %w", n, err)
		}
	}
}

// Build returns the table of the words that occur in at least least texts:
// ln(1 + N/df), N the number of texts.
func (b *IDFBuilder) Build(least int) *IDF {
	t := &IDF{docs: b.docs, words: make(map[string]float32, len(b.df)), none: idfValue(b.docs, 1)}
	for w, df := range b.df {
		if df >= least {
			t.words[w] = idfValue(b.docs, df)
		}
	}
	return t
}

func idfValue(docs, df int) float32 {
	return float32(math.Log(1 + float64(docs)/float64(df)))
}

// idfMagic is the first line of the text format, with the number of texts behind it.
const idfMagic = "# tiyao idf 1 "

// WriteTo writes t as text: a head line, then "word idf" a line, words in order.
func (t *IDF) WriteTo(w io.Writer) (int64, error) {
	words := make([]string, 0, len(t.words))
	for k := range t.words {
		words = append(words, k)
	}
	slices.Sort(words)
	buf := fmt.Appendf(nil, "%s%d\n", idfMagic, t.docs)
	for _, k := range words {
		if !userfile.IsEntry(k + " ") {
			continue // ReadIDF would take it for a comment
		}
		buf = append(buf, k...)
		buf = append(buf, ' ')
		buf = strconv.AppendFloat(buf, float64(t.words[k]), 'f', 3, 32)
		buf = append(buf, '\n')
	}
	n, err := w.Write(buf)
	if err != nil {
		return int64(n), fmt.Errorf("keywords: idf: %w", err)
	}
	return int64(n), nil
}

// ReadIDF reads the text format of IDF.WriteTo. jieba's idf.txt ("word idf" lines
// without a head) is read too. Blank lines and those that begin with "# " say nothing. name is for
// errors, which name the line.
func ReadIDF(r io.Reader, name string) (*IDF, error) {
	t := &IDF{words: map[string]float32{}}
	top := float32(0)
	err := userfile.Lines(r, "keywords: idf", name, func(n int, line string) error {
		if n == 1 && strings.HasPrefix(line, idfMagic) {
			docs, err := strconv.Atoi(strings.TrimSpace(line[len(idfMagic):]))
			if err != nil || docs < 0 {
				return fmt.Errorf("bad number of texts %q", line[len(idfMagic):])
			}
			t.docs = docs
			return nil
		}
		if !userfile.IsEntry(line) {
			return nil
		}
		i := strings.LastIndexAny(line, " \t")
		if i < 0 {
			return fmt.Errorf("want a word and its IDF, have %q", line)
		}
		v, err := strconv.ParseFloat(line[i+1:], 32)
		if err != nil || v < 0 || math.IsInf(v, 0) || math.IsNaN(v) {
			return fmt.Errorf("bad IDF %q", line[i+1:])
		}
		t.words[hanzi.FoldString(strings.TrimSpace(line[:i]))] = float32(v)
		top = max(top, float32(v))
		return nil
	})
	if err != nil {
		return nil, err
	}
	if t.none = top; t.docs > 0 {
		t.none = idfValue(t.docs, 1)
	}
	return t, nil
}
