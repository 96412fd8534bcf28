package plain

import (
	"encoding/json"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const bad = "江临\x1b]52;c;eA==\x07县\u009b31m\u202e港\u200b口\x7f\ufeff\U000e0041"

func TestPlain(t *testing.T) {
	assert.Equal(t, "江临]52;c;eA==县31m港口", Clean(bad))
	assert.Equal(t, "a b c", Clean("a\nb\tc"))
	assert.Equal(t, "a\nb\tc", Body("a\r\nb\tc"))
	assert.Equal(t, "a␛[31m␊�", Visible("a\x1b[31m\n\u202e"))
	assert.Equal(t, "👨\u200d👩\u200d👧", Clean("👨\u200d👩\u200d👧"), "joiners of emoji stay")
	assert.True(t, Harmful(bad))
	assert.False(t, Harmful("江临县\n\t“增长”8%…—"))
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if s := string(r); unicode.IsControl(r) && r != '\n' && r != '\t' && r != utf8Error {
			require.True(t, Harmful(s), "%U", r)
			require.Empty(t, Body(s), "%U", r)
		}
		if unicode.Is(unicode.Cf, r) && r != '\u200c' && r != '\u200d' { // U+00AD, which only a line end shows, too
			require.True(t, Harmful(string(r)), "%U", r)
		}
	}
	assert.False(t, Harmful("a\u00a0b\u2010c\u2027"))
}

const utf8Error = '\ufffd'

func TestEscape(t *testing.T) {
	line, err := json.Marshal(bad)
	require.NoError(t, err)
	out := Escape(append([]byte("head"), line...), 4)[4:]
	assert.False(t, Harmful(string(out)), "%s", out)
	var back string
	require.NoError(t, json.Unmarshal(out, &back))
	assert.Equal(t, bad, back)
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if r == 0x7f || r > 0x7f && harmful(r) {
			require.NotContains(t, string(Escape([]byte("县"+string(r)), 0)), string(r), "%U", r)
		}
	}
	assert.Equal(t, `县\u202e县…`, string(Escape([]byte("县\u202e县…"), 0)), "what is harmless stays")
	same := []byte(`{"text":"增长“8%”…，"}`)
	assert.Equal(t, string(same), string(Escape(same, 0)))
}
