package segment

import (
	"slices"
	"strings"

	"github.com/tiyao/tiyao/internal/names"
)

// A Sentence is a span of a Document with the tokens in it.
type Sentence struct {
	Start, End  int  // byte offsets, white space at both ends left out, end mark and closing quotes included
	First, Last int  // tokens [First, Last) of Document.Tokens
	Paragraph   int  // index into Document.Paragraphs
	Role        Role // what the whole of it is: running text, a heading, a credit …
	Lead        int  // the first token behind the dateline or credit that opens it; First where none does
}

// A Document is a segmented text with what was found in it once, for every reader. Its
// fields must not be changed. It is safe for concurrent use.
type Document struct {
	Text       string
	Tokens     []Token // all of Text, in order, without gaps
	Sentences  []Sentence
	Paragraphs []Span   // the non-empty lines of Text, without white space at both ends
	Zones      []Zone   // datelines, credits, captions and headings, in order, disjoint
	Names      []Name   // people, places, organizations …, by first mention; empty without names; the user's alone where the text is not Chinese
	Phrases    []Phrase // noun phrases, in order; empty without names

	Title       string  // of the article; may be empty
	TitleTokens []Token // of Title, offsets into Title

	Source Source // as it was given

	seg               *Segmenter
	marks, titleMarks []names.Mark // what stands for a name in Text and in Title
	register          uint32       // 1 + what Register tells, 0 before it was asked
	language          uint32       // the same of Foreign
}

// Document segments text and finds its paragraphs and sentences. A paragraph is a
// line that is not blank. A sentence ends behind 。！？…… (and ! ? in running text) with
// the quotes and brackets that close there, and at the end of a paragraph; a short
// quotation is kept whole, together with a “…” 他说 behind it. It takes time linear in
// len(text).
func (s *Segmenter) Document(text string) *Document { return s.Read(Source{Body: text}) }

// Read segments an article: its body as Document does, its title too, and what the
// page said of headings, captions and tables is taken over. It takes time linear in the
// length of both.
func (s *Segmenter) Read(src Source) *Document {
	d := &Document{Text: src.Body, Title: src.Title, Source: src, seg: s}
	d.tokens()
	if src.Title != "" {
		d.TitleTokens = s.Append(nil, src.Title)
	}
	d.tag()
	d.split()
	d.roles()
	if !s.noNames && !d.Stopped() {
		d.name()
		if s.wholeNames {
			d.joinNames()
		}
		d.phrases()
	}
	return d
}

// stopBlock is how many bytes are segmented between two looks at Source.Done.
const stopBlock = 1 << 16

// tokens segments the body. Where the reading can be stopped it goes by blocks of whole
// lines, which gives the same tokens: no word runs over a line end.
func (d *Document) tokens() {
	d.Tokens = make([]Token, 0, min(len(d.Text), 4*stopBlock)/4+8)
	if d.Source.Done == nil {
		d.Tokens = d.seg.Append(d.Tokens, d.Text)
		return
	}
	for at := 0; at < len(d.Text) && !d.Stopped(); {
		end := len(d.Text)
		if at+stopBlock < end {
			if n := strings.IndexByte(d.Text[at+stopBlock:], '\n'); n >= 0 {
				end = at + stopBlock + n
			}
		}
		for end < len(d.Text) && isSpace(d.Text[end]) {
			end++
		}
		first := len(d.Tokens)
		if at >= sample {
			d.Tokens = room(d.Tokens, first, at, len(d.Text))
		}
		d.Tokens = d.seg.Append(d.Tokens, d.Text[at:end])
		for i := first; i < len(d.Tokens); i++ {
			d.Tokens[i].Start += at
			d.Tokens[i].End += at
		}
		at = end
	}
}

func isSpace(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

// Stopped reports whether Source.Done is closed. Readers of a document ask it once a
// sentence or so, and give up.
func (d *Document) Stopped() bool {
	if d.Source.Done == nil {
		return false
	}
	select {
	case <-d.Source.Done:
		return true
	default:
		return false
	}
}

// Segmenter returns the segmenter that made d.
func (d *Document) Segmenter() *Segmenter { return d.seg }

// Word returns the text of token i as it stands in the document.
func (d *Document) Word(i int) string { return d.Text[d.Tokens[i].Start:d.Tokens[i].End] }

// SentenceAt returns the index of the sentence that the byte at offset stands in, or
// −1 where none does. It takes time logarithmic in the number of sentences.
func (d *Document) SentenceAt(offset int) int {
	i, ok := slices.BinarySearchFunc(d.Sentences, offset, func(s Sentence, at int) int { return s.Start - at })
	if !ok {
		i--
	}
	if i < 0 || offset >= d.Sentences[i].End {
		return -1
	}
	return i
}

// TokenAt returns the index of the token that the byte at offset stands in, len(d.Tokens)
// behind the last. It takes time logarithmic in the number of tokens.
func (d *Document) TokenAt(offset int) int {
	lo, hi := 0, len(d.Tokens)
	for lo < hi {
		if mid := int(uint(lo+hi) >> 1); d.Tokens[mid].End <= offset {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}
