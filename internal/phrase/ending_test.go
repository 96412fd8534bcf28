package phrase

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestEnding(t *testing.T) {
	s := NewSet("公司", "有限公司", "司", "ab公")
	for _, c := range []struct {
		text string
		most int
		want int
	}{
		{"云州有限公司", 8, len("有限公司")},
		{"云州有限公司", 3, len("公司")},
		{"公司", 8, len("公司")},
		{"雲州有限公司", 8, len("有限公司")},
		{"打官司", 8, len("司")},
		{"ＡＢ公", 8, len("ＡＢ公")},
		{"公司的", 8, 0},
		{"", 8, 0},
	} {
		assert.Equal(t, c.want, s.Ending(c.text, c.most), c.text)
	}
}
