package stats

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/internal/casefile"
	"github.com/tiyao/tiyao/segment"
)

// The files of testdata hold a sentence at the start of a line and below it, indented,
// one line a statistic. Lines that begin with # are comments. In traps.txt no sentence
// has a statistic. The columns of a statistic are
//
//	text | kind value unit modifier | direction measure basis | subject | scope | period | status
//
// with "-" for what is not set; a range is written 1..5, a from→to 6→15.4.
// TIYAO_RECORD=1 go test ./stats writes what is found into the files; read the diff.

func dash(s fmt.Stringer) string { return dashText(s.String()) }

func dashText(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// row writes s in the columns of the files.
func row(s Stat) string {
	value := s.Value.String()
	switch {
	case s.IsRange():
		value = s.Lower.String() + ".." + s.Upper.String()
	case s.From.IsSet():
		value = s.From.String() + "→" + s.To.String()
	}
	return strings.Join([]string{
		s.Text,
		strings.Join([]string{s.Kind.String(), value, dashText(s.Unit), dash(s.Modifier)}, " "),
		strings.Join([]string{dash(s.Direction), dash(s.Measure), dash(s.Basis)}, " "),
		dashText(s.Subject), dashText(s.Scope), dashText(s.Period), dash(s.Status),
	}, " | ")
}

func newSegmenter(t testing.TB) *segment.Segmenter {
	s, err := segment.New()
	require.NoError(t, err)
	return s
}

func TestTables(t *testing.T) {
	seg := newSegmenter(t)
	paths, err := filepath.Glob("testdata/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".txt")
		if name == "numbers" {
			continue
		}
		t.Run(name, func(t *testing.T) {
			found := func(t *testing.T, c casefile.Case) (rows []string) {
				for _, s := range Extract(seg.Document(c.In)) {
					assert.Equal(t, c.In[s.Start:s.End], s.Text, "%s:%d", path, c.Line)
					rows = append(rows, row(s))
				}
				return rows
			}
			if name == "traps" { // they have nothing, and are never recorded
				for _, c := range casefile.Read(t, path) {
					assert.Empty(t, found(t, c), "%s:%d: %s", path, c.Line, c.In)
				}
				return
			}
			casefile.Run(t, path, found)
		})
	}
}

func TestNumbers(t *testing.T) {
	casefile.Pairs(t, "testdata/numbers.txt", " = ", func(t *testing.T, line int, in, want string) {
		d, err := ParseNumber(in)
		if want == "none" {
			assert.ErrorIs(t, err, ErrNumber, "line %d: %s gave %s", line, in, d)
			return
		}
		if assert.NoError(t, err, "line %d", line) {
			assert.Equal(t, want, d.String(), "line %d: %s", line, in)
		}
	})
}
