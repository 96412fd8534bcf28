package html

import (
	"encoding/json"
	"strings"

	"github.com/tiyao/tiyao/article/internal/line"
)

// readData reads the JSON-LD blocks. What does not parse is passed over: pages
// carry broken JSON as often as not.
func (h *head) readData() {
	for _, d := range h.data {
		var v any
		d = strings.Map(func(r rune) rune {
			if r < ' ' {
				return ' '
			}
			return r
		}, d)
		if json.Unmarshal([]byte(strings.TrimRight(strings.TrimSpace(d), ";")), &v) == nil {
			h.walkData(v, 0)
		}
	}
	h.data = nil
}

// walkData looks for articles in a JSON-LD block.
func (h *head) walkData(v any, depth int) {
	if depth > 4 {
		return
	}
	switch v := v.(type) {
	case []any:
		for i, x := range v {
			if i < 20 {
				h.walkData(x, depth+1)
			}
		}
	case map[string]any:
		kind := str(v["@type"])
		if kind != "" && len(h.types) < 32 {
			h.types = append(h.types, kind)
		}
		if isArticle(kind) {
			h.articleData(v)
		}
		h.walkData(v["@graph"], depth+1)
		h.walkData(v["mainEntity"], depth+1)
	}
}

// isArticle says whether a thing of this kind is what the page is about.
func isArticle(kind string) bool {
	switch kind {
	case "", "WebPage", "Report":
		return true
	}
	return strings.HasSuffix(kind, "Article") || strings.HasSuffix(kind, "Posting") || strings.HasSuffix(kind, "VideoObject")
}

// articleData reads what JSON-LD says about an article.
func (h *head) articleData(v map[string]any) {
	first(&h.headline, str(v["headline"]))
	if v["pubDate"] != nil {
		first(&h.headline, str(v["title"])) // Baidu's form
	}
	for _, k := range [...]string{"datePublished", "pubDate", "uploadDate", "dateCreated"} {
		if t := str(v[k]); t != "" {
			h.date(t)
			break
		}
	}
	first(&h.author, name(v["author"]))
	first(&h.site, name(v["publisher"]))
	first(&h.ldBody, str(v["articleBody"]))
	first(&h.keywords, str(v["keywords"]))
	if l, ok := v["keywords"].([]any); ok && len(h.tags) == 0 {
		for i, x := range l {
			if t := str(x); t != "" && i < 30 {
				h.tags = append(h.tags, t)
			}
		}
	}
	first(&h.ogDesc, str(v["description"]))
}

func str(v any) string {
	switch v := v.(type) {
	case string:
		return line.Trim(v)
	case []any:
		if len(v) > 0 {
			return str(v[0])
		}
	}
	return ""
}

func name(v any) string {
	switch v := v.(type) {
	case map[string]any:
		return str(v["name"])
	case []any:
		if len(v) > 0 {
			return name(v[0])
		}
		return ""
	}
	if t := str(v); !strings.Contains(t, "://") {
		return t
	}
	return ""
}
