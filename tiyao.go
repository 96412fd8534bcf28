package tiyao

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/internal/turns"
	"github.com/tiyao/tiyao/keywords"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats"
	"github.com/tiyao/tiyao/summarize"
)

// Errors that an Analyzer gives for a page. Test with errors.Is.
var (
	ErrEmpty     = article.ErrEmpty     // there is no text
	ErrNoArticle = article.ErrNoArticle // there is text, but no article in it
	ErrTooLarge  = article.ErrTooLarge  // the page is larger than the limit
	ErrEncoding  = article.ErrEncoding  // the bytes are of no encoding that is read
)

// An Analyzer reads articles. It is immutable and safe for concurrent use.
type Analyzer struct {
	parts Part
	page  []article.Option
	seg   *segment.Segmenter
	kw    *keywords.Extractor
	stat  *stats.Reader
	sum   *summarize.Summarizer
}

// New returns an Analyzer. Without options it does everything, with the built-in
// dictionary, no vocabulary, ten keywords, a summary of three sentences and a
// description of at most 80 characters. Tables of the program that its parts will ask are
// read in the background, once.
func New(opts ...Option) (*Analyzer, error) {
	s := settings{parts: All}
	for _, o := range opts {
		if err := o(&s); err != nil {
			return nil, fmt.Errorf("tiyao: %w", err)
		}
	}
	go preload(s.parts)
	a := &Analyzer{parts: s.parts, page: s.page, seg: s.segmenter}
	err := article.Check(s.page...)
	if err != nil {
		return nil, fmt.Errorf("tiyao: %w", err)
	}
	if a.seg == nil {
		if a.seg, err = segment.New(); err != nil {
			return nil, fmt.Errorf("tiyao: %w", err)
		}
	}
	if a.kw, err = keywords.New(s.keywords...); err != nil {
		return nil, fmt.Errorf("tiyao: %w", err)
	}
	if a.stat, err = stats.New(s.stats...); err != nil {
		return nil, fmt.Errorf("tiyao: %w", err)
	}
	if a.sum, err = summarize.New(s.summary...); err != nil {
		return nil, fmt.Errorf("tiyao: %w", err)
	}
	return a, nil
}

// short are the parts that build on keywords and figures.
const short = PartSummary | PartDescription

// preload reads what the parts will ask while the first article is found and segmented.
func preload(parts Part) {
	if parts&^PartArticle != 0 {
		segment.Preload()
	}
	if parts&(PartKeywords|short) != 0 {
		keywords.Preload()
	}
	if parts&(PartStats|short) != 0 {
		stats.Preload()
	}
	if parts&short != 0 {
		summarize.Preload()
	}
}

// Segmenter returns the segmenter that a reads with.
func (a *Analyzer) Segmenter() *segment.Segmenter { return a.seg }

// Analyze finds the article in a page and reports on it. A page is HTML, Markdown,
// Org, reStructuredText or text, in UTF-8, UTF-16, GB18030 or Big5; a clean text is an
// article as a whole. The error wraps ErrEmpty, ErrNoArticle, ErrTooLarge or ErrEncoding;
// there is no report then. It takes time linear in len(page) and does not keep page.
func (a *Analyzer) Analyze(page []byte) (*Report, error) {
	return a.AnalyzeContext(context.Background(), page)
}

// AnalyzeContext is Analyze that ends early, with ctx's error, when ctx is done: within a
// few dozen kilobytes of text, or of a page while its tags are read. Two steps are not interrupted:
// the decoding of a page, and the choice of the article in what was read of it.
func (a *Analyzer) AnalyzeContext(ctx context.Context, page []byte) (*Report, error) {
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("tiyao: %w", err)
	}
	art, err := article.Parse(page, append(slices.Clip(a.page), article.WithDone(ctx.Done()))...)
	if e := ctx.Err(); e != nil { // whatever the page was: it may not have been read
		err = e
	}
	if err != nil {
		return nil, fmt.Errorf("tiyao: %w", err)
	}
	return a.AnalyzeArticleContext(ctx, art)
}

// AnalyzeArticle reports on an article that is at hand. Only its Body is needed; a
// Title makes keywords and summary better. The Body is taken as it stands; the error is
// ErrEmpty where there is nothing in it but white space.
func (a *Analyzer) AnalyzeArticle(art article.Article) (*Report, error) {
	return a.AnalyzeArticleContext(context.Background(), art)
}

// AnalyzeArticleContext is AnalyzeArticle that ends early, with ctx's error, when ctx is
// done.
func (a *Analyzer) AnalyzeArticleContext(ctx context.Context, art article.Article) (*Report, error) {
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("tiyao: %w", err)
	}
	if strings.TrimSpace(art.Body) == "" {
		return nil, fmt.Errorf("tiyao: %w", ErrEmpty)
	}
	r := &Report{Article: art, parts: a.parts}
	if a.parts&^PartArticle == 0 {
		return r, nil
	}
	src := source(&art)
	src.Done = ctx.Done()
	turns.End(ctx, len(art.Body))
	r.doc = a.seg.Read(src)
	r.Register, r.told = r.doc.Register(), true
	if a.parts&PartNames != 0 {
		r.Names = r.doc.Names
	}
	turns.End(ctx, len(art.Body))
	if a.parts&(PartKeywords|short) != 0 && !r.doc.Stopped() {
		r.Keywords = a.kw.Extract(r.doc)
	}
	if a.parts&PartKeywords != 0 {
		r.Section = keywords.SectionOf(r.doc)
	}
	turns.End(ctx, len(art.Body))
	if a.parts&(PartStats|short) != 0 && !r.doc.Stopped() {
		r.Stats = a.stat.Extract(r.doc)
		r.Truncated = len(r.Stats) >= stats.Limit(len(art.Body))
	}
	turns.End(ctx, len(art.Body))
	if a.parts&short != 0 && !r.doc.Stopped() {
		a.shorten(r)
	}
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("tiyao: %w", err)
	}
	if a.lacks(r) && r.doc.Foreign() != "" {
		r.Note = notChinese
	}
	if a.parts&PartKeywords == 0 {
		r.Keywords = nil
	}
	if a.parts&PartStats == 0 {
		r.Stats, r.Truncated = nil, false
	}
	return r, nil
}

// AnalyzeArticles reports on many articles, as AnalyzeArticleContext does on each: the report and the error of each
// have its index. It takes turns among them, all segmented first, then all given keywords, and so on, so that what a
// part looks up stays in the processor's cache: articles of usual length take a fifth less time than one after
// another. It is for one goroutine's share of the work; several may call it at the same time.
func (a *Analyzer) AnalyzeArticles(ctx context.Context, articles []article.Article) ([]*Report, []error) {
	reports, errs := make([]*Report, len(articles)), make([]error, len(articles))
	turns.Run(ctx, len(articles), func(ctx context.Context, i int) {
		reports[i], errs[i] = a.AnalyzeArticleContext(ctx, articles[i])
	})
	return reports, errs
}

// shorten writes the summary and the description, where they are asked for.
func (a *Analyzer) shorten(r *Report) {
	switch a.parts & (PartSummary | PartDescription) {
	case PartSummary:
		r.Summary = a.sum.Summarize(r.doc, hints(r))
	case PartDescription:
		r.Description = a.sum.Describe(r.doc, hints(r))
	default:
		r.Summary, r.Description = a.sum.Both(r.doc, hints(r))
	}
	if a.parts&PartDescription != 0 && r.Description == "" {
		r.Note = "the text has no sentence besides its title"
		if summarize.Check(r.doc) != nil {
			r.Note = notChinese
		}
	}
}

const notChinese = "the text is not Chinese"

// lacks tells whether a part of r has nothing that a text in another language would not have.
func (a *Analyzer) lacks(r *Report) bool {
	return a.parts&PartNames != 0 && len(r.Names) == 0 || a.parts&PartKeywords != 0 && len(r.Keywords) == 0 ||
		a.parts&PartSummary != 0 && r.Summary.Text == "" || a.parts&PartStats != 0 && len(r.Stats) == 0
}

// source is an article as the segmenter reads it.
func source(a *article.Article) segment.Source {
	s := segment.Source{Title: a.Title, Body: a.Body, Published: a.Published, Kind: string(a.Kind), Captions: spans(a.Captions)}
	for _, h := range a.Headings {
		s.Headings = append(s.Headings, segment.Span(h.Span))
	}
	for _, t := range a.Tables {
		rows := make([][]segment.Span, len(t.Rows))
		for i := range t.Rows {
			rows[i] = spans(t.Rows[i])
		}
		s.Tables = append(s.Tables, segment.Table{Rows: rows, Head: t.Head})
	}
	return s
}

func spans(in []article.Span) []segment.Span {
	out := make([]segment.Span, len(in))
	for i := range in {
		out[i] = segment.Span(in[i])
	}
	return out
}

// hints hands what is known of the article on to the summarizer, as plain values.
func hints(r *Report) summarize.Hints {
	h := summarize.Hints{Figures: make([]segment.Span, len(r.Stats)), Keywords: make([]summarize.Keyword, len(r.Keywords))}
	for i, s := range r.Stats {
		h.Figures[i] = segment.Span{Start: s.Start, End: s.End}
	}
	for i, k := range r.Keywords {
		h.Keywords[i] = summarize.Keyword{Weight: k.Score, Spans: k.Spans}
	}
	return h
}
