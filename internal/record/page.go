package record

import (
	"net/url"
	"time"

	"github.com/tiyao/tiyao/article"
)

// A Page is one article as it came in: its text, or a page to find it in.
type Page struct {
	Title   string
	Text    string
	IsText  bool // Text is the article as it stands, even if it is empty
	Bytes   []byte
	Format  article.Format // Auto when nobody said
	Decoded bool           // Bytes are UTF-8, whatever the page says itself
	Raw     bool           // Bytes are the article as it stands
	Note    string         // how it was taken, where that is worth a word

	Done <-chan struct{} // once closed, its article is not wanted any more

	ContentType string // as the server said; "" when nobody did
	URL         string // where the page was

	Published time.Time // when the caller knows it
	HasTime   bool
}

// Article returns the article of a page. A title or a date that was given goes before that
// of the page.
func (p *Page) Article() (article.Article, error) {
	art, err := p.parse()
	if p.Title != "" {
		art.Title = p.Title
	}
	if !p.Published.IsZero() {
		art.Published, art.HasTime = p.Published, p.HasTime
	}
	return art, err
}

func (p *Page) parse() (article.Article, error) {
	if p.IsText {
		return article.Article{Body: p.Text}, nil
	}
	opts := []article.Option{article.WithDone(p.Done)}
	if p.Format != article.Auto {
		opts = append(opts, article.WithFormat(p.Format))
	}
	if p.Decoded {
		opts = append(opts, article.WithContentType("text/plain; charset=utf-8"))
	}
	if p.ContentType != "" {
		opts = append(opts, article.WithContentType(p.ContentType))
	}
	if _, err := url.Parse(p.URL); err == nil && p.URL != "" {
		opts = append(opts, article.WithURL(p.URL))
	}
	if p.Raw {
		opts = append(opts, article.WithRaw())
	}
	return article.Parse(p.Bytes, opts...)
}

// Content returns the page of a record. raw takes it as it stands unless the record says
// otherwise.
func (r *Record) Content(raw bool) Page {
	p := Page{Raw: raw}
	if r.Raw != nil {
		p.Raw = *r.Raw
	}
	if r.Date != nil {
		p.Published, p.HasTime, _ = article.ParseDate(string(*r.Date))
	}
	if r.Title != nil {
		p.Title = *r.Title
	}
	switch {
	case r.Text != nil:
		p.Text, p.IsText = *r.Text, true
		if p.Raw {
			break
		}
		var isHTML bool
		if isHTML, p.Note = markup(p.Text); isHTML {
			p.Bytes, p.Format, p.Decoded = []byte(p.Text), article.HTML, true
			p.Text, p.IsText = "", false
		}
	case r.HTML != nil:
		p.Bytes, p.Format, p.Decoded = []byte(*r.HTML), article.HTML, true
	default:
		p.Bytes, p.Decoded = []byte(*r.Page), true
		// A post is told from its looks, and HTML is someone's mistake, but a clear one.
		if p.Format = article.Sniff(p.Bytes, ""); p.Format == article.Auto {
			p.Format = article.Text
		}
	}
	return p
}
