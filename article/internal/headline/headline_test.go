package headline

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/tiyao/tiyao/internal/casefile"
)

// TestTitles reads testdata/titles.txt.
func TestTitles(t *testing.T) {
	casefile.Pairs(t, "testdata/titles.txt", " => ", func(t *testing.T, _ int, title, rest string) {
		p := strings.Split(rest, " => ")
		assert.Equal(t, p[0], Clean(Strip(title, p[1:])), title)
	})
}

func TestOpens(t *testing.T) {
	for _, c := range []struct {
		title, line string
		want        bool
	}{
		{"老城改造惠及四万户_江城晚报", "老城改造惠及四万户", true},
		{" 老城改造惠及四万户 - 江城网", "老城改造惠及四万户 ", true},
		{"老城改造惠及四万户", "老城改造惠及四万户", false},
		{"老城改造惠及四万户居民_江城晚报", "老城改造惠及四万户", false},
		{"民生：老城改造惠及四万户", "民生", false},
		{"民生: 老城改造惠及四万户", "民生", false},
		{"_江城晚报", "", false},
		{"别的标题_江城晚报", "老城改造", false},
	} {
		assert.Equal(t, c.want, Opens(c.title, c.line), "%s | %s", c.title, c.line)
	}
}
