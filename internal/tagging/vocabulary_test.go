package tagging

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
)

// A site whose posts are all there twice is not told so in as many lines.
func TestSharedDescriptions(t *testing.T) {
	v := vocabulary{posts: 1, descriptions: map[string][]string{"唯一": {"c.md"}}}
	for i := range 20 {
		v.descriptions[fmt.Sprintf("描述%02d", i)] = []string{"b.md", "a.md"}
	}
	var said []string
	v.report(func(format string, args ...any) { said = append(said, fmt.Sprintf(format, args...)) })
	if assert.Len(t, said, most+1) {
		assert.Equal(t, `2 posts share the description "描述00": a.md, b.md`, said[0])
		assert.Equal(t, "12 more descriptions are shared", said[most])
	}
}
