package tagging

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// sites remembers what generator the folders of posts belong to.
type sites struct {
	mu sync.Mutex
	by map[string]site
}

// A site is what matters of a generator's configuration.
type site struct {
	zola bool
	tags bool // it declares a taxonomy "tags", without which Zola refuses the posts
}

var (
	zolaBase = regexp.MustCompile(`(?m)^[ \t]*base_url[ \t]*=`)
	zolaTags = regexp.MustCompile(`name[ \t]*=[ \t]*["']tags["']`)
)

// of returns the site that a folder lies in.
func (s *sites) of(dir string) site {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.by == nil {
		s.by = map[string]site{}
	}
	return s.lookup(dir)
}

func (s *sites) lookup(dir string) site {
	if known, ok := s.by[dir]; ok {
		return known
	}
	var here site
	for _, name := range []string{"zola.toml", "config.toml"} {
		b, err := os.ReadFile(filepath.Join(dir, name))
		if err == nil && zolaBase.Match(b) {
			here = site{zola: true, tags: zolaTags.Match(bytes.ReplaceAll(b, []byte("#"), []byte("\n")))}
			break
		}
	}
	if parent := filepath.Dir(dir); !here.zola && parent != dir {
		here = s.lookup(parent)
	}
	s.by[dir] = here
	return here
}

// places sets the places of a post: those of the options, but Zola has its tags in a
// table and refuses keys that it does not know.
func (t *Tagger) places(p *post) {
	p.tags, p.keywords, p.description = place{"", t.Tags}, place{"", t.Keywords}, place{"", t.Description}
	p.stamp, p.categories = place{"", stampKey}, place{"", "-"}
	if t.Categories != nil {
		p.categories.key = "categories"
		if _, one, err := p.get(place{"", "category"}); one && err == nil {
			p.categories.key = "category"
		}
	}
	var s site
	if dir, err := filepath.Abs(filepath.Dir(p.name)); err == nil && p.name != "-" {
		s = t.sites.of(dir)
	}
	if s.zola || p.HasTable("taxonomies") {
		p.zola(s.tags)
		return
	}
	if t.Tags == "tags" { // Jekyll and Hexo know it in the singular too
		_, many, _ := p.get(p.tags)
		if _, one, err := p.get(place{"", "tag"}); !many && one && err == nil {
			p.tags.key = "tag"
		}
	}
}

// zola moves the places of a post into the tables that Zola has for them. What the post has not is left out: Zola takes
// no taxonomy that the site does not declare; tags says that it declares tags.
func (p *post) zola(tags bool) {
	absent := func(at place) bool {
		_, ok, err := p.get(at)
		return err == nil && !ok
	}
	p.stamp.table, p.keywords.table, p.categories.table = "extra", "extra", "taxonomies"
	if p.categories.key != "-" && absent(p.categories) {
		p.categories.key = "-"
	}
	if absent(p.keywords) {
		p.keywords.key = "-"
	}
	if p.tags.key != "-" {
		p.tags.table = "taxonomies"
		if absent(p.tags) && !tags {
			p.tags.key = "-"
		}
	}
}

// isJekyll tells whether a post lies where Jekyll has its posts: Hexo has the same
// folder below "source".
func isJekyll(name string) bool {
	parts := strings.Split(filepath.ToSlash(name), "/")
	i := slices.Index(parts, "_posts")
	return i >= 0 && (i == 0 || parts[i-1] != "source")
}
