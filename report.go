package tiyao

import (
	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/head"
	"github.com/tiyao/tiyao/keywords"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats"
	"github.com/tiyao/tiyao/summarize"
)

// A Report says what one article is about. Parts that were not asked for are empty.
// All offsets in it are bytes into Article.Body.
type Report struct {
	Article     article.Article
	Register    segment.Register   // news, announcement, result, bulletin, post or opinion
	Names       []segment.Name     // what the article names, by first mention
	Keywords    []keywords.Keyword // best first
	Section     keywords.Section   // the subject, with the keywords; empty where it is not sure
	Stats       []stats.Stat       // in the order of the text
	Truncated   bool               // Stats are stats.Limit figures, the first of the text, which may have more
	Summary     summarize.Summary
	Description string // plain text; for HTML use Head
	Note        string // why something that was asked for is not there: "the text is not Chinese"

	doc   *segment.Document
	parts Part
	told  bool // Register is
}

// Document returns the segmented body, or nil if no part needed it.
func (r *Report) Document() *segment.Document { return r.doc }

// Head returns what the report says for the <head> of the article's page: its methods
// give the meta description, Open Graph and JSON-LD, escaped.
func (r *Report) Head() head.Head {
	h := head.Head{
		Title:       r.Article.Title,
		Description: r.Description,
		URL:         r.Article.URL,
		Source:      r.Article.Source,
		Author:      r.Article.Author,
		Published:   r.Article.Published,
		HasTime:     r.Article.HasTime,
	}
	for _, k := range r.Keywords {
		h.Keywords = append(h.Keywords, k.Text)
	}
	h.About, h.Mentions = things(r.Names)
	return h
}

// maxThings is the most names that a page's <head> mentions.
const maxThings = 20

// things parts the names that are fit for tags: those of the title are what the article is
// about, the others are mentioned.
func things(names []segment.Name) (about, mentions []head.Thing) {
	for i := range names {
		n := &names[i]
		if !n.Tag {
			continue
		}
		t := head.Thing{Name: n.Text, Type: n.Type.String()}
		if len(n.Mentions) > 0 && n.Mentions[0].Title {
			about = append(about, t)
		} else if len(mentions) < maxThings {
			mentions = append(mentions, t)
		}
	}
	return about, mentions
}
