package html

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// A cue is what the name of an element says about what is in it.
type cue uint16

const (
	content  cue = 1 << iota // names of main text
	clutter                  // names of what surrounds it
	maybe                    // names that both bear
	hidden                   // not shown
	certain                  // the page marks the element as the article's body
	heads                    // names of titles
	lede                     // names of summaries above the text
	posted                   // names of posts in a thread
	quoted                   // names of what a post quotes
	pictured                 // names of what holds an image
)

// tagCue is what the element itself says.
func tagCue(a atom.Atom) cue {
	switch a {
	case atom.Nav, atom.Footer, atom.Aside, atom.Menu, atom.Form:
		if a == atom.Form {
			return maybe
		}
		return clutter
	case atom.Article, atom.Main:
		return content
	case atom.Header:
		return maybe
	}
	return 0
}

// A cueCache remembers the cues of class names; pages repeat few.
type cueCache struct {
	seen map[string]cue
}

const maxCached = 4096

// of returns the cue of an element's names and a hash of its tag and class.
func (c *cueCache) of(at attrs, a atom.Atom) (cue, uint32) {
	if at.class == "" && at.id == "" && at.role == "" {
		return 0, uint32(a)
	}
	class := uint32(a)
	for i := 0; i < len(at.class) && i < 64; i++ { // FNV-1a
		class = (class ^ uint32(at.class[i])) * 16777619
	}
	key := at.class + "\x00" + at.id
	if c.seen == nil {
		c.seen = map[string]cue{}
	}
	q, ok := c.seen[key]
	if !ok {
		if q = cueOf(at.class) | cueOf(at.id); q&clutter != 0 && q&content != 0 {
			q = q&^(clutter|content) | maybe
		}
		if len(c.seen) < maxCached && len(key) < 256 {
			c.seen[key] = q
		}
	}
	switch at.role {
	case "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu", "doc-endnotes", "doc-bibliography":
		q |= clutter
	case "main", "article":
		q |= content
	}
	return q, class
}

// cueOf reads the words of a class attribute or an id.
func cueOf(s string) cue {
	if len(s) > 200 {
		s = s[:200]
	}
	var q cue
	says := nameWords()
	for _, name := range strings.Fields(s) {
		if utility(name) || listing(name) {
			continue
		}
		if numbering[name] {
			q |= clutter
			continue
		}
		var n cue
		image := false              // picIntro, img_desc: the word before is an image
		tag, carded := false, false // article-tag__list, doctor-card
		for name != "" {
			var w string
			w, name = word(name)
			q := says.cue(w)
			if image && says.about[w] {
				q = clutter
			}
			n |= q
			if image = says.image[w]; image {
				n |= pictured
			}
			if tag && holdsTags[w] || carded && w == "card" {
				n |= clutter
			}
			tag, carded = tag || w == "tag", carded || onCards[w]
		}
		// article-comment is a comment, comment-article hardly less.
		if n&clutter != 0 {
			n &^= content | maybe
		}
		q |= n
	}
	if q&clutter != 0 && q&content != 0 {
		q = q&^(clutter|content) | maybe
	}
	return q
}

// holdsTags are the words that name what holds tags, behind the word for one.
var holdsTags = map[string]bool{"list": true, "card": true, "box": true, "wrap": true, "wrp": true, "cloud": true, "links": true, "group": true}

// onCards are the words for those whom a card beside or in the text presents.
var onCards = map[string]bool{"doctor": true, "expert": true, "author": true, "user": true, "profile": true, "goods": true, "product": true, "shop": true, "app": true, "book": true, "video": true, "music": true}

// utility says whether a class speaks of layout only: has-sidebar, no-comments.
func utility(name string) bool {
	for _, p := range [...]string{"has-", "no-", "with-", "is-", "without-", "mt-", "mb-", "pt-", "pb-", "col-", "js-no"} {
		if strings.HasPrefix(name, p) {
			return true
		}
	}
	return false
}

// word cuts the first word from a name in any of the usual spellings:
// left-side, left_side, leftSide, leftside12.
func word(s string) (w, rest string) {
	i := 0
	for i < len(s) && !letter(s[i]) {
		i++
	}
	j := i
	for j < len(s) && letter(s[j]) {
		if j > i && s[j] < 'a' && s[j-1] >= 'a' {
			break
		}
		j++
	}
	return strings.ToLower(s[i:j]), s[j:]
}

func letter(c byte) bool { return c|32 >= 'a' && c|32 <= 'z' }
