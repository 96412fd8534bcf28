package segment

// A Span is a range of bytes of a text, text[Start:End].
type Span struct{ Start, End int }

// A Token is one word of a text: its bytes, what word it is and its part of speech.
type Token struct {
	Start, End int    // byte offsets, text[Start:End]
	Word       WordID // the dictionary's word, or NoWord
	Tag        Tag
}

// WordID names a word of the dictionary. Words that differ only in width, case or
// traditional and simplified form share one ID.
type WordID uint32

// NoWord is the ID of tokens that are in no dictionary: numbers, Latin words,
// punctuation, and Chinese words found by the model for unknown words.
const NoWord WordID = 0

// A Sentence is a span of a Document with the tokens in it.
type Sentence struct {
	Start, End  int // byte offsets, white space at both ends left out, end mark and closing quotes included
	First, Last int // tokens [First, Last) of Document.Tokens
	Paragraph   int // index into Document.Paragraphs
}

// A Document is a segmented text. Its fields must not be changed.
// It is safe for concurrent use.
type Document struct {
	Text       string
	Tokens     []Token // all of Text, in order, without gaps
	Sentences  []Sentence
	Paragraphs []Span // the non-empty lines of Text, without white space at both ends

	seg *Segmenter
}

// Segmenter returns the segmenter that made d.
func (d *Document) Segmenter() *Segmenter { return d.seg }

// Word returns the text of token i as it stands in the document.
func (d *Document) Word(i int) string { return d.Text[d.Tokens[i].Start:d.Tokens[i].End] }
