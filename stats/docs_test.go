package stats

import (
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The example that docs/statistics.md begins with is what Extract gives, … standing for
// what is left out.
func TestDocs(t *testing.T) {
	b, err := os.ReadFile("../docs/statistics.md")
	require.NoError(t, err)
	page, fields, ok := strings.Cut(string(b), "\n## Fields\n")
	require.True(t, ok)
	_, example, ok := strings.Cut(page, "\n    ")
	require.True(t, ok)
	text, shown, ok := strings.Cut(example, "\n")
	require.True(t, ok)

	gaps := regexp.MustCompile(`, …|…, `)
	var want []map[string]any
	for in := json.NewDecoder(strings.NewReader(gaps.ReplaceAllString(shown, ""))); in.More(); {
		var f map[string]any
		require.NoError(t, in.Decode(&f))
		want = append(want, f)
	}
	all := Extract(newSegmenter(t).Document(text))
	require.Len(t, all, len(want))
	for i, s := range all {
		b, err := json.Marshal(s)
		require.NoError(t, err)
		var got map[string]any
		require.NoError(t, json.Unmarshal(b, &got))
		for name, v := range want[i] {
			assert.Equal(t, v, got[name], "%s of %s", name, s.Text)
		}
		for name := range got {
			assert.Contains(t, fields, "`"+name+"`", "the table of fields")
		}
	}
}
