package tagging

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/article"
)

func TestTagEdit(t *testing.T) {
	var got article.Article
	reads := func(words ...string) *Tagger {
		o := Defaults()
		o.MaxTags = 2
		return &Tagger{
			Options: o, Top: 3,
			Read: func(a article.Article) ([]string, string, error) {
				got = a
				return words, "新的描述。", nil
			},
		}
	}
	edit := func(t *testing.T, tg *Tagger, src string) string {
		out, err := tg.edit([]byte(src))
		require.NoError(t, err)
		return string(out)
	}
	t.Run("without markup, with the title of the front matter", func(t *testing.T) {
		edit(t, reads("甲"), "---\ntitle: 题\n---\n# 小题\n\n一段**正文**。\n")
		assert.Equal(t, "题", got.Title)
		assert.Contains(t, got.Body, "一段正文。")
		edit(t, reads("甲"), "---\ndraft: true\n---\n# 大题\n\n一段正文。\n")
		assert.Equal(t, "大题", got.Title)
	})
	t.Run("replaced", func(t *testing.T) {
		out := edit(t, reads("甲", "乙", "丙", "丁"), "---\ntags: [旧]\nkeywords: 旧, 老\ndescription: 旧\n---\n正文。")
		assert.Equal(t, "---\ntags: [甲, 乙]\nkeywords: \"甲, 乙, 丙\"\ndescription: 新的描述。\n---\n正文。", out)
	})
	t.Run("kept", func(t *testing.T) {
		tg := reads("甲", "乙", "丙", "丁")
		tg.Keep = true
		out := edit(t, tg, "---\ntags: [丙, ＡＩ, 舊]\nkeywords: 乙，旧\ndescription: 旧\n---\n正文。")
		assert.Equal(t, "---\ntags: [丙, ＡＩ, 舊]\nkeywords: 乙，旧，甲\ndescription: 旧\n---\n正文。", out)
		out = edit(t, tg, "---\ntags: [旧]\ndescription: \"\"\n---\n正文。")
		assert.Equal(t, "---\ntags: [旧, 甲]\ndescription: \"新的描述。\"\nkeywords: [甲, 乙, 丙]\n---\n正文。", out)
	})
	t.Run("nothing found", func(t *testing.T) {
		tg := reads()
		tg.Read = func(article.Article) ([]string, string, error) { return nil, "", nil }
		src := "---\ntags: [旧]\n---\n正文。"
		assert.Equal(t, src, edit(t, tg, src))
	})
	t.Run("failed", func(t *testing.T) {
		tg := reads()
		tg.Read = func(article.Article) ([]string, string, error) { return nil, "", errors.New("cannot") }
		_, err := tg.edit([]byte("---\ntags: [旧]\n---\n正文。"))
		assert.EqualError(t, err, "cannot")
	})
}
