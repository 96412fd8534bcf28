package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestColor(t *testing.T) {
	out, _, _ := command(t, text, "stats", "--color", "always")
	assert.Contains(t, out, "\x1b[31m")
	out, _, _ = command(t, text, "stats", "--color=never")
	assert.NotContains(t, out, "\x1b")
}

// Nothing that a page has in it does anything to a terminal.
func TestTerminal(t *testing.T) {
	page := "江临县\x1b]52;c;cHduZWQ=\x07企业增长3%，\u202e群众\u200b满意度\u009b31m也比上年提高。" + text
	bad := func(r rune) bool {
		return r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 || r == '\u202e' || r == '\u200b'
	}
	for _, v := range verbs {
		for _, to := range []string{"text", "json", "ndjson", "yaml", "html"} {
			out, errs, status := command(t, page, v.name, "--to", to)
			require.Equal(t, statusOK, status, errs)
			assert.Equal(t, -1, strings.IndexFunc(out, bad), "%s --to %s: %q", v.name, to, out)
		}
	}
	out, _, _ := command(t, page, "segment", "--to", "json")
	var words struct{ Words []string }
	require.NoError(t, json.Unmarshal([]byte(out), &words))
	assert.Equal(t, page, strings.Join(words.Words, ""), "in JSON the text is all there")

	dir := t.TempDir()
	name := filepath.Join(dir, "a\x1b[31mred\nb.txt")
	if os.WriteFile(name, []byte(text), 0o600) != nil {
		t.Skip("no such names here")
	}
	out, errs, _ := command(t, "", "stats", name, filepath.Join(dir, "none\x1b.txt"))
	assert.Contains(t, out, "a␛[31mred␊b.txt")
	assert.Equal(t, -1, strings.IndexFunc(out+errs, bad), out+errs)
}
