package segment

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestUserWordsWin(t *testing.T) {
	s, err := New(WithUserWords(
		Word{Text: "信访工作", Tag: TagNZ}, Word{Text: "访问提"}, Word{Text: "iPhone 17 Pro"}, Word{Text: "100%果汁"}, Word{Text: "81.8"},
		Word{Text: "Go语言"}, Word{Text: "云計算"}, Word{Text: "8%"}, Word{Text: "的"},
	))
	require.NoError(t, err)
	for text, want := range map[string]string{
		"县信访工作很好":           "县|信访工作|很|好",
		"信访问提高":             "信|访问提|高",
		"买了iphone 17 pro手机": "买|了|iphone 17 pro|手机",
		"一瓶100%果汁":          "一|瓶|100%果汁",
		"下降81.8%":           "下降|81.8|%",
		"用Go語言写Google":      "用|Go語言|写|Google",
		"云计算与雲計算":           "云计算|与|雲計算",
		"增长5.8%":            "增长|5.8%",
	} {
		assert.Equal(t, want, strings.Join(s.Words(text), "|"))
	}
	tok := s.Append(nil, "信访工作")
	assert.Equal(t, TagNZ, tok[0].Tag)
	assert.NotEqual(t, NoWord, tok[0].Word)
	assert.InDelta(t, 9, s.IDF(tok[0].Word), 9)

	base := builtin(t)
	assert.Equal(t, "信访|工作", strings.Join(base.Words("信访工作"), "|"), "the base does not change")
	more, err := s.With(WithUserWords(Word{Text: "很好"}))
	require.NoError(t, err)
	assert.Equal(t, "县|信访工作|很好", strings.Join(more.Words("县信访工作很好"), "|"))
}

func TestReadWords(t *testing.T) {
	words, err := ReadWords(strings.NewReader("\ufeff信访工作 120 n\n\n# note\r\niPhone 17 Pro 3 nz\r\n云计算\nA B\t5\tn\nC# 3 nz\n"), "x")
	require.NoError(t, err)
	assert.Equal(t, []Word{
		{"信访工作", 120, TagN}, {"iPhone 17 Pro", 3, TagNZ}, {"云计算", 0, TagX}, {"A B", 5, TagN}, {"C#", 3, TagNZ},
	}, words)
	for in, want := range map[string]string{
		"好\n词 频率":                "segment: userdict f:2: \"频率\" is neither a frequency nor a part of speech",
		"词 -3 n":                 "segment: userdict f:1: the frequency of \"词\" is -3, want 0 or more",
		"词 Inf":                  "segment: userdict f:1: the frequency of \"词\" is +Inf, want 0 or more",
		"\xff\xfe 3":             "segment: userdict f:1: not UTF-8",
		strings.Repeat("长", 129): "segment: userdict f:1: a word of 129 characters; at most 128 are possible",
	} {
		_, err := ReadWords(strings.NewReader(in), "f")
		assert.EqualError(t, err, want)
	}
	for _, w := range []Word{{Text: "词", Freq: -1}, {Text: "词", Freq: math.NaN()}, {Text: "词", Tag: numTags}, {Text: ""}} {
		_, err := New(WithUserWords(w))
		require.ErrorContains(t, err, "segment: user word 1: ")
		_, err = New(WithDictionary([]Word{w}))
		require.ErrorContains(t, err, "segment: dictionary word 1: ")
	}
	path := filepath.Join(t.TempDir(), "d.txt")
	_, err = New(WithUserDict(path))
	require.ErrorIs(t, err, os.ErrNotExist)
	require.NoError(t, os.WriteFile(path, []byte("安义县信访局 3 nt\n"), 0o600))
	s, err := New(WithUserDict(path))
	require.NoError(t, err)
	assert.Equal(t, []string{"安义县信访局"}, s.Words("安义县信访局"))
}

func TestModes(t *testing.T) {
	s := builtin(t)
	words := func(tokens []Token, text string) string {
		w := make([]string, 0, len(tokens))
		for _, t := range tokens {
			w = append(w, text[t.Start:t.End])
		}
		return strings.Join(w, "|")
	}
	const text = "中华人民共和国，2019年成立"
	assert.Equal(t, "中华|中华人民|中华人民共和国|华人|人民|人民共和国|共和|共和国|，|2019|年|成立", words(s.AppendFull(nil, text), text))
	full := words(s.AppendFull(nil, text), text)
	for _, w := range strings.Split(words(s.AppendSearch(nil, text), text), "|") {
		assert.True(t, strings.Contains(full, w) || w == "2019年", w)
	}
	u, err := s.With(WithUserWords(Word{Text: "共和国成立"}, Word{Text: "人民共"}))
	require.NoError(t, err)
	assert.Contains(t, words(u.AppendFull(nil, "人民共和国"), "人民共和国"), "人民共|")
}

func TestWithDictionary(t *testing.T) {
	s, err := New(WithDictionary([]Word{{"信访工作", 10, TagN}, {"下降", 5, TagV}, {"信访", 1, TagN}}))
	require.NoError(t, err)
	assert.Equal(t, "信訪工作|下降|5%", strings.Join(s.Words("信訪工作下降5%"), "|"))
	_, err = New(WithDictionary(nil))
	assert.EqualError(t, err, "segment: the dictionary has no words")
	_, err = New(WithDictionary([]Word{{Text: ""}}))
	assert.ErrorContains(t, err, "word 1")
}
