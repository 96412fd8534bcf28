package phrase

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const sample = `# Words of change.
# source: made up for this test
verb up: 增长 上升
    增长快 ABC
verb down: 下降
foot: all rights reserved | 版权所有
cut over verb: 下降
`

func class(l *Line) (string, error) { return l.Class + l.Arg(0), nil }

func table(t *testing.T) *Table[string] {
	t.Helper()
	lines, err := Parse("words.txt", sample)
	require.NoError(t, err)
	x, err := New(lines, class)
	require.NoError(t, err)
	return x
}

func TestLongest(t *testing.T) {
	x := table(t)
	assert.Equal(t, 7, x.Len())
	for _, c := range []struct {
		text  string
		bytes int
		want  string
	}{
		{"增长快速", 9, "verbup"}, {"增长率", 6, "verbup"}, {"增", 0, ""}, {"", 0, ""}, {"增長", 6, "verbup"},
		{"下降了", 6, "cut"}, {"All Rights Reserved.", 19, "foot"}, {"ＡＢＣ", 9, "verbup"}, {"\xff增长", 0, ""}, {"😀", 0, ""}, {"增😀", 0, ""},
	} {
		n, v := x.LongestIn(c.text)
		assert.Equal(t, c.bytes, n, c.text)
		assert.Equal(t, c.want, v, c.text)
	}
	n, v := x.Longest([]rune("增长快慢"))
	assert.Equal(t, 3, n)
	assert.Equal(t, "verbup", v)
	assert.Equal(t, 2, x.Suffix([]rune("产值增长")))
	assert.Equal(t, 0, x.Suffix([]rune("产值")))
	assert.True(t, x.Has("版权所有"))
	assert.False(t, x.Has("版权"))
	assert.True(t, x.Within("去年 版權所有。"))
	assert.False(t, x.Within("版权 so\xE7权利"))
}

func TestErrors(t *testing.T) {
	const head = "# source: s\n"
	for _, c := range []struct{ text, want string }{
		{"a: b", "f:1: words without a # source: line above them"},
		{head + "  b", "f:2: an indented line goes on with none"},
		{head + "just words", "f:2: want `class arg …: word word …`"},
		{head + "a: b |  | c", "f:2: an empty word"},
		{head + "a:\n", "f:2: no words"},
		{head + "a over b c: d", "f:2: want one class behind `over`, at the end"},
		{head + "a: b c\nd: e\n  b", `f:4: "b" stands under a already, f:2`},
		{head + "a: b b", `f:2: "b" stands under a already, f:2`},
		{head + "a: 国\nb: 國", `f:3: "国" stands under a already, f:2`},
		{head + "a: b\nc over d: b", `f:3: "b" stands under a already, f:2`},
		{head + "a: b\nc over a: d", "f:3: over a: no word of the line is of that class"},
	} {
		lines, err := Parse("f", c.text)
		if err == nil {
			_, err = New(lines, class)
		}
		assert.EqualError(t, err, c.want, c.text)
	}
}

func TestSets(t *testing.T) {
	lines, err := Parse("f", "# source: s\nsaying: 说 表示\nverbs: 说")
	require.NoError(t, err)
	sets, err := Sets(lines)
	require.NoError(t, err)
	assert.True(t, sets["saying"].Has("表示"))
	assert.True(t, sets["verbs"].Has("说"))
	assert.False(t, sets["verbs"].Has("表示"))
}

func FuzzParse(f *testing.F) {
	f.Add(sample, "增长快")
	f.Fuzz(func(t *testing.T, text, at string) {
		lines, err := Parse("f", text)
		if err != nil {
			return
		}
		x, err := New(lines, class)
		if err != nil {
			return
		}
		if n, _ := x.LongestIn(at); n > len(at) {
			t.Fatalf("%d bytes of %q", n, at)
		}
		for _, l := range lines {
			for w := range l.Words() {
				if !x.Has(w.Text) {
					t.Fatalf("%q is lost", w.Text)
				}
			}
		}
	})
}

func BenchmarkLongest(b *testing.B) {
	lines, _ := Parse("words.txt", sample)
	x, _ := New(lines, class)
	r := []rune("今年一季度全市产值增长较快，进口略有下降")
	for range b.N {
		for i := range r {
			x.Longest(r[i:])
		}
	}
}
