package html

import (
	"bytes"
	"html"
	"strings"

	"github.com/tiyao/tiyao/article/internal/line"
)

// properties reads the comment in which the systems of newspapers leave what they know of an article, in tags of their own:
//
//	<!--enpproperty <date>2016-06-21 00:00:00.0</date><author>丁小麦</author><title>麦场上的电影</title>…/enpproperty-->
//	<!--<founder-date>2016-06-21</founder-date><founder-title>麦场上的电影</founder-title>-->
func (h *head) properties(comment []byte) {
	if len(comment) > maxAttr*4 || !bytes.Contains(comment, []byte("enpproperty")) && !bytes.Contains(comment, []byte("<founder-")) {
		return
	}
	s := string(comment)
	first(&h.headline, property(s, "title"))
	firstName(&h.author, property(s, "author"))
	if d := property(s, "date"); d != "" {
		h.date(strings.TrimSuffix(d, ".0"))
	}
}

// property is what stands in the tag of that name in s, with the maker's name before it or without; "" for nothing.
func property(s, name string) string {
	for _, open := range [...]string{"<" + name + ">", "<founder-" + name + ">"} {
		_, rest, ok := strings.Cut(s, open)
		if !ok {
			continue
		}
		v, _, ok := strings.Cut(rest, "<")
		if v = line.Trim(html.UnescapeString(v)); ok && v != "" {
			return v
		}
	}
	return ""
}
