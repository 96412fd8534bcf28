package hanzi

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
)

func TestFoldString(t *testing.T) {
	for in, want := range map[string]string{
		"":              "",
		"增长5%":          "增长5%",
		"增長５％":          "增长5%",
		"ＡｐｐｌｅWatch":    "applewatch",
		"臺灣　信訪":         "台湾 信访",
		"a\xffB":        "a\xffb",
		"\x00漢\xe6\xb1": "\x00汉\xe6\xb1",
		"Ärger ΑΒΓ":     "ärger αβγ",
	} {
		assert.Equal(t, want, FoldString(in), "%q", in)
	}
}

func TestFoldKeepsRuneCount(t *testing.T) {
	for r := rune(0); r < 0x30000; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		f := Fold(r)
		assert.Equal(t, f, Fold(f), "folding %q twice", r)
	}
}

func TestMarks(t *testing.T) {
	assert.True(t, EndsSentence('。'))
	assert.False(t, EndsSentence('；'))
	assert.True(t, EndsClause('；'))
	assert.False(t, EndsClause('、'))
	assert.Equal(t, '」', Closing('「'))
	assert.Equal(t, rune(0), Closing('」'))
	assert.Equal(t, 2, Width('汉'))
	assert.Equal(t, 1, Width('a'))
	assert.True(t, IsHan('〇'))
	assert.True(t, IsDigit('５'))
}

// FoldString does to every string what Fold does to its runes.
func FuzzFoldString(f *testing.F) {
	f.Add("國\xe4AB，Ｔ繁A簡")
	f.Add("\xe4\xb8国A")
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := FoldString(s), string(AppendFold(nil, s)); got != want {
			t.Fatalf("%q, want %q", got, want)
		}
	})
}

func TestAt(t *testing.T) {
	for _, s := range []string{"", "國家", "家", "Ａ", "\xe4AB", "\xe4\xb8", "𠀀", "é", "〇", "　"} {
		r, n := At(s)
		want, size := utf8.DecodeRuneInString(s)
		assert.Equal(t, size, n, s)
		if n > 0 {
			assert.Equal(t, Fold(want), r, s)
		}
	}
}

func TestIsHan(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if IsHan(r) != unicode.Is(unicode.Han, r) {
			t.Fatalf("%U", r)
		}
	}
}
