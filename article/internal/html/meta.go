package html

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/tiyao/tiyao/internal/phrase"
)

//go:embed meta.txt
var metaText string

// metaFields are the fields that meta tags give by their names, of meta.txt.
var metaFields = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for _, l := range phrase.Must(phrase.Parse("meta.txt", metaText)) {
		for w := range l.Words() {
			out[w.Text] = l.Class
		}
	}
	return out
})

// How many titles and tags of meta tags are kept: pages that name more are made for engines.
const (
	maxTitles   = 8
	maxMetaTags = 64
)

// meta reads one meta tag.
func (h *head) meta(a attrs) {
	if a.item != "" {
		h.item(a.item, a.content)
	}
	v := a.content
	if v == "" {
		return
	}
	switch metaFields()[strings.ReplaceAll(a.name, "_", " ")] {
	case "title":
		if len(h.titles) < maxTitles {
			h.titles = append(h.titles, v)
		}
	case "description":
		first(&h.description, v)
	case "shared":
		first(&h.ogDesc, v)
	case "generator":
		h.generator = strings.ToLower(v)
	case "type":
		h.ogType = strings.ToLower(v)
	case "keywords":
		first(&h.keywords, v)
	case "tag":
		if len(h.tags) < maxMetaTags {
			h.tags = append(h.tags, v)
		}
	case "author":
		firstName(&h.author, v)
	case "source":
		firstName(&h.source, v)
	case "site":
		first(&h.site, v)
	case "url":
		first(&h.canonical, absolute(v))
	case "lang":
		first(&h.lang, v)
	case "date":
		h.date(v)
	}
}

// first keeps the first value that a page gives.
func first(field *string, v string) {
	if *field == "" {
		*field = v
	}
}

// firstName keeps the first name of a person or paper; an address is none.
func firstName(field *string, v string) {
	if !strings.Contains(v, "://") {
		first(field, v)
	}
}
