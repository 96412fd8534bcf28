package segment

// A Span is a range of bytes of a text, text[Start:End].
type Span struct{ Start, End int }

// A Token is one word of a text: its bytes, what word it is and its part of speech.
type Token struct {
	Start, End int    // byte offsets, text[Start:End]
	Word       WordID // the dictionary's word, or NoWord
	Tag        Tag
}

// sample is how many bytes tell how many words the rest of a large text will have.
const sample = 1 << 15

// room makes room in dst for the words of the rest of a text of size bytes, of which done
// bytes were n words. In a large text doubling would take twice the memory.
func room(dst []Token, n, done, size int) []Token {
	more := rest(n, done, size)
	if cap(dst)-len(dst) >= more+chunk {
		return dst
	}
	return widen(dst, more+(n+more)/32+2*chunk)
}

// widen makes room for more: just that, where slices.Grow adds up to a quarter of all.
func widen[T any](all []T, more int) []T {
	return append(make([]T, 0, len(all)+more), all...)
}

// rest is how many more there will be of what there were n of in the first done of size.
func rest(n, done, size int) int { return int(int64(n) * int64(size-done) / int64(done)) }

// roomy makes room in all for what the rest of size tokens, of which done are read, will add
// to it, if it is full and large.
func roomy[T any](all []T, done, size int) []T {
	if n := len(all); n == cap(all) && n >= sample {
		more := rest(n, max(done, 1), size)
		return widen(all, more+(n+more)/32+chunk)
	}
	return all
}

// WordID names a word of the dictionary. Words that differ only in width, case or
// traditional and simplified form share one ID. IDs are those of one build of the
// lexicon: do not store them.
type WordID uint32

// NoWord is the ID of tokens that are in no dictionary: numbers, Latin words,
// punctuation, and Chinese words found by the models for unknown words.
const NoWord WordID = 0
