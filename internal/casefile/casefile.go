package casefile

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Recording reports whether files are to be written anew.
func Recording() bool { return os.Getenv("TIYAO_RECORD") != "" }

// A Case is an input with what is wanted of it.
type Case struct {
	Path string
	Line int // of the input, from 1
	In   string
	Want []string // the indented lines, without the blanks around them
}

// Read reads the cases of a file. It fails t when there are none.
func Read(t testing.TB, path string) []Case {
	t.Helper()
	var cases []Case
	for i, l := range lines(t, path) {
		switch {
		case strings.TrimSpace(l) == "" || l[0] == '#':
		case l[0] == ' ' || l[0] == '\t':
			require.NotEmpty(t, cases, "%s:%d: nothing stands above it", path, i+1)
			c := &cases[len(cases)-1]
			c.Want = append(c.Want, strings.TrimSpace(l))
		default:
			cases = append(cases, Case{Path: path, Line: i + 1, In: l})
		}
	}
	require.NotEmpty(t, cases, "%s: no case in it", path)
	return cases
}

// Run compares what found gives for each case of a file with what is wanted, or records it.
func Run(t *testing.T, path string, found func(t *testing.T, c Case) []string) {
	t.Helper()
	got := map[int][]string{}
	for _, c := range Read(t, path) {
		got[c.Line] = found(t, c)
		if !Recording() {
			assert.Equal(t, c.Want, got[c.Line], "%s:%d: %s", path, c.Line, c.In)
		}
	}
	if !Recording() {
		return
	}
	var b strings.Builder
	for i, l := range lines(t, path) {
		if l != "" && (l[0] == ' ' || l[0] == '\t') {
			continue
		}
		b.WriteString(l + "\n")
		for _, w := range got[i+1] {
			b.WriteString("\t" + w + "\n")
		}
	}
	require.NoError(t, os.WriteFile(path, []byte(b.String()), 0o644))
}

// Lines calls check with every line of a file that is neither blank nor a comment. Line is
// its number, for messages.
func Lines(t *testing.T, path string, check func(t *testing.T, line int, text string)) {
	t.Helper()
	n := 0
	for i, l := range lines(t, path) {
		if strings.TrimSpace(l) == "" || l[0] == '#' {
			continue
		}
		check(t, i+1, l)
		n++
	}
	require.Positive(t, n, "%s: no case in it", path)
}

// Pairs calls check with both sides of every line `in = want` of a file; where the sign
// is another one, it is given. Line is that of the file, for messages.
func Pairs(t *testing.T, path, sign string, check func(t *testing.T, line int, in, want string)) {
	t.Helper()
	Lines(t, path, func(t *testing.T, line int, text string) {
		t.Helper()
		in, want, ok := strings.Cut(text, sign)
		require.True(t, ok, "%s:%d: no %q", path, line, sign)
		check(t, line, strings.TrimSpace(in), strings.TrimSpace(want))
	})
}

// Golden compares got with the whole of a file, or records it.
func Golden(t testing.TB, path string, got []byte) {
	t.Helper()
	if Recording() {
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, got, 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	if !bytes.Equal(want, got) {
		assert.Equal(t, string(want), string(got), path)
	}
}

func lines(t testing.TB, path string) []string {
	t.Helper()
	b, err := os.ReadFile(path)
	require.NoError(t, err)
	return strings.Split(strings.TrimRight(string(b), "\n"), "\n")
}
