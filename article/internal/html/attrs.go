package html

import (
	"bytes"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"github.com/tiyao/tiyao/article/internal/line"
)

// attrs are the attributes that matter, of one tag.
type attrs struct {
	class, id                 string
	name, content             string // of meta
	item                      string // itemprop
	rel, href, lang, datetime string
	role, alt                 string
	kind, value               string // type and value of an input
	hidden, aside, pre        bool
	centred                   bool  // set in the middle
	cols, rows                uint8 // that a cell of a table spans, 0 for one
}

// maxAttr is how much of an attribute value is read.
const maxAttr = 4096

// readAttrs reads those attributes of the tag that z has just read which are used, among the first 64.
func readAttrs(z *html.Tokenizer) attrs {
	var a attrs
	for n := 0; n < 64; n++ {
		key, val, more := z.TagAttr()
		if len(val) > maxAttr {
			val = val[:maxAttr]
		}
		if !a.says(key, val) {
			a.shows(key, val)
		}
		if !more {
			break
		}
	}
	return a
}

// says takes over an attribute whose value is text; false for the others.
func (a *attrs) says(key, val []byte) bool {
	switch string(key) {
	case "id":
		a.id = string(val)
	case "name", "property", "http-equiv":
		if a.name == "" {
			a.name = strings.ToLower(line.Trim(string(val)))
		}
	case "content":
		a.content = line.Trim(string(val))
	case "itemprop":
		a.item = string(val)
	case "rel":
		a.rel = strings.ToLower(string(val))
	case "href":
		a.href = line.Trim(string(val))
	case "lang", "xml:lang":
		a.lang = string(val)
	case "datetime":
		a.datetime = string(val)
	case "type":
		a.kind = strings.ToLower(string(val))
	case "value":
		a.value = line.Trim(string(val))
	case "alt":
		a.alt = line.Trim(string(val))
	case "role":
		a.role = string(val)
	default:
		return false
	}
	return true
}

// shows takes over an attribute that tells how its element is shown, if at all.
func (a *attrs) shows(key, val []byte) {
	switch string(key) {
	case "class":
		a.class = string(val)
		a.aside = isAside(val)
		a.pre = a.pre || bytes.Contains(val, []byte("bbs-content")) || bytes.Contains(val, []byte("pre-wrap"))
	case "style":
		a.hidden = a.hidden || hides(val)
		a.pre = a.pre || keepsBreaks(val)
		a.centred = a.centred || centres(val)
	case "align":
		a.centred = strings.EqualFold(string(val), "center")
	case "colspan", "rowspan":
		a.span(key[0] == 'c', val)
	case "hidden":
		a.hidden = a.hidden || string(val) != "until-found"
	case "aria-hidden":
		a.hidden = a.hidden || string(val) == "true" && a.class == "" && a.id == ""
	}
}

// span takes over how many columns, or rows, a cell spans.
func (a *attrs) span(columns bool, val []byte) {
	if columns {
		a.cols = spanned(val)
	} else {
		a.rows = spanned(val)
	}
}

// spanned reads how many columns or rows a cell spans, 0 where it is one or no number.
func spanned(val []byte) uint8 {
	n, err := strconv.ParseUint(string(bytes.TrimSpace(val)), 10, 8)
	if err != nil || n < 2 {
		return 0
	}
	return uint8(min(n, maxCells))
}

// isAside says whether a class names what stands in a line and is not part of it: links to
// edit it, the note of a forum that the post was changed, what it puts in against copying.
func isAside(class []byte) bool {
	for _, w := range [...]string{"editsection", "noprint", "pstatus", "sr-only", "visually-hidden", "screen-reader", "jammer"} {
		if bytes.Contains(class, []byte(w)) {
			return true
		}
	}
	return false
}

// hides says whether a style takes an element from the page. Transparency and
// visibility do not count: pages set them on what scripts reveal.
func hides(style []byte) bool {
	k := bytes.Index(style, []byte("display"))
	if k < 0 {
		return false
	}
	rest := bytes.TrimLeft(style[k+len("display"):], " :")
	return bytes.HasPrefix(rest, []byte("none"))
}

// centres says whether a style sets text in the middle.
func centres(style []byte) bool {
	k := bytes.Index(style, []byte("text-align"))
	return k >= 0 && bytes.HasPrefix(bytes.TrimLeft(style[k+len("text-align"):], " :"), []byte("center"))
}

// keepsBreaks says whether a style shows the line breaks of the source.
func keepsBreaks(style []byte) bool {
	k := bytes.Index(style, []byte("white-space"))
	return k >= 0 && bytes.HasPrefix(bytes.TrimLeft(style[k+len("white-space"):], " :"), []byte("pre"))
}

// isJSONLD says whether the script tag holds JSON-LD.
func isJSONLD(z *html.Tokenizer) bool {
	for n := 0; n < 64; n++ {
		key, val, more := z.TagAttr()
		if string(key) == "type" {
			return strings.Contains(strings.ToLower(string(val)), "ld+json")
		}
		if !more {
			break
		}
	}
	return false
}
