package segment

import "slices"

// A Sentence is a span of a Document with the tokens in it.
type Sentence struct {
	Start, End  int // byte offsets, white space at both ends left out, end mark and closing quotes included
	First, Last int // tokens [First, Last) of Document.Tokens
	Paragraph   int // index into Document.Paragraphs
}

// A Document is a segmented text. Its fields must not be changed. It is safe for
// concurrent use.
type Document struct {
	Text       string
	Tokens     []Token // all of Text, in order, without gaps
	Sentences  []Sentence
	Paragraphs []Span // the non-empty lines of Text, without white space at both ends

	seg *Segmenter
}

// Document segments text and finds its paragraphs and sentences. A paragraph is a
// line that is not blank. A sentence ends behind 。！？…… (and ! ? in running text) with
// the quotes and brackets that close there, and at the end of a paragraph; a short
// quotation is kept whole, together with a “…” 他说 behind it. It takes time linear in
// len(text).
func (s *Segmenter) Document(text string) *Document {
	d := &Document{Text: text, seg: s}
	d.Tokens = s.Append(make([]Token, 0, len(text)/5+8), text)
	d.split()
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
