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
// traditional and simplified form share one ID. IDs are those of one build of the
// lexicon: do not store them.
type WordID uint32

// NoWord is the ID of tokens that are in no dictionary: numbers, Latin words,
// punctuation, and Chinese words found by the models for unknown words.
const NoWord WordID = 0
