package segment

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// testdata/sentences.txt holds texts with a | behind each sentence; \n is a line end.
func TestSentences(t *testing.T) {
	data, err := os.ReadFile("testdata/sentences.txt")
	require.NoError(t, err)
	s := builtin(t)
	for n, line := range strings.Split(string(data), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		line = strings.ReplaceAll(line, `\n`, "\n")
		d := s.Document(strings.ReplaceAll(line, "|", ""))
		var got []string
		for _, x := range d.Sentences {
			got = append(got, d.Text[x.Start:x.End])
			assert.Equal(t, x.Start, d.Tokens[x.First].Start)
			assert.Equal(t, x.End, d.Tokens[x.Last-1].End)
			p := d.Paragraphs[x.Paragraph]
			assert.True(t, p.Start <= x.Start && x.End <= p.End)
		}
		var want []string
		for _, x := range strings.Split(line, "|") {
			if x = strings.TrimSpace(x); x != "" {
				want = append(want, x)
			}
		}
		assert.Equal(t, want, got, "sentences.txt:%d", n+1)
	}
}

func TestSentenceAt(t *testing.T) {
	d := builtin(t).Document(" 好。 是的。")
	assert.Equal(t, -1, d.SentenceAt(0))
	assert.Equal(t, 0, d.SentenceAt(1))
	assert.Equal(t, -1, d.SentenceAt(7))
	assert.Equal(t, 1, d.SentenceAt(8))
	assert.Equal(t, -1, d.SentenceAt(100))
}

func TestDocumentOfNothing(t *testing.T) {
	for _, text := range []string{"", " \n\t"} {
		d := builtin(t).Document(text)
		assert.Empty(t, d.Sentences)
		assert.Empty(t, d.Paragraphs)
	}
}
