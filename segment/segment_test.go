package segment

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/internal/casefile"
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/lexicon"
)

func builtin(t testing.TB) *Segmenter {
	s, err := New()
	require.NoError(t, err)
	return s
}

func TestWords(t *testing.T) {
	s := builtin(t)
	casefile.Lines(t, "testdata/words.txt", func(t *testing.T, n int, line string) {
		if _, want, ok := strings.Cut(line, " → "); ok {
			line = want
		}
		text := strings.ReplaceAll(strings.ReplaceAll(line, " ", ""), "_", " ")
		got := strings.ReplaceAll(strings.Join(s.Words(text), "|"), " ", "_")
		assert.Equal(t, strings.Join(strings.Fields(line), "|"), got, "words.txt:%d", n)
	})
}

func TestFoldedFormsSegmentAlike(t *testing.T) {
	s := builtin(t)
	for _, pair := range [][2]string{
		{"2023年全县信访总量与去年相比下降12.5%，群众满意率达到98%。", "２０２３年全縣信訪總量與去年相比下降１２．５％，群眾滿意率達到９８％。"},
		{"国家统计局发布数据，Apple手机销量增长", "國家統計局發布數據，ＡＰＰＬＥ手機銷量增長"},
		{"台湾经济发展与两岸关系", "臺灣經濟發展與兩岸關係"},
	} {
		var plain, other []string
		for _, w := range s.Words(pair[0]) {
			plain = append(plain, hanzi.FoldString(w))
		}
		for _, w := range s.Words(pair[1]) {
			other = append(other, hanzi.FoldString(w))
		}
		assert.Equal(t, plain, other)
	}
}

func TestTokensCoverAnyBytes(t *testing.T) {
	s := builtin(t)
	for _, text := range []string{
		"", " ", "\n\n", "\xff\xfe中\xe4\xb8文\x00字", "\xe4", "\xe4\xb8", "a\xe4\xb8\xadb", "𠮷野家", "👍🏽很好",
		strings.Repeat("的", 5000), strings.Repeat("一", 3000), strings.Repeat("9", 3000), strings.Repeat("王", 3000),
		strings.Repeat("!", 3000), strings.Repeat("斯", 3000), "百分之", "第", "+", "-", "+3", "#", "@a", "3.", "3,", "www.", strings.Repeat("a", 70) + "中", "3" + strings.Repeat("a", 1<<17), strings.Repeat("ж", 1<<17), strings.Repeat("三分之", 999),
	} {
		checkCover(t, s, text)
	}
}

// checkCover checks that tokens are not empty, without gaps, and cut no character.
func checkCover(t *testing.T, s *Segmenter, text string) {
	t.Helper()
	at := 0
	for _, tok := range s.Append(nil, text) {
		require.Equal(t, at, tok.Start, "%q", text)
		require.Greater(t, tok.End, tok.Start, "%q", text)
		require.Less(t, tok.Tag, numTags)
		at = tok.End
		if at < len(text) && utf8.ValidString(text) {
			require.True(t, utf8.RuneStart(text[at]), "%q cut at %d", text, at)
		}
	}
	require.Equal(t, len(text), at, "%q", text)
}

func TestWordsDoNotDependOnWhatCameBefore(t *testing.T) {
	s := builtin(t)
	const tail = "。市统计局负责人王建国介绍，新能源汽车产量增长近六成。"
	want := s.Words(tail)
	for n := 1; n < 2000; n += 97 {
		got := s.Words(strings.Repeat("信访工作", n) + tail)
		assert.Equal(t, want, got[len(got)-len(want):])
	}
}

func TestConcurrentUse(t *testing.T) {
	s := builtin(t)
	want := s.Words(benchText)
	done := make(chan []string)
	for range 8 {
		go func() { done <- s.Words(benchText) }()
	}
	for range 8 {
		assert.Equal(t, want, <-done)
	}
}

// The lexicon's list of characters holds all that numbers, dates and names turn on.
func TestRoleChars(t *testing.T) {
	for _, rc := range roleChars {
		for _, r := range rc.chars {
			assert.Contains(t, lexicon.RoleChars, string(r))
		}
	}
}
