package render

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestColumns(t *testing.T) {
	assert.Equal(t, 4, columns("信访"))
	assert.Equal(t, 5, columns("81.8%"))
	assert.Equal(t, 2, columns("％"))
	assert.Equal(t, 2, columns("é́a"), "a combining accent takes no column")
	assert.Equal(t, "信…", fit("信访工作", 4))
	assert.Equal(t, "信访", fit("信访", 4))
}

func TestWrap(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"一二三四五六", "一二三四|五六"},
		{"一二三四，五六", "一二三|四，五六"},
		{"一二三（四五", "一二三|（四五"},
		{"增长81.82%以上", "增长|81.82%以|上"},
		{"ab cde fgh", "ab cde|fgh"},
		{"abcdefghijkl", "abcdefgh|ijkl"},
		{"一\n二", "一|二"},
		{"增长１．５％", "增长|１．５％"},
		{"", ""},
	} {
		assert.Equal(t, c.want, strings.Join(wrap(c.in, 8), "|"), c.in)
	}
}

func TestTable(t *testing.T) {
	var tb table
	tb.add(cell{text: "↓ 81.8%"}, cell{text: ""}, cell{text: "上访者人数"}, cell{text: "2019年"})
	tb.add(cell{text: "26件"}, cell{text: ""}, cell{text: "包案"}, cell{})
	assert.Equal(t, ""+
		"  ↓ 81.8%  上访者人数  2019年\n"+
		"  26件     包案\n", string(tb.append(nil, "  ", 40)))
	assert.Equal(t, ""+
		"↓ 81.8%  上访者…   2019年\n"+
		"26件     包案\n", string(tb.append(nil, "", 24)))
	tb.keep = 1
	tb.add(cell{text: "由5.5%降至5.2%"})
	assert.Contains(t, string(tb.append(nil, "", 24)), "由5.5%降至5.2%\n", "values are never cut")
}
