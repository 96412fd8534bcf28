package tagger

import (
	"strings"
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
	text, tokens := cut("王毅|在|北京|会见|了|法国|外交部|长|。", TagN)
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

func TestLatin(t *testing.T) {
	for _, c := range []struct {
		text, name, want string
		typ              Type
	}{
		{"歌手Mary Stone说", "Mary", "Mary Stone", Person},
		{"歌手Mary Stone说", "Stone", "Mary Stone", Person},
		{"新机Nova X9 Pro上市", "Nova", "Nova X9 Pro", Product},
		{"系统Panes 12上市", "Panes", "Panes 12", Product},
		{"公司Panes 12日说", "Panes", "Panes", Organization},
		{"the Bank of", "Bank", "Bank", Organization},
		{"云州 Bank", "云州", "云州", Place},
	} {
		at := strings.Index(c.text, c.name)
		got := latin([]Span{{Start: at, End: at + len(c.name), Type: c.typ}}, c.text)
		assert.Equal(t, c.want, c.text[got[0].Start:got[0].End], c.text)
	}
	for _, name := range []string{"the", "document.writeAll", "#aa09"} {
		assert.Empty(t, latin([]Span{{Start: 0, End: len(name), Type: Person}}, name), name)
	}
	assert.Len(t, latin([]Span{{Start: 0, End: 4, Type: Organization}}, "nova"), 1)
	text := "Mary Stone Bank"
	got := latin([]Span{{Start: 0, End: 4, Type: Person, Margin: 1}, {Start: 5, End: 10, Type: Organization, Margin: 5}}, text)
	assert.Equal(t, []Span{{Start: 0, End: 15, Type: Organization, Margin: 5}}, got)
}

func TestSplit(t *testing.T) {
	for text, want := range map[string][]string{
		"江临县信访局和江临县法院":     {"江临县信访局", "江临县法院"},
		"江临县文化和旅游局":        {"江临县文化和旅游局"},
		"云州市财政局与云州大学及云州银行": {"云州市财政局", "云州大学及云州银行"},
	} {
		var got []string
		for _, s := range split([]Span{{Start: 0, End: len(text), Type: Organization}}, 0, text) {
			got = append(got, text[s.Start:s.End])
		}
		assert.Equal(t, want, got)
	}
	assert.Empty(t, split([]Span{{Start: 0, End: 6, Type: Place}}, 0, "云州300指数"))
	assert.Len(t, split([]Span{{Start: 0, End: 6, Type: Place}}, 0, "云州300人"), 1)
}

func FuzzAppend(f *testing.F) {
	f.Add("王毅|在|北京|。", uint8(1))
	f.Add("《|红楼|梦|》|\n|iPhone 15|“|\xff|”", uint8(2))
	f.Add("《红楼\xe6\xa2|\xa6》|\n", uint8(2))
	f.Fuzz(func(t *testing.T, words string, tag uint8) {
		text, tokens := cut(words, tag%uint8(NumTags))
		at := 0
		for _, s := range Default().Append(nil, text, tokens) {
			assert.Less(t, s.Start, s.End)
			assert.LessOrEqual(t, at, s.Start)
			assert.LessOrEqual(t, s.End, len(text))
			if utf8.ValidString(words) { // no word ends inside a character
				assert.True(t, utf8.ValidString(text[s.Start:s.End]))
			}
			at = s.End
		}
		for _, tok := range tokens {
			assert.Less(t, int(tok.Tag), NumTags)
		}
	})
}

func BenchmarkAppend(b *testing.B) {
	text, tokens := cut("新华|社|记者|从|安义县|信访局|了解|到|，|王毅|在|北京|会见|了|法国|外交部|长|。", TagN)
	b.SetBytes(int64(len(text)))
	var spans []Span
	for range b.N {
		spans = Default().Append(spans[:0], text, tokens)
	}
}
