package tagging

import (
	"context"
	"errors"
	"strings"
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
			Read: func(_ context.Context, a article.Article) (Reading, error) {
				got = a
				return Reading{Words: words, Description: "新的描述，有十五个字那么长了。"}, nil
			},
		}
	}
	edit := func(t *testing.T, tg *Tagger, src string) string {
		out, err := tg.edit(context.Background(), "a.md", []byte(src))
		require.NoError(t, err)
		again, err := tg.edit(context.Background(), "a.md", out)
		require.NoError(t, err)
		require.Equal(t, string(out), string(again), "the second time")
		return string(out)
	}
	t.Run("without markup, with the title of the front matter", func(t *testing.T) {
		edit(t, reads("甲"), "---\ntitle: 题\n---\n# 小题\n\n一段**正文**。\n")
		assert.Equal(t, "题", got.Title)
		assert.Contains(t, got.Body, "一段正文。")
		edit(t, reads("甲"), "---\ndraft: false\n---\n# 大题\n\n一段正文。\n")
		assert.Equal(t, "大题", got.Title)
	})
	const author = "---\ntags: [丙, ＡＩ, 舊]\nkeywords: 乙，旧\ndescription: 旧的\n---\n正文。"
	t.Run("by default an author's words stay", func(t *testing.T) {
		assert.Equal(t, author, edit(t, reads("甲", "乙", "丙", "丁"), author))
		out := edit(t, reads("甲", "乙", "丙", "丁"), "---\ntags: [旧]\ndescription: \"\"\n---\n正文。")
		assert.Equal(t, "---\ntags: [旧]\ndescription: \"新的描述，有十五个字那么长了。\"\nkeywords: [甲, 乙, 丙]\n---\n正文。", out)
		out = edit(t, reads("甲"), "---\ntag: 旧\nkeywords: []\n---\n正文。")
		assert.Equal(t, "---\ntag: 旧\nkeywords: [甲]\ndescription: \"新的描述，有十五个字那么长了。\"\n---\n正文。", out)
	})
	t.Run("replaced", func(t *testing.T) {
		tg := reads("甲", "乙", "丙", "丁")
		tg.Replace = true
		out := edit(t, tg, "---\ntags: [旧]\nkeywords: 旧, 老\ndescription: 旧\n---\n正文。")
		assert.Equal(t, "---\ntags: [甲, 乙]\nkeywords: \"甲, 乙, 丙\"\ndescription: 新的描述，有十五个字那么长了。\n---\n正文。", out)
		tg = reads("屏保")
		tg.Replace = true
		out = edit(t, tg, "---\nkeywords: kindle, Screensavers\n---\n正文。")
		assert.Contains(t, out, "keywords: 屏保\n")
	})
	t.Run("merged", func(t *testing.T) {
		tg := reads("甲", "乙", "丙", "丁")
		tg.Merge = true
		assert.Equal(t, strings.Replace(author, "乙，旧", "乙，旧，甲", 1), edit(t, tg, author))
		out := edit(t, tg, "---\ntags: 农业\nkeywords: 甲, 乙, 丙\ndescription: 旧\n---\n正文。")
		assert.Equal(t, "---\ntags: [农业, 甲]\nkeywords: 甲, 乙, 丙\ndescription: 旧\n---\n正文。", out)
		out = edit(t, tg, "---\ntags: 农业 小麦\nkeywords: 甲, 乙, 丙\ndescription: 旧\n---\n正文。")
		assert.Contains(t, out, "tags: 农业 小麦\n", "two already")
		tg.MaxTags = 3
		out = edit(t, tg, "---\ntags: 农业 小麦\nkeywords: 甲, 乙, 丙\ndescription: 旧\n---\n正文。")
		assert.Contains(t, out, "tags: 农业 小麦 甲\n", "Jekyll parts a text at blanks")
		out = edit(t, tg, "---\ntags: Visual Studio\nkeywords: 甲, 乙, 丙\ndescription: 旧\n---\n正文。")
		assert.Contains(t, out, "tags: [Visual Studio, 甲, 乙]\n", "elsewhere this is one tag")
	})
	t.Run("Zola", func(t *testing.T) {
		out := edit(t, reads("甲"), "+++\ntitle = \"题\"\n[taxonomies]\ntags = []\n+++\n正文。")
		assert.Equal(t, "+++\ntitle = \"题\"\ndescription = \"新的描述，有十五个字那么长了。\"\n[taxonomies]\ntags = []\n+++\n正文。", out, "whether the site has tags is not known")
	})
	t.Run("control characters", func(t *testing.T) {
		tg := reads("甲\x1b[31m", "\u202e乙", "\x1b")
		out := edit(t, tg, "---\ntitle: 题\n---\n正文。")
		assert.Contains(t, out, "tags: [\"甲[31m\", 乙]\n")
	})
	t.Run("nothing found", func(t *testing.T) {
		tg := reads()
		tg.Read = func(context.Context, article.Article) (Reading, error) { return Reading{Description: "短。"}, nil }
		src := "---\ntags: [旧]\n---\n正文。"
		assert.Equal(t, src, edit(t, tg, src))
		_, err := tg.edit(context.Background(), "a.md", []byte("---\ntitle: Notes\n---\nThis is an English post about themes and front matter.\n"))
		assert.ErrorIs(t, err, errForeign)
		_, err = tg.edit(context.Background(), "a.md", []byte("---\ntitle: 题\n---\n"))
		assert.ErrorIs(t, err, errNothing)
		assert.NotErrorIs(t, err, errForeign)
	})
	t.Run("failed", func(t *testing.T) {
		tg := reads()
		tg.Read = func(context.Context, article.Article) (Reading, error) { return Reading{}, errors.New("cannot") }
		_, err := tg.edit(context.Background(), "a.md", []byte("---\ntags: [旧]\n---\n正文。"))
		assert.EqualError(t, err, "cannot")
	})
}
