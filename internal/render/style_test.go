package render

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats"
)

func TestColours(t *testing.T) {
	s := Style{colour: true, width: 80, labels: &english}
	r := Report{Report: &tiyao.Report{Stats: []stats.Stat{{Text: "37.9%", Direction: stats.Up}}}, Parts: tiyao.All}
	assert.Contains(t, string(r.AppendText(nil, s)), "\x1b[31m", "up is red, as on Chinese markets")
	s.colour = false
	assert.NotContains(t, string(r.AppendText(nil, s)), "\x1b")
	var b bytes.Buffer
	assert.True(t, TerminalStyle(&b, "always").colour)
	assert.False(t, TerminalStyle(&b, "auto").colour)
}

// A result is written as often as is wanted, and says nothing when it has been released:
// never what is in another article.
func TestWordsTwice(t *testing.T) {
	seg, err := segment.New()
	assert.NoError(t, err)
	w := Split("信访工作", true, seg.Append)
	first := string(w.AppendFields(nil))
	assert.Equal(t, first, string(w.AppendFields(nil)))
	assert.Equal(t, string(w.AppendText(nil, Style{})), string(w.AppendText(nil, Style{})))
	Release(w)
	Release(w)
	other := Split("别的文章", true, seg.Append)
	assert.Empty(t, w.AppendText(nil, Style{}))
	assert.NotEmpty(t, other.AppendText(nil, Style{}))
}
