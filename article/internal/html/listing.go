package html

import (
	"strconv"
	"strings"
)

// listing says whether a class names the language that a piece of code is in: language-yaml. A language-switch is a menu.
func listing(name string) bool {
	for _, p := range [...]string{"language-", "lang-"} {
		if rest, ok := strings.CutPrefix(name, p); ok {
			return !chooses[strings.TrimRight(rest, "s")]
		}
	}
	return false
}

// chooses are the words that name what a language is chosen by.
var chooses = map[string]bool{"switch": true, "switcher": true, "select": true, "selector": true, "picker": true, "menu": true, "list": true, "nav": true,
	"bar": true, "chooser": true, "toggle": true, "dropdown": true, "link": true, "box": true, "item": true, "option": true, "btn": true, "button": true, "wrapper": true, "wrap": true, "container": true}

// counts says whether the lines of n number the lines of the code beside it: 1, 2, 3 and nothing else.
func (t *tree) counts(n *node) bool {
	if n.l1-n.l0 < 2 || n.l1-n.l0 > 2000 {
		return false
	}
	for i := n.l0; i < n.l1; i++ {
		if t.of(&t.lines[i]) != strconv.Itoa(int(i-n.l0)+1) {
			return false
		}
	}
	return true
}

// copies are the texts of what copies the code that they stand under.
var copies = map[string]bool{"复制代码": true, "复制": true, "複製": true, "複製程式碼": true, "copy": true, "copy code": true, "copied!": true}

// uncopied returns the end of text[start:end], a piece of code, without the button at its end.
func (b *builder) uncopied(start, end int) int {
	s := string(b.text[start:end])
	if k := strings.LastIndexByte(s, partMark); k >= 0 && copies[strings.ToLower(strings.TrimSpace(s[k+1:]))] {
		return start + len(strings.TrimRight(s[:k], " \n\x1f"))
	}
	return end
}

// numbering are the classes of what numbers the lines of a piece of code.
var numbering = map[string]bool{"line-numbers-wrapper": true, "line-numbers-rows": true, "line-number-wrapper": true, "pre-numbering": true, "gutter": true, "linenos": true, "lineno": true, "linenodiv": true}
