package frontmatter

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v3"
)

// yamlWords are read as truth values or nothing by YAML 1.1, which Jekyll's and
// older readers follow, whatever YAML 1.2 says.
var yamlWords = []string{"y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"}

// yamlSafe reports whether s means itself when written without quotes, in a line or
// between brackets, to YAML 1.1 and 1.2 alike. It is narrower than YAML.
func yamlSafe(s string) bool {
	if s == "" || slices.Contains(yamlWords, strings.ToLower(s)) || strings.HasSuffix(s, " ") {
		return false
	}
	han := strings.IndexFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) }) >= 0
	for i, r := range s {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r) && (i > 0 || han):
		case i > 0 && r < 0x80 && strings.ContainsRune(" -_./+()%&", r):
		case i > 0 && strings.ContainsRune("·—…–、，。；：！？（）《》〈〉「」『』【】〔〕‘’“”％～°￥€", r):
		default:
			return false
		}
	}
	return true
}

// yamlPlain writes s without quotes when that is safe.
func yamlPlain(s string) string {
	if yamlSafe(s) {
		return s
	}
	return yamlQuote(s, '"')
}

// yamlQuote writes s with the quotes asked for, 0 for none, or with double quotes
// when those cannot hold it.
func yamlQuote(s string, quote byte) string {
	switch {
	case quote == 0 && yamlSafe(s):
		return s
	case quote == '\'' && plainText(s) && !strings.ContainsAny(s, "\u2028\u2029\ufeff"):
		return "'" + strings.ReplaceAll(s, "'", "''") + "'"
	}
	return `"` + escape(s, `\x%02x`) + `"`
}

// yamlFlow writes a list in brackets.
func yamlFlow(list []string, quote byte) string {
	parts := make([]string, len(list))
	for i, s := range list {
		parts[i] = yamlQuote(s, quote)
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// quoteOf returns the quotes a value is written with; for a list, those of its first item.
func quoteOf(n *yaml.Node) byte {
	if len(n.Content) > 0 {
		n = n.Content[0]
	}
	switch {
	case n.Style&yaml.DoubleQuotedStyle != 0:
		return '"'
	case n.Style&yaml.SingleQuotedStyle != 0:
		return '\''
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		return '"'
	}
	return 0
}

// escape writes s for double quotes of YAML or TOML; low is how the format writes a
// control character below 0x80.
func escape(s, low string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r == '\r':
			b.WriteString(`\r`)
		case r < 0x80 && unicode.IsControl(r):
			fmt.Fprintf(&b, low, r)
		case unicode.IsControl(r), r == '\u2028', r == '\u2029', r == '\ufeff', r == '\ufffe', r == '\uffff':
			fmt.Fprintf(&b, `\u%04x`, r)
		case r > 0xffff && !unicode.IsGraphic(r):
			fmt.Fprintf(&b, `\U%08x`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
