package byline

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

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
	rest, by := CutLead("2021-03-08 12:03 来源：江城晚报 昨天上午，全市首个社区食堂开张。")
	assert.Equal(t, "昨天上午，全市首个社区食堂开张。", rest)
	assert.Equal(t, "江城晚报", by.Source)
	assert.Equal(t, 12, by.Date.Hour)

	for _, s := range []string{"2021年3月8日，全市首个社区食堂开张。", "2021年3月8日 全市首个社区食堂开张。", "昨天上午，全市首个社区食堂开张。"} {
		rest, _ := CutLead(s)
		if s[0] != '2' || !strings.Contains(s, " ") {
			assert.Equal(t, s, rest)
		}
	}
}
