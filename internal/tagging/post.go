package tagging

import (
	"bytes"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/frontmatter"
	"github.com/tiyao/tiyao/internal/record"
)

// A post is a file taken apart, with the places where its site has tags and description.
type post struct {
	*frontmatter.Post
	name                        string
	tags, keywords, description place
	stamp, categories           place
}

// A place is a key of the front matter; a key "-" is no place.
type place struct{ table, key string }

// open takes a post apart, or says why it is left alone.
func (t *Tagger) open(name string, src []byte) (*post, error) {
	if !utf8.Valid(src) {
		return nil, fmt.Errorf("%w on line %d", record.ErrNotUTF8, lineOfBad(src))
	}
	fm, err := frontmatter.Parse(src)
	if err != nil {
		return nil, err
	}
	if fm.Format() == frontmatter.None && (!t.Create || isHTML(name)) {
		return nil, noFrontMatter
	}
	p := &post{Post: fm, name: name}
	if p.says(stampKey, "false", "no", "off") {
		return nil, leftAlone(`it says "tiyao: false"`)
	}
	if !t.named[name] && isDraft(fm) {
		return nil, leftAlone("a draft")
	}
	t.places(p)
	return p, nil
}

// lineOfBad returns the number of the first line that is not UTF-8: it may be the only one.
func lineOfBad(src []byte) int {
	for n := 1; ; n++ {
		line, rest, more := bytes.Cut(src, []byte("\n"))
		if !more || !utf8.Valid(line) {
			return n
		}
		src = rest
	}
}

// Draft tells whether a post says that it is a draft, which a site does not show.
func Draft(src []byte) bool { return isDraft(frontmatter.Read(src)) }

func isDraft(p *frontmatter.Post) bool {
	return says(p, "draft", "true", "yes") || says(p, "published", "false", "no")
}

// says tells whether a key has one of some values.
func (p *post) says(key string, values ...string) bool { return says(p.Post, key, values...) }

func says(p *frontmatter.Post, key string, values ...string) bool {
	v, ok, err := p.Get(key)
	return err == nil && ok && !v.IsList && slices.Contains(values, strings.ToLower(v.Text))
}

// get returns the value at a place; ok is false when there is nothing but blanks.
func (p *post) get(at place) (v frontmatter.Value, ok bool, err error) {
	v, ok, err = p.GetIn(at.table, at.key)
	if ok && !v.IsList && strings.TrimSpace(v.Text) == "" {
		ok = false
	}
	return v, ok, err
}

func isHTML(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	return ext == ".html" || ext == ".htm"
}

// module is what stands in MDX for the program and not for the reader.
var module = regexp.MustCompile(`(?m)^(?:import|export)[ \t].*$`)

// article reads the text of the post, without what it shares with others.
func (p *post) article(repeated *lines) (article.Article, error) {
	body := p.Body()
	if strings.EqualFold(filepath.Ext(p.name), ".mdx") {
		body = module.ReplaceAll(body, nil)
	}
	format := article.Markdown
	if isHTML(p.name) {
		format = article.HTML
	}
	a, err := article.Parse(repeated.without(body), article.WithFormat(format), article.WithContentType("text/plain; charset=utf-8"))
	switch {
	case err != nil:
		return a, errNothing
	case !chinese(a.Body):
		return a, errForeign
	}
	if title, ok, err := p.Get("title"); err == nil && ok && !title.IsList {
		a.Title = title.Text
	}
	return a, nil
}

// chinese tells whether there is enough Chinese in a text to say anything about it.
func chinese(text string) bool {
	han, letters := 0, 0
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Han, r):
			han++
		case unicode.IsLetter(r):
			letters++
		}
	}
	return han > 0 && han*20 >= letters
}
