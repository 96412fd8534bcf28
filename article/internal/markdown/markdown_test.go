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

func TestSplit(t *testing.T) {
	for _, c := range []struct {
		in, front, body string
		format          Format
	}{
		{"---\ntitle: 甲\n---\n正文", "title: 甲\n", "正文", YAML},
		{"---\r\ntitle: 甲\r\n---\r\n正文", "title: 甲\r\n", "正文", YAML},
		{"+++\ntitle = \"甲\"\n+++\n正文", "title = \"甲\"\n", "正文", TOML},
		{"{\n \"title\": \"甲\"\n}\n\n正文", "{\n \"title\": \"甲\"\n}", "\n正文", JSON},
		{"---\n正文，不是字段。\n---\n其余", "", "---\n正文，不是字段。\n---\n其余", None},
		{"---\ntitle: 甲\n没有结束", "", "---\ntitle: 甲\n没有结束", None},
		{"---\n---\n正文", "", "正文", YAML},
		{"正文", "", "正文", None},
	} {
		front, body, format := Split(c.in)
		assert.Equal(t, c.front, front, c.in)
		assert.Equal(t, c.body, body, c.in)
		assert.Equal(t, c.format, format, c.in)
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
