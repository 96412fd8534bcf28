package html

import (
	"strings"

	"github.com/tiyao/tiyao/article/internal/byline"
	"github.com/tiyao/tiyao/article/internal/line"
	"github.com/tiyao/tiyao/article/internal/when"
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/news"
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

// namesSite says whether tag is the site's name, or part of it: 澎湃 of 澎湃新闻. Portals end titles in a tag, too, which is no name.
func namesSite(tag, site string) bool {
	p := plain(tag)
	return len(p) >= 4 && strings.Contains(site, p) && (strings.TrimSpace(site) != p || news.NamesOutlet(tag))
}

// siteIn is what the page calls its site, in plain form: what stands last in the browser's title behind the title of the text, and
// what meta tags say.
func (h *head) siteIn(title string) string {
	rest, ok := strings.CutPrefix(h.title, title)
	if !ok || title == "" {
		return plain(h.site)
	}
	if k := strings.LastIndexAny(rest, "_|｜"); k >= 0 {
		rest = rest[k:]
	} else if k := strings.LastIndex(rest, " - "); k >= 0 {
		rest = rest[k:]
	}
	return plain(rest) + " " + plain(h.site)
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
	site := h.siteIn(title)
	for _, tag := range byline.List(h.keywords) {
		p := plain(tag)
		if p == t || line.Of(tag).Size() > 20 || namesSite(tag, site) && !strings.Contains(t, p) {
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
