package html

import (
	"strings"

	"github.com/tiyao/tiyao/article/internal/byline"
	"github.com/tiyao/tiyao/article/internal/line"
	"github.com/tiyao/tiyao/article/internal/when"
	"github.com/tiyao/tiyao/internal/hanzi"
)

// A head is what a page says about itself outside its text.
type head struct {
	title     string // of the title element
	lang      string
	canonical string
	data      []string // JSON-LD
	times     []timeTag
	dates     []timeTag // of microdata
	at        int32     // the line that is read

	titles      []string // of meta tags, best first
	headline    string   // of JSON-LD or microdata
	description string
	ogDesc      string
	keywords    string
	tags        []string
	author      string
	source      string
	site        string
	published   when.Stamp
	ldBody      string

	generator string
	ogType    string
	body      string   // class and id of the body element
	types     []string // of JSON-LD
}

// A timeTag is a time that markup gives, with the line it stands in.
type timeTag struct {
	value string
	at    int32
}

// date keeps the most detailed of the dates that agree; the first one wins otherwise.
func (h *head) date(v string) {
	st, ok := when.Parse(v)
	if !ok {
		return
	}
	if st.HasSec && st.Hour+st.Min+st.Sec == 0 {
		st.HasTime, st.HasSec = false, false // a day, filled up to the form that the tag wants
	}
	if h.published.Day == 0 || h.published.SameDay(st) && st.Detail() > h.published.Detail() {
		h.published = st
	}
}

// item reads a microdata property.
func (h *head) item(name, content string) {
	if content == "" {
		return
	}
	switch name {
	case "headline":
		first(&h.headline, content)
	case "datePublished", "dateCreated", "datepublished":
		h.date(content)
		if len(h.dates) < 32 {
			h.dates = append(h.dates, timeTag{content, h.at})
		}
	}
}

// absolute returns an address that names its host, or "".
func absolute(u string) string {
	switch {
	case strings.HasPrefix(u, "http://"), strings.HasPrefix(u, "https://"):
		return u
	case strings.HasPrefix(u, "//"):
		return "https:" + u
	}
	return ""
}

// linkTag reads one link tag.
func (h *head) linkTag(a attrs) {
	if a.rel == "canonical" && absolute(a.href) != "" {
		h.canonical = absolute(a.href)
	}
}

// pageTags are the tags that the page names, best source first. Keywords that
// repeat the title, and those of a template, which speak of other things than the
// text, are none.
func (h *head) pageTags(title, text string) []string {
	if len(h.tags) > 0 {
		return byline.List(strings.Join(h.tags, ","))
	}
	t, k := plain(title), plain(h.keywords)
	if k == "" || k == t || strings.HasSuffix(k, t) && len(t) > 12 && len(k)-len(t) < 16 {
		return nil
	}
	var out []string
	found := 0
	text = hanzi.FoldString(text)
	for _, tag := range byline.List(h.keywords) {
		if p := plain(tag); p == t || line.Of(tag).Size() > 20 {
			continue
		}
		out = append(out, tag)
		if strings.Contains(text, hanzi.FoldString(tag)) {
			found++
		}
	}
	if found*4 < len(out) {
		return nil
	}
	return out
}
