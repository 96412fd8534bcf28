package stats

import (
	"fmt"
	"os"
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

// A tableCase is a sentence of a file of testdata and the statistics below it.
type tableCase struct {
	line     int
	sentence string
	rows     []string
}

func readTable(t *testing.T, path string) (cases []tableCase, lines []string) {
	b, err := os.ReadFile(path)
	require.NoError(t, err)
	lines = strings.Split(strings.TrimRight(string(b), "\n"), "\n")
	for i, l := range lines {
		switch {
		case strings.TrimSpace(l) == "" || strings.HasPrefix(l, "#"):
		case l[0] == ' ' || l[0] == '\t':
			require.NotEmpty(t, cases, "%s:%d: a statistic without a sentence", path, i+1)
			c := &cases[len(cases)-1]
			c.rows = append(c.rows, strings.TrimSpace(l))
		default:
			cases = append(cases, tableCase{line: i + 1, sentence: l})
		}
	}
	return cases, lines
}

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
	record := casefile.Recording()
	for _, path := range paths {
		if filepath.Base(path) == "numbers.txt" {
			continue
		}
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) {
			cases, lines := readTable(t, path)
			found := map[int][]string{}
			for _, c := range cases {
				for _, s := range Extract(seg.Document(c.sentence)) {
					assert.Equal(t, c.sentence[s.Start:s.End], s.Text, "%s:%d", path, c.line)
					found[c.line] = append(found[c.line], row(s))
				}
				if filepath.Base(path) == "traps.txt" {
					assert.Empty(t, found[c.line], "%s:%d: %s", path, c.line, c.sentence)
				} else if !record {
					assert.Equal(t, c.rows, found[c.line], "%s:%d: %s", path, c.line, c.sentence)
				}
			}
			if record && filepath.Base(path) != "traps.txt" {
				recordTable(t, path, lines, found)
			}
		})
	}
}

// recordTable writes the file again with the statistics that were found.
func recordTable(t *testing.T, path string, lines []string, found map[int][]string) {
	var b strings.Builder
	for i, l := range lines {
		if l != "" && (l[0] == ' ' || l[0] == '\t') {
			continue
		}
		b.WriteString(l + "\n")
		for _, r := range found[i+1] {
			b.WriteString("\t" + r + "\n")
		}
	}
	require.NoError(t, os.WriteFile(path, []byte(b.String()), 0o644))
}

func TestNumbers(t *testing.T) {
	b, err := os.ReadFile("testdata/numbers.txt")
	require.NoError(t, err)
	for i, l := range strings.Split(string(b), "\n") {
		if strings.TrimSpace(l) == "" || strings.HasPrefix(l, "#") {
			continue
		}
		in, want, ok := strings.Cut(l, " = ")
		require.True(t, ok, "line %d", i+1)
		d, err := ParseNumber(in)
		if want == "none" {
			assert.ErrorIs(t, err, ErrNumber, "line %d: %s gave %s", i+1, in, d)
			continue
		}
		if assert.NoError(t, err, "line %d", i+1) {
			assert.Equal(t, want, d.String(), "line %d: %s", i+1, in)
		}
	}
}
