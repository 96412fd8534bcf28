package markdown

import "strings"

// Format is how front matter is written.
type Format uint8

const (
	None Format = iota
	YAML        // between lines of ---
	TOML        // between lines of +++
	JSON        // an object at the start of the file
)

// Split parts a post into its front matter, without the lines that fence it, and
// the body as it stands. Without front matter, body is all of s.
func Split(s string) (front, body string, format Format) {
	t := strings.TrimPrefix(s, "\ufeff")
	line, rest := cutLine(t)
	switch strings.TrimRight(line, " \t") {
	case "---":
		format = YAML
	case "+++":
		format = TOML
	default:
		if strings.HasPrefix(t, "{") {
			if end := object(t); end > 0 && (end == len(t) || t[end] == '\n' || t[end] == '\r') {
				_, body = cutLine(t[end:])
				return t[:end], body, JSON
			}
		}
		return "", s, None
	}
	fence := strings.TrimRight(line, " \t")
	for pos := 0; pos < len(rest); {
		l, after := cutLine(rest[pos:])
		if l = strings.TrimRight(l, " \t"); l == fence || l == "..." && format == YAML {
			if pos > 0 && !fields(rest[:pos], format) {
				break // a rule across the page, not a fence
			}
			return rest[:pos], after, format
		}
		pos = len(rest) - len(after)
	}
	return "", s, None
}

// cutLine returns the first line of s without its end, and what follows.
func cutLine(s string) (line, rest string) {
	i := strings.IndexByte(s, '\n')
	if i < 0 {
		return strings.TrimSuffix(s, "\r"), ""
	}
	return strings.TrimSuffix(s[:i], "\r"), s[i+1:]
}

// fields says whether the first line of front matter with something on it is a
// field, a comment or a list.
func fields(front string, format Format) bool {
	for front != "" {
		var l string
		l, front = cutLine(front)
		l = strings.TrimSpace(l)
		if l == "" || l[0] == '#' {
			continue
		}
		sep := ":"
		if format == TOML {
			if l[0] == '[' {
				return true
			}
			sep = "="
		}
		k := strings.Index(l, sep)
		return k > 0 && k < 60 && !strings.ContainsAny(l[:k], "。，！？")
	}
	return true
}

// object returns where the JSON object at the start of s ends, or 0.
func object(s string) int {
	depth, quoted := 0, false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{':
			depth++
		case c == '}':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return 0
}
