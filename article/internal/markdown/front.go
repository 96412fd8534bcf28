package markdown

import (
	"encoding/json"
	"strings"

	"github.com/tiyao/tiyao/article/internal/page"
	"github.com/tiyao/tiyao/article/internal/when"
)

// meta reads the few fields of front matter that an article has. It is no parser
// of YAML or TOML: it reads the plain forms that blogs write, and passes over the rest.
func meta(a *page.Article, front string, format Format) {
	if format == JSON {
		metaJSON(a, front)
		return
	}
	list := "" // the key of the list being read
	for front != "" {
		var l string
		l, front = cutLine(front)
		t := strings.TrimSpace(l)
		if t == "" || t[0] == '#' {
			continue
		}
		if list != "" {
			if item, ok := strings.CutPrefix(t, "- "); ok && format == YAML {
				set(a, list, unquote(item), true)
				continue
			}
			if format == TOML {
				for _, v := range items(t) {
					set(a, list, v, true)
				}
				if strings.HasSuffix(t, "]") {
					list = ""
				}
				continue
			}
			list = ""
		}
		sep := ":"
		if format == TOML {
			sep = "="
		}
		k := strings.Index(t, sep)
		if k <= 0 || l[0] == ' ' || l[0] == '\t' {
			continue
		}
		key, v := strings.ToLower(strings.TrimSpace(t[:k])), strings.TrimSpace(t[k+1:])
		switch {
		case v == "" || v == "[" && format == TOML:
			list = key
		case v[0] == '[':
			for _, x := range items(v) {
				set(a, key, x, true)
			}
		default:
			set(a, key, unquote(v), false)
		}
	}
}

func metaJSON(a *page.Article, front string) {
	var m map[string]any
	if json.Unmarshal([]byte(front), &m) != nil {
		return
	}
	for _, key := range [...]string{"title", "date", "tags", "keywords", "author", "description", "summary"} {
		switch v := m[key].(type) {
		case string:
			set(a, key, v, false)
		case []any:
			for _, x := range v {
				if s, ok := x.(string); ok {
					set(a, key, s, true)
				}
			}
		}
	}
}

// set stores one value. The first of several fields that say the same wins.
func set(a *page.Article, key, v string, item bool) {
	if v == "" {
		return
	}
	switch key {
	case "title":
		if a.Title == "" {
			a.Title = v
		}
	case "author", "authors":
		if a.Author == "" {
			a.Author = v
		}
	case "description", "summary", "excerpt":
		if a.Description == "" {
			a.Description = v
		}
	case "date", "published", "publishdate", "created":
		if st, ok := when.Parse(v); ok && a.Published.IsZero() {
			a.Published, a.HasTime = st.Time(when.China), st.HasTime
		}
	case "tags", "keywords", "tag":
		if item {
			a.Tags = append(a.Tags, v)
			return
		}
		for _, x := range strings.FieldsFunc(v, func(r rune) bool { return strings.ContainsRune(",，、", r) }) {
			a.Tags = append(a.Tags, strings.TrimSpace(x))
		}
	}
}

// items reads a list written in one line: [a, "b", c].
func items(s string) []string {
	s = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(s), "["), "]")
	var out []string
	for _, x := range strings.Split(s, ",") {
		if x = unquote(strings.TrimSpace(x)); x != "" {
			out = append(out, x)
		}
	}
	return out
}

func unquote(s string) string {
	s = strings.TrimSpace(s)
	if n := len(s); n >= 2 && (s[0] == '"' || s[0] == '\'') && s[n-1] == s[0] {
		return s[1 : n-1]
	}
	if k := strings.Index(s, " #"); k > 0 {
		s = strings.TrimSpace(s[:k])
	}
	return s
}
