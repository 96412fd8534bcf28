package tagger

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// cut makes tokens of the words of a text, separated by |.
func cut(words string, tag uint8) (text string, tokens []Token) {
	start := 0
	for i, n := 0, len(words); i <= n; i++ {
		if i < n && words[i] != '|' {
			text += words[i : i+1]
			continue
		}
		if len(text) > start {
			tokens = append(tokens, Token{Start: start, End: len(text), Tag: tag})
		}
		start = len(text)
	}
	return text, tokens
}

func TestNames(t *testing.T) {
	text, tokens := cut("王毅|在|北京|会见|了|法国|外交部|长|。", tN)
	got := map[string]Type{}
	for _, s := range Default().Append(nil, text, tokens) {
		got[text[s.Start:s.End]] = s.Type
	}
	assert.Equal(t, Person, got["王毅"])
	assert.Equal(t, Place, got["北京"])
}

func TestOpen(t *testing.T) {
	_, err := Open(nil)
	require.ErrorIs(t, err, ErrFormat)
	_, err = Open([]byte(magic + "\x00\x00\x00\x00"))
	require.ErrorIs(t, err, ErrFormat)
	assert.Contains(t, Default().Made(), "LAC")
}

func FuzzAppend(f *testing.F) {
	f.Add("王毅|在|北京|。", uint8(1))
	f.Add("《|红楼|梦|》|\n|iPhone 15|“|\xff|”", uint8(2))
	f.Fuzz(func(t *testing.T, words string, tag uint8) {
		text, tokens := cut(words, tag%uint8(NumTags))
		at := 0
		for _, s := range Default().Append(nil, text, tokens) {
			assert.Less(t, s.Start, s.End)
			assert.LessOrEqual(t, at, s.Start)
			assert.LessOrEqual(t, s.End, len(text))
			if utf8.ValidString(text) {
				assert.True(t, utf8.ValidString(text[s.Start:s.End]))
			}
			at = s.End
		}
		for _, tok := range tokens {
			assert.Less(t, int(tok.Tag), NumTags)
		}
	})
}

func TestAllocations(t *testing.T) {
	text, tokens := cut("王毅|在|北京|会见|了|法国|外交部|长|。", tN)
	spans := Default().Append(nil, text, tokens)
	assert.LessOrEqual(t, testing.AllocsPerRun(50, func() { spans = Default().Append(spans[:0], text, tokens) }), 0.0)
}

func BenchmarkAppend(b *testing.B) {
	text, tokens := cut("新华|社|记者|从|安义县|信访局|了解|到|，|王毅|在|北京|会见|了|法国|外交部|长|。", tN)
	b.SetBytes(int64(len(text)))
	var spans []Span
	for range b.N {
		spans = Default().Append(spans[:0], text, tokens)
	}
}
