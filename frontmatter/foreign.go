package frontmatter

import (
	"bytes"
	"regexp"
)

// Forms of other systems, which are refused: a block before them would hide what they say.
var (
	orgKey     = regexp.MustCompile(`^#\+[A-Za-z_]+:`)
	lineKey    = regexp.MustCompile(`^[A-Za-z][A-Za-z_-]*[ \t]*:[ \t]*\S`)
	lineKeyTop = regexp.MustCompile(`(?i)^(title|date|slug|author|tags|category|status|lang)[ \t]*:[ \t]*\S`)
)

// isOrg tells whether a file begins as an Org file does.
func isOrg(first []byte) bool { return orgKey.Match(first) }

// hasLines tells whether src begins with metadata lines as Pelican and MultiMarkdown
// have them: two or more "Key: value" lines, an empty one, and no closing mark.
func hasLines(src []byte) bool {
	n := 0
	for i := 0; i < len(src); {
		l, next := line(src, i)
		if len(bytes.TrimSpace(l)) == 0 {
			break
		}
		folded := n > 0 && (l[0] == ' ' || l[0] == '\t')
		if !folded && !lineKey.Match(l) || n == 0 && !lineKeyTop.Match(l) {
			return false
		}
		if !folded {
			n++
		}
		i = next
	}
	return n >= 2
}
