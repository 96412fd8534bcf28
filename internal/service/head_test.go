package service

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/frontmatter"
)

// What a page is given is what the library writes for the same report, and its front matter is
// one that can be read.
func TestHead(t *testing.T) {
	s, err := New(Defaults())
	require.NoError(t, err)
	an, err := tiyao.New()
	require.NoError(t, err)
	page := []byte(`<html lang="zh-CN"><head><link rel="canonical" href="https://yz.example/1.html"><title>云州"粮食"增产</title></head><body><h1>云州"粮食"增产</h1>
<p>2024年7月18日 09:30 来源：云州新闻网</p><p>云州市统计局公布，上半年全市粮食产量比上年同期增长1.3%，棉花产量下降2.1%，农业生产形势总体稳定。</p>
<p>市农业局负责人葛明远表示，下半年将继续抓好秋粮管理，力争全年增产1%以上。</p></body></html>`)
	r, err := an.Analyze(page)
	require.NoError(t, err)
	object, err := json.Marshal(r)
	require.NoError(t, err)
	b, err := s.Head(object)
	require.NoError(t, err)
	var got struct{ HTML, Front string }
	require.NoError(t, json.Unmarshal(b, &got))
	assert.Equal(t, r.Head().HTML()+"\n", got.HTML)
	assert.Contains(t, got.HTML, `og:site_name" content="云州新闻网"`)
	assert.Contains(t, got.HTML, "2024-07-18T09:30:00+08:00")

	assert.Contains(t, got.Front, "\ndate: 2024-07-18T09:30:00+08:00\n")
	post, err := frontmatter.Parse([]byte(got.Front + "正文。\n"))
	require.NoError(t, err)
	for key, want := range map[string]string{"title": r.Article.Title, "description": r.Description, "date": "2024-07-18T09:30:00+08:00"} {
		v, ok, err := post.Get(key)
		require.NoError(t, err)
		assert.True(t, ok, key)
		assert.Equal(t, want, v.Text, key)
	}
	back, err := article.Parse([]byte(got.Front + "\n云州市统计局公布，全市粮食产量增长1.3%。\n"))
	require.NoError(t, err)
	assert.True(t, r.Article.Published.Equal(back.Published), "%v", back.Published)
	assert.Len(t, back.Tags, len(r.Keywords))

	b, err = s.Head([]byte(`{"title":"甲","date":"2024-07-18"}`))
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(b, &got))
	assert.Equal(t, "---\ntitle: \"甲\"\ndate: 2024-07-18\n---\n", got.Front)
	for _, bad := range []string{"", "null", "[1]", `{"date":"today"}`, `{"names":[{"text":"甲","type":"thing"}]}`, `{"title":"甲","description":null}`, `{"names":[{"text":"甲","type":"person","mentions":[{"start":0,"end":null}]}]}`} {
		_, err := s.Head([]byte(bad))
		assert.True(t, IsBadRequest(err), "%q: %v", bad, err)
	}
}
