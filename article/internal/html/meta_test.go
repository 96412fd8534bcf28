package html

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/internal/phrase"
)

func TestMeta(t *testing.T) {
	lines, err := phrase.Parse("meta.txt", metaText)
	require.NoError(t, err)
	_, err = phrase.New(lines, func(*phrase.Line) (int, error) { return 0, nil }) // refuses a name given twice
	require.NoError(t, err)

	var h head
	for _, a := range []attrs{
		{name: "og:title", content: "湖畔步道通车"},
		{name: "og:site_name", content: "江城网"},
		{name: "author", content: "https://example.com/u/8"},
		{name: "article:author", content: "苏晚"},
		{name: "publish-date", content: "2024-05-08"},
		{name: "article:published_time", content: "2024-05-08T10:20:00+08:00"},
		{name: "viewport", content: "width=device-width"},
	} {
		h.meta(a)
	}
	assert.Equal(t, []string{"湖畔步道通车"}, h.titles)
	assert.Equal(t, "江城网", h.site)
	assert.Equal(t, "苏晚", h.author, "an address is no name")
	assert.Equal(t, 10, h.published.Hour, "the more detailed of two that agree")
	assert.Empty(t, h.source)
}
