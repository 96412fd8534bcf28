package html

import (
	"fmt"
	"strings"

	"github.com/tiyao/tiyao/article/internal/page"
)

// A kind is what a page is for.
type kind uint8

const (
	article kind = iota
	list         // links to articles, with or without their first lines
	front        // of a site
	forum        // a thread
	video        // or pictures, with little text
	download
	errorPage
	search
	login
	numKinds
)

// String names k as articles do.
func (k kind) String() string {
	return [...]string{"article", "list", "front", "forum", "video", "download", "error", "search", "login"}[k]
}

// kinds is a set of kinds.
type kinds uint16

func (s kinds) has(k kind) bool { return s>>k&1 != 0 }

// judge gives the kind of the page and how sure it is, from 0 to 1.
func (f *facts) judge() (kind, float64) {
	var points [numKinds]int
	for i := range rules {
		if r := &rules[i]; r.when(f) {
			points[r.kind] += r.points
		}
	}
	best, next := article, 0
	for k := article + 1; k < numKinds; k++ {
		if points[k] > bar && points[k] > points[best] {
			best = k
		}
	}
	if best == article && f.size < minArticle/2 {
		// Nothing speaks for any kind, and there is no text.
		for k := article + 1; k < numKinds; k++ {
			if points[k] > points[best] {
				best = k
			}
		}
		if best == article && f.links >= 4 {
			best = list
		}
	}
	for k := range points {
		if kind(k) != best {
			next = max(next, points[k])
		}
	}
	p := points[best]
	sure := 0.5 + 0.5*float64(p-next)/float64(p+next+20)
	return best, min(max(sure, 0.05), 0.99)
}

// is says whether the page's data is of one of the types.
func (h *head) is(types ...string) bool {
	for _, t := range h.types {
		for _, w := range types {
			if t == w {
				return true
			}
		}
	}
	return false
}

// address is u without its scheme and host.
func address(u string) string {
	if _, rest, ok := strings.Cut(u, "://"); ok {
		u = rest
	}
	if k := strings.IndexByte(u, '/'); k >= 0 {
		return u[k:]
	}
	return ""
}

// isRoot says whether u is the address of a whole site.
func isRoot(u string) bool {
	p := address(u)
	return absolute(u) != "" && (p == "" || p == "/" || strings.HasPrefix(p, "/index.") && !strings.Contains(p, "?"))
}

// noArticle is the error of a page of kind k.
func noArticle(k kind) error {
	names := [...]string{"an article without text", "a list of pages", "a front page", "a forum thread without text", "a page of videos or pictures", "a download page", "an error page", "a search page", "a login page"}
	return fmt.Errorf("%w: it is %s (%s)", page.ErrNoArticle, names[k], k)
}

// hasText says whether pages of kind k have a text of their own.
func (k kind) hasText() bool {
	return k == article || k == forum || k == video || k == download
}
