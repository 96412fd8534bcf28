package html

import (
	"bytes"
	"strings"
)

// maxHiddenIDs is how many elements a page's style sheets may hide.
const maxHiddenIDs = 64

// hiddenIDs adds the ids that the style sheet css takes from the page: of rules at its top
// whose selector is an id alone, #terms{display:none}. Rules inside of @media hold for
// some readers only, and classes are what scripts show and hide.
func hiddenIDs(ids []string, css []byte) []string {
	depth, from := 0, 0
	for i, c := range css {
		switch c {
		case '{':
			if depth++; depth > 1 {
				continue
			}
			selectors := css[from:i]
			rule := css[i+1:]
			end := bytes.IndexAny(rule, "{}")
			if end < 0 || rule[end] == '{' || !hides(rule[:end]) {
				continue
			}
			for _, s := range strings.Split(string(selectors), ",") {
				id, ok := strings.CutPrefix(strings.TrimSpace(s), "#")
				if ok && id != "" && !strings.ContainsAny(id, " .:>+~[#") && len(ids) < maxHiddenIDs {
					ids = append(ids, id)
				}
			}
		case '}':
			depth = max(0, depth-1)
			from = i + 1
		}
	}
	return ids
}
