package segment

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func FuzzAppend(f *testing.F) {
	for _, text := range []string{"2019年降低81.8%。", "王建国\xff说", "百分之五十六点三", "iPhone17 Pro，https://a.cn/b", "第十二届\n\n三分之二", "-3.2%～5％", "#话题# @name"} {
		f.Add(text)
	}
	s, err := New()
	require.NoError(f, err)
	u, err := s.With(WithUserWords(Word{Text: "a b"}, Word{Text: "的的"}, Word{Text: "8%"}, Word{Text: "\x00"}))
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, text string) {
		checkCover(t, s, text)
		checkCover(t, u, text)
		require.Equal(t, text, strings.Join(s.Words(text), ""))
		last := Token{}
		for _, tok := range s.AppendFull(nil, text) {
			require.True(t, tok.Start > last.Start || tok.Start == last.Start && tok.End > last.End || last == Token{}, "%q", text)
			require.LessOrEqual(t, tok.End, len(text))
			last = tok
		}
		for _, tok := range u.AppendSearch(nil, text) {
			require.True(t, 0 <= tok.Start && tok.Start < tok.End && tok.End <= len(text), "%q", text)
		}
		d := s.Document(text)
		end := 0
		for _, x := range d.Sentences {
			require.GreaterOrEqual(t, x.Start, end)
			require.Greater(t, x.End, x.Start)
			end = x.End
		}
	})
}

func FuzzReadWords(f *testing.F) {
	f.Add("信访工作 120 n\niPhone 17 3 nz")
	f.Fuzz(func(t *testing.T, text string) {
		words, err := ReadWords(strings.NewReader(text), "fuzz")
		if err == nil && len(words) > 0 {
			_, err = New(WithUserWords(words...))
			require.NoError(t, err)
		}
	})
}

// Names that are read are taken, found where they stand alone, and not once they are said to be none.
func FuzzReadNames(f *testing.F) {
	f.Add("云州市信访局 organization\nMate 60 Pro product\n何立新　person")
	f.Add("\uFEFF# 注\n甲\t乙 event\n")
	f.Add("Mate \x000 Pro product\n𠮷野家 organization")
	f.Fuzz(func(t *testing.T, text string) {
		names, err := ReadNames(strings.NewReader(text), "fuzz.txt")
		if err != nil {
			require.ErrorContains(t, err, "fuzz.txt:")
			return
		}
		s, err := New(WithNames(names...))
		require.NoError(t, err)
		not, err := ReadNotNames(strings.NewReader(text), "fuzz.txt")
		require.NoError(t, err)
		none, err := New(WithNotNames(not...))
		require.NoError(t, err)
		for _, n := range names[:min(len(names), 8)] {
			require.NotEmpty(t, strings.TrimSpace(n.Text))
			require.NotPanics(t, func() { s.Document(n.Text) })
			for _, found := range none.Document(n.Text).Names {
				require.NotEqual(t, n.Text, found.Text)
			}
		}
	})
}
