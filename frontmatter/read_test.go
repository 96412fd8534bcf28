package frontmatter

import (
	"fmt"
	"strings"
	"testing"
	"time"

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

// TestScaling compares the work of front matter of two sizes, the larger eight times
// the smaller; what is quadratic takes sixty-four times as long.
func TestScaling(t *testing.T) {
	if testing.Short() {
		t.Skip("compares times")
	}
	keys := func(open, form, end string) func(int) string {
		return func(n int) string {
			var b strings.Builder
			b.WriteString(open)
			for i := 0; b.Len() < n; i++ {
				fmt.Fprintf(&b, form, i)
			}
			return b.String() + end
		}
	}
	many := func(open, part, end string) func(int) string {
		return func(n int) string { return open + strings.Repeat(part, n/len(part)) + end }
	}
	for name, make := range map[string]func(int) string{
		"YAML keys":       keys("---\n", "k%d: v\n", "---\n"),
		"Hexo keys":       keys("title: 甲\n", "k%d: v\n", "---\n"),
		"Hexo unclosed":   keys("title: 甲\n", "k%d: v\n", ""),
		"YAML anchors":    keys("---\n", "k%d: &a%[1]d v\n", "---\n"),
		"YAML items":      many("---\na:\n", "- b\n", "---\n"),
		"YAML comments":   keys("---\n", "k%d: v # c\n# d\n", "---\n"),
		"YAML flow":       many("---\na: {", "b,", "}\n---\n"),
		"YAML colons":     many("---\n", "a:", "\n---\n"),
		"TOML keys":       keys("+++\n", "k%d = 1\n", "+++\n"),
		"TOML tables":     keys("+++\n", "[k%d]\n", "+++\n"),
		"TOML dotted":     many("+++\n", "a.", "a = 1\n+++\n"),
		"TOML open lists": many("+++\na = ", "[", "\n+++\n"),
		"JSON open lists": many("{\"a\":", "[", ""),
		"rules":           many("---\n", "---- \n", ""),
	} {
		small, large := []byte(make(16<<10)), []byte(make(128<<10))
		ratio := 64.0
		for try := 0; try < 6 && ratio > 24; try++ { // a busy machine is no finding
			ratio = min(ratio, float64(work(large))/float64(max(work(small), 50*time.Microsecond)))
		}
		assert.LessOrEqual(t, ratio, 24.0, name)
	}
}

// work is the shorter time of two readings and edits of src.
func work(src []byte) time.Duration {
	least := time.Hour
	for range 2 {
		began := time.Now()
		if p, err := Parse(src); err == nil {
			_, _ = p.Set(Field{Key: "tags", Value: List("甲", "乙")})
		}
		least = min(least, time.Since(began))
	}
	return least
}
