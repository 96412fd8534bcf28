package markdown

import "strings"

// level is how many # open a heading. Chinese posts leave out the blank behind them; what they
// write #between two# with more behind it is a topic, as in microblogs, and opens a paragraph.
func level(t string) int {
	n := 0
	for n < len(t) && t[n] == '#' {
		n++
	}
	if n == 0 || n > 6 || n < len(t) && t[n] != ' ' && t[n] != '\t' && t[n] < 0x80 {
		return 0
	}
	if n == 1 && n < len(t) && t[n] >= 0x80 && strings.Contains(strings.TrimRight(t[n:], "# \t"), "#") {
		return 0
	}
	return n
}

func rule(t string) bool {
	s := strings.ReplaceAll(t, " ", "")
	return len(s) >= 3 && (strings.Trim(s, "-") == "" || strings.Trim(s, "*") == "" || strings.Trim(s, "_") == "")
}

// marked says whether t is a list item with a bullet or a number.
func marked(t string) bool { return item(t) != t }

// ordered says whether t opens an item of a numbered list: 1. or 2)
func ordered(t string) bool {
	n := 0
	for n < len(t) && n < 3 && digit(t[n]) {
		n++
	}
	return n > 0 && n+1 < len(t) && (t[n] == '.' || t[n] == ')') && t[n+1] == ' '
}

// item takes the bullet or task box from a list item. Numbers stay: they are text.
func item(t string) string {
	for _, p := range [...]string{"- [ ] ", "- [x] ", "- [X] ", "- ", "* ", "+ "} {
		if s, ok := strings.CutPrefix(t, p); ok {
			return strings.TrimSpace(s)
		}
	}
	return t
}

func shortcode(t string) bool {
	return strings.HasPrefix(t, "{{") && strings.HasSuffix(t, "}}") || strings.HasPrefix(t, "{%") && strings.HasSuffix(t, "%}") || strings.HasPrefix(t, ":::")
}

// definition says whether t defines a link: [name]: address.
func definition(t string) bool {
	k := strings.Index(t, "]:")
	return strings.HasPrefix(t, "[") && k > 1 && !strings.HasPrefix(t, "[^") && strings.Contains(t[k:], "/")
}

// setext is the level of the heading that t underlines, 0 where it is no such line.
func setext(t string) int {
	switch {
	case t == "":
	case strings.Trim(t, "=") == "":
		return 1
	case strings.Trim(t, "-") == "":
		return 2
	}
	return 0
}
