package main

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/internal/casefile"
)

var textBlock = regexp.MustCompile("(?s)```text\n(.*?)```")

// What the READMEs show must be what the command gives. TIYAO_RECORD=1 writes it anew.
func TestREADME(t *testing.T) {
	for file, locale := range map[string]string{"../../README.md": "C", "../../README.zh-CN.md": "zh_CN.UTF-8"} {
		b, err := os.ReadFile(file)
		require.NoError(t, err)
		readme := string(b)
		assert.Contains(t, readme, "\ngo run ./cmd/tiyao analyze examples/articles/scraped-page.txt\ngo test ./...\n")
		at := textBlock.FindStringSubmatchIndex(readme)
		require.NotNil(t, at)

		t.Setenv("LC_ALL", locale)
		out, _, status := command(t, "", "analyze", samples+"scraped-page.txt")
		require.Equal(t, statusOK, status)
		want := shorten(out, 12)
		if casefile.Recording() {
			readme = readme[:at[2]] + want + readme[at[3]:]
			require.NoError(t, os.WriteFile(file, []byte(readme), 0o644))
			continue
		}
		assert.Equal(t, want, readme[at[2]:at[3]], file)
	}
}

// shorten leaves only the first figures of a report's table.
func shorten(report string, figures int) string {
	var kept []string
	n := -1 // lines of the table so far; -1 outside of it
	for _, line := range strings.Split(report, "\n") {
		switch {
		case strings.HasPrefix(line, "Figures (") || strings.HasPrefix(line, "数据 ("):
			n = 0
		case line == "":
			n = -1
		case n >= 0:
			if n++; n == figures+1 {
				kept = append(kept, "  …")
			}
			if n > figures {
				continue
			}
		}
		kept = append(kept, line)
	}
	return strings.Join(kept, "\n")
}
