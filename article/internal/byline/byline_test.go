package byline

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/article/internal/page"
	"github.com/tiyao/tiyao/internal/casefile"
)

// TestLines reads testdata/lines.txt.
func TestLines(t *testing.T) {
	casefile.Pairs(t, "testdata/lines.txt", " =>", func(t *testing.T, line int, s, want string) {
		by := Parse(s)
		w := strings.Split(want, "|")
		require.Len(t, w, 3, "line %d", line)
		for i, got := range []string{by.Source, by.Author, strings.Join(by.Tags, ",")} {
			assert.Equal(t, strings.TrimSpace(w[i]), got, s)
		}
	})
}

func TestCutLead(t *testing.T) {
	for _, c := range []struct{ in, rest, source, author string }{
		{"2021-03-08 12:03 来源：江城晚报 昨天上午，全市首个社区食堂开张。", "昨天上午，全市首个社区食堂开张。", "江城晚报", ""},
		{"2021-03-08 12:03 来源：江城晚报 作者：周一禾 点击：12 食堂开张。", "食堂开张。", "江城晚报", "周一禾"},
		{"2021-03-08 12:03 标签：食堂 食堂开张。", "食堂开张。", "", ""},
		{"2021-03-08 12:03 他说：食堂 已经开张。", "他说：食堂 已经开张。", "", ""},
		{"2021年3月8日 全市首个社区食堂开张。", "全市首个社区食堂开张。", "", ""},
		{"2021年3月8日，全市首个社区食堂开张。", "", "", ""},
		{"昨天上午，全市首个社区食堂开张。", "", "", ""},
		{"食堂2021年3月8日 开张。", "", "", ""},
		{"市里说。2021-03-08 12:03 食堂开张。", "", "", ""},
		{"3月8日 12:03 食堂开张。", "", "", ""},
		{strings.Repeat("长", 60) + "2021-03-08 12:03 食堂开张。", "", "", ""},
	} {
		want := c.rest
		if want == "" { // nothing is cut
			want = c.in
		}
		rest, by := CutLead(c.in)
		assert.Equal(t, want, rest)
		assert.Equal(t, c.source, by.Source, c.in)
		assert.Equal(t, c.author, by.Author, c.in)
		assert.Equal(t, c.rest != "", by.Date.Year == 2021, c.in)
	}
}

// What is known already stays.
func TestFill(t *testing.T) {
	by := Parse("来源：江城晚报 作者：周一禾 标签：食堂")
	var a page.Article
	by.Fill(&a)
	assert.Equal(t, page.Article{Source: "江城晚报", Author: "周一禾", Tags: []string{"食堂"}}, a)
	known := page.Article{Source: "河湾日报", Author: "高原", Tags: []string{"老人"}}
	a = known
	by.Fill(&a)
	assert.Equal(t, known, a)
}

func TestOpensTags(t *testing.T) {
	for s, want := range map[string]bool{"标签：": true, "关键词:\u0020": true, "标签：食堂": false, "作者：": false, "标签": false, "今天：": false} {
		assert.Equal(t, want, OpensTags(s), s)
	}
}
