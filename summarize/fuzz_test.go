package summarize_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/summarize"
)

// Whatever the text, nothing panics, limits are kept, spans lie in the text and the same input gives the
// same output.
func FuzzSummarize(f *testing.F) {
	f.Add(news, "青澜港智慧码头投用", 80, false)
	f.Add("“（《【", "", 10, true)
	f.Add("据悉，", "据悉", 30, false)
	f.Add("一、\n二、\n三、，，，：：；；。。。", "", 25, true)
	f.Add("\xff\xfe，甲\x00乙。", "\xff", 40, false)
	f.Add("甲、乙、丙、丁、戊等5人（见图）[微博]获奖。", "", 12, false)
	f.Add("上海市局通报，全市《全市》我市：1、快来看看↓答：本文专家：林某博士", "", 30, false)
	seg, err := segment.New()
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, text, title string, limit int, columns bool) {
		l := summarize.Limit{Max: 20 + (limit%400+400)%400}
		if columns {
			l.Unit = summarize.Columns
		}
		doc := seg.Read(segment.Source{Title: title, Body: text})
		s, err := summarize.New(summarize.WithLimit(l), summarize.WithMention(title))
		require.NoError(t, err)
		got := s.Describe(doc, summarize.Hints{})
		assert.LessOrEqual(t, l.Length(got), l.Max, "%q", got)
		for _, r := range got {
			if r < ' ' || r == 0x7f {
				t.Errorf("%q in %q", r, got)
			}
		}
		assert.True(t, utf8.ValidString(got), "%q", got)
		assert.Equal(t, got, s.Describe(doc, summarize.Hints{}))
		for _, o := range []summarize.Option{summarize.WithCount(2), summarize.WithRatio(.3), summarize.WithCharacters(50)} {
			sum := summed(t, doc, o)
			end := 0
			for _, x := range sum.Sentences {
				assert.LessOrEqual(t, end, x.Start)
				assert.Equal(t, text[x.Start:x.End], x.Text)
				end = x.End
			}
		}
	})
}

// What is read is furniture, is written as it is read, and errors name the file.
func FuzzReadFurniture(f *testing.F) {
	f.Add("本文转载自云州日报\n# 注\n\n编辑：何立新")
	f.Add("\uFEFF#话题\n\xff")
	f.Add("\uFEFF\uFEFF")
	f.Add("\uFEFF本报讯\n\uFEFF编辑")
	f.Fuzz(func(t *testing.T, text string) {
		furniture, err := summarize.ReadFurniture(strings.NewReader(text), "x.txt")
		if err != nil {
			assert.ErrorContains(t, err, "x.txt:")
			return
		}
		var once, twice strings.Builder
		_, err = furniture.WriteTo(&once)
		require.NoError(t, err)
		again, err := summarize.ReadFurniture(strings.NewReader(once.String()), "x.txt")
		require.NoError(t, err)
		_, err = again.WriteTo(&twice)
		require.NoError(t, err)
		assert.Equal(t, once.String(), twice.String())
		assert.Equal(t, furniture.Len(), again.Len())
	})
}
