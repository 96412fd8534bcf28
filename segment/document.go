package segment

import (
	"slices"

	"github.com/tiyao/tiyao/internal/tagger"
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
	Names      []Name   // people, places, organizations …, by first mention; empty without names
	Phrases    []Phrase // noun phrases, in order; empty without names

	Title       string  // of the article; may be empty
	TitleTokens []Token // of Title, offsets into Title

	Source Source // as it was given

	seg               *Segmenter
	spans, titleSpans []tagger.Span // what the model takes for names in Text and in Title
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
	d.Tokens = s.Append(make([]Token, 0, len(src.Body)/5+8), src.Body)
	if src.Title != "" {
		d.TitleTokens = s.Append(nil, src.Title)
	}
	d.tag()
	d.split()
	d.roles()
	return d
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
