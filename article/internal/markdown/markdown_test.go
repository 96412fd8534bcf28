package markdown

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/article/internal/page"
)

// TestPlain reads testdata/plain.txt.
func TestPlain(t *testing.T) {
	b, err := os.ReadFile("testdata/plain.txt")
	require.NoError(t, err)
	for _, c := range strings.Split(string(b), "\n---\n") {
		in, want, ok := strings.Cut(c, "\n>>>\n")
		require.True(t, ok, c)
		assert.Equal(t, strings.TrimSuffix(want, "\n"), Plain(in))
	}
}

func TestParseFront(t *testing.T) {
	for _, post := range []string{
		"---\ntitle: '甲'\ntags: [乙, \"丙\"]\ndate: 2022-10-30\nauthor: 丁\ndescription: 戊。\n---\n正文。",
		"---\ntitle: 甲\ntags:\n  - 乙\n  - 丙\ndate: 2022-10-30 # 初稿\nauthor: 丁\nsummary: 戊。\n---\n# 甲\n\n正文。",
		"+++\ntitle = \"甲\"\ntags = [\"乙\", \"丙\"]\ndate = 2022-10-30\nauthor = \"丁\"\ndescription = \"戊。\"\n[extra]\ntitle2 = \"己\"\n+++\n正文。",
		"+++\ntitle = \"甲\"\ntags = [\n  \"乙\",\n  \"丙\",\n]\ndate = 2022-10-30\nauthor = \"丁\"\ndescription = \"戊。\"\n+++\n正文。",
		"{\"title\":\"甲\",\"tags\":[\"乙\",\"丙\"],\"date\":\"2022-10-30\",\"author\":\"丁\",\"description\":\"戊。\"}\n正文。",
	} {
		a, err := Parse(post)
		require.NoError(t, err)
		assert.Equal(t, "甲", a.Title, post)
		assert.Equal(t, []string{"乙", "丙"}, a.Tags, post)
		assert.Equal(t, "2022-10-30", a.Published.Format("2006-01-02"), post)
		assert.Equal(t, "丁", a.Author, post)
		assert.Equal(t, "戊。", a.Description, post)
		assert.Equal(t, "正文。", a.Body, post)
	}
	_, err := Parse("---\ntitle: 甲\n---\n")
	assert.ErrorIs(t, err, page.ErrEmpty)
}

// TestFrontForms reads posts as their authors write them: what two readers of front
// matter would disagree about.
func TestFrontForms(t *testing.T) {
	for _, c := range []struct{ front, title, tags string }{
		{"title: >-\n  老街改造\n  今天动工\ntags: [\"港区, 堆场\", 物流]", "老街改造 今天动工", "港区, 堆场|物流"},
		{"title: 'It''s 早市'\ntags: '早市, 夜市'", "It's 早市", "早市|夜市"},
		{"title: \"\\\"好\\\"字\"\ntags:\n- 书法 # 必留\n- '展览'", "\"好\"字", "书法|展览"},
		{"base: &b 河长制\ntitle: *b\ntags: [*b]", "河长制", "河长制"},
		{"Title: 大写的键\nTags: [甲]", "大写的键", "甲"},
		{"title: |\n  两行\n  标题\nkeywords: 丙", "两行 标题", "丙"},
		{"title:\nauthor: {name: 丁}", "", ""},
	} {
		a, err := Parse("---\n" + c.front + "\n---\n正文。")
		require.NoError(t, err)
		assert.Equal(t, c.title, a.Title, c.front)
		assert.Equal(t, c.tags, strings.Join(a.Tags, "|"), c.front)
		assert.Equal(t, "正文。", a.Body, c.front)
	}
	for _, post := range []string{
		"+++\ntitle = \"\"\"\n河堤\n绿道\"\"\"\ntags = ['绿道, 骑行']\ndate = 2022-10-30T08:00:00+08:00\n+++\n正文。",
		";;;\n\"title\": \"河堤 绿道\",\n\"tags\": [\"绿道, 骑行\"],\n\"date\": \"2022-10-30 08:00\"\n;;;\n正文。",
		"title: 河堤 绿道\ntags: [\"绿道, 骑行\"]\ndate: 2022-10-30 08:00\n---\n正文。",
	} {
		a, err := Parse(post)
		require.NoError(t, err)
		assert.Equal(t, "河堤 绿道", a.Title, post)
		assert.Equal(t, []string{"绿道, 骑行"}, a.Tags, post)
		assert.Equal(t, "2022-10-30 08:00", a.Published.Format("2006-01-02 15:04"), post)
		assert.True(t, a.HasTime, post)
		assert.Equal(t, "正文。", a.Body, post)
	}
}

func TestTables(t *testing.T) {
	a, err := Parse("# 产量\n\n| 年份 | 产量 |\n|---|--:|\n| 2021 | **3.5** |\n\n完。\n")
	require.NoError(t, err)
	require.Len(t, a.Tables, 1)
	assert.Equal(t, 1, a.Tables[0].Head)
	c := a.Tables[0].Rows[1][1]
	assert.Equal(t, "3.5", a.Body[c.Start:c.End])
}
