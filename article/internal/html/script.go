package html

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/tiyao/tiyao/article/internal/block"
	"github.com/tiyao/tiyao/article/internal/line"
	"github.com/tiyao/tiyao/article/internal/page"
)

// Pages that scripts build carry their text as a string in a script: the state that
// the script starts from. Nothing is run; strings are looked for that read as text.

// minScript is the amount of text, in Han characters, that a script must hold to be
// taken for the article.
const minScript = 120

// fromScripts takes the article from the longest text among the strings of src's
// scripts. It reads only strings in double quotes, which JSON has.
func fromScripts(src []byte) []block.Line {
	var best []block.Line
	most := minScript
	for len(src) > 0 {
		k := bytes.Index(src, []byte("<script"))
		if k < 0 {
			break
		}
		src = src[k:]
		end := bytes.Index(src, []byte("</script"))
		if end < 0 {
			end = len(src)
		}
		longStrings(src[:end], func(s string) {
			lines := scriptLines(s)
			n := 0
			for i := range lines {
				if lines[i].Kind == line.Text && lines[i].Prose() {
					n += lines[i].Size()
				}
			}
			if n > most {
				best, most = lines, n
			}
		})
		src = src[end:]
	}
	return best
}

// maxStrings is how many long strings are looked into.
const maxStrings = 200

// longStrings calls f with each string literal of script that is long enough to be
// an article, unquoted.
func longStrings(script []byte, f func(string)) {
	for n := 0; n < maxStrings; {
		open := bytes.IndexByte(script, '"')
		if open < 0 {
			return
		}
		end := open + 1
		for end < len(script) && script[end] != '"' && script[end] != '\n' {
			if script[end] == '\\' {
				end++
			}
			end++
		}
		if end >= len(script) {
			return
		}
		if end-open > 3*minScript && script[end] == '"' {
			var s string
			if json.Unmarshal(script[open:end+1], &s) == nil {
				n++
				f(s)
			}
		}
		script = script[end+1:]
	}
}

// scriptLines cuts a string into lines: as HTML when it has tags, at its line breaks
// otherwise.
func scriptLines(s string) []block.Line {
	if !strings.Contains(s, "<p") && !strings.Contains(s, "<br") && !strings.Contains(s, "<div") {
		var lines []block.Line
		for _, l := range strings.Split(s, "\n") {
			if l = line.Trim(l); l != "" {
				lines = append(lines, block.New(l))
			}
		}
		return lines
	}
	t, err := build([]byte(s), page.Hint{})
	if err != nil {
		return nil
	}
	lines := make([]block.Line, 0, len(t.lines))
	for i := range t.lines {
		lines = append(lines, t.blockLine(int32(i)))
	}
	return lines
}
