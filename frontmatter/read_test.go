package frontmatter

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestRead(t *testing.T) {
	for _, c := range []struct {
		in, body, title string
		format          Format
	}{
		{"---\ntitle: 甲\n---\n正文", "正文", "甲", YAML},
		{"---\r\ntitle: 甲\r\n---\r\n正文", "正文", "甲", YAML},
		{"+++\ntitle = \"甲\"\n+++\n正文", "正文", "甲", TOML},
		{"{\n \"title\": \"甲\"\n}\n\n正文", "\n正文", "甲", JSON},
		{";;;\n\"title\": \"甲\",\n\"n\": 1\n;;;\n正文", "正文", "甲", JSON},
		{"title: 甲\n---\n正文", "正文", "甲", YAML},
		{"---\n正文，不是字段。\n---\n其余", "---\n正文，不是字段。\n---\n其余", "", None},
		{"---\n正文：“不是[字段。\n---\n其余", "---\n正文：“不是[字段。\n---\n其余", "", None},
		{"---\ntitle: 甲\n没有结束", "---\ntitle: 甲\n没有结束", "", None},
		{"---\ntitle: [甲\n---\n正文", "正文", "", YAML},
		{"+++\ntitle = 甲\n+++\n正文", "正文", "", TOML},
		{"---\n---\n正文", "正文", "", YAML},
		{"---\n# 注\n\ntitle: [甲\n---\n正文", "正文", "", YAML},
		{"+++\n[a\n+++\n正文", "正文", "", TOML},
		{"---\n" + strings.Repeat("长", 20) + ": [甲\n---\n正文", "---\n" + strings.Repeat("长", 20) + ": [甲\n---\n正文", "", None},
		{"---\n- 甲\n- 乙\n---\n正文", "---\n- 甲\n- 乙\n---\n正文", "", None},
		{"", "", "", None},
		{"\n正文", "\n正文", "", None},
		{"{{ 甲 }}\n正文", "{{ 甲 }}\n正文", "", None},
		{"正文", "正文", "", None},
	} {
		p := Read([]byte(c.in))
		assert.Equal(t, c.format, p.Format(), c.in)
		assert.Equal(t, c.body, string(p.Body()), c.in)
		v, _, err := p.Get("title")
		assert.NoError(t, err, c.in)
		assert.Equal(t, c.title, v.Text, c.in)
	}
}

func TestLimits(t *testing.T) {
	keys := func(n int, form string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, form, i)
		}
		return b.String()
	}
	for _, src := range []string{
		"+++\n" + keys(maxKeys+1, "k%d = 1\n") + "+++\n",
		"+++\n" + keys(maxKeys+1, "[k%d]\n") + "+++\n",
		"+++\n" + strings.Repeat("a.", maxKeys) + "a = 1\n+++\n",
		"---\na: " + strings.Repeat("b", maxFront) + "\n---\n",
	} {
		_, err := Parse([]byte(src))
		assert.ErrorContains(t, err, "more than")
	}
}
