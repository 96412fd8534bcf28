package stats

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/internal/casefile"
)

// otherwise are the lines of testdata that are cut into other words with blanks in them.
var otherwise = []string{"首趟专列运来5个品类30吨。", "医生连续手术16小时。"}

// Blogs set a blank between a number and Chinese characters: every line of testdata has the same figures with them.
func TestSpacing(t *testing.T) {
	const han = `[\x{3400}-\x{9fff}]`
	behind, before := regexp.MustCompile(`(`+han+`)([0-9])`), regexp.MustCompile(`([0-9])(`+han+`)`)
	seg := newSegmenter(t)
	told := func(text string) (rows []string) {
		for _, s := range Extract(seg.Document(text)) {
			assert.Equal(t, strings.TrimSpace(s.Text), s.Text)
			assert.Equal(t, strings.TrimSpace(s.BasisText), s.BasisText)
			assert.NotContains(t, s.Unit, " ")
			fields := strings.Split(row(s), " | ")
			rows = append(rows, strings.ReplaceAll(strings.Join(append(fields[:3], s.BasisText), "|"), " ", ""))
		}
		return rows
	}
	paths, err := filepath.Glob("testdata/*.txt")
	require.NoError(t, err)
	n := 0
	for _, path := range paths {
		if name := filepath.Base(path); name == "numbers.txt" || name == "traps.txt" {
			continue
		}
		for _, c := range casefile.Read(t, path) {
			spaced := before.ReplaceAllString(behind.ReplaceAllString(c.In, "$1 $2"), "$1 $2")
			if spaced == c.In || strings.Contains(c.In, " ") {
				continue
			}
			n++
			if got, want := told(spaced), told(c.In); assert.ObjectsAreEqual(want, got) == slices.Contains(otherwise, c.In) {
				assert.Equal(t, want, got, "%s:%d: %s", path, c.Line, spaced)
			}
		}
	}
	assert.Greater(t, n, 1000)
}
