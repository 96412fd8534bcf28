package main

import (
	"context"

	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/cmd/tiyao/internal/render"
	"github.com/tiyao/tiyao/internal/answer"
	"github.com/tiyao/tiyao/internal/record"
	"github.com/tiyao/tiyao/keywords"
	"github.com/tiyao/tiyao/stats"
)

const pageHelp = `
A file or standard input is a page, HTML or text in any common charset: its article is
found first, and clean text passes through whole; --raw takes it as it stands. In NDJSON,
"text" is the article's body as it stands, "page" a text dump and "html" a page to find
the article in; "title" is optional.`

// verbs are the commands that read articles, in the order of the help.
var verbs = []verb{
	{
		name:  "analyze",
		short: "Say everything: keywords, figures, summary, description",
		long:  "Say everything about an article: title, time, tags, keywords, figures, summary and description.\n" + pageHelp,
		example: `  tiyao analyze article.html
  tiyao analyze --to json --top 5 article.txt
  tiyao analyze --jobs 4 < archive.ndjson > reports.ndjson`,
		shortens: true,
		prepare:  report(tiyao.All),
	},
	{
		name:  "extract",
		short: "Find the article in a page: title, date, text",
		long:  "Find the article in a page and leave out the menus, links, advertisements and notices around it.\n" + pageHelp,
		example: `  curl -s https://example.com/news.html | tiyao extract
  tiyao extract --to ndjson pages/ > articles.ndjson`,
		prepare: report(tiyao.PartArticle),
	},
	segmentVerb,
	{
		name:  "names",
		short: "Find the people, places, organizations, works, events and products",
		long:  "Find what an article names: people, places, organizations, works, events and products,\neach with every place in the text where it stands.\n" + pageHelp,
		example: `  tiyao names article.html
  tiyao names --to ndjson archive.ndjson | jq -c '.names[] | select(.type == "person")'`,
		prepare: report(tiyao.PartNames),
	},
	{
		name:  "keywords",
		short: "Find the keywords to tag an article with",
		long: `Find the words and phrases an editor would tag an article with. With --vocab only tags of
that list are given; a line of it is "tag" or "tag = synonym, synonym".
` + pageHelp,
		example: `  tiyao keywords --top 5 article.html
  tiyao keywords --vocab tags.txt --block never.txt posts/`,
		prepare: func(c *config) (analysis, error) {
			if c.explain {
				return explainKeywords(c)
			}
			return report(tiyao.PartKeywords)(c)
		},
	},
	{
		name:  "stats",
		short: "Read the figures: value, direction, basis, subject, scope, period",
		long:  "Read every figure of an article with what it is about: value, unit, direction, basis,\nsubject, scope and period.\n" + pageHelp,
		example: `  tiyao stats report.html
  tiyao stats --to ndjson archive.ndjson | jq -c '.stats[] | select(.direction == "down")'`,
		prepare: func(c *config) (analysis, error) {
			if c.explain {
				return explainStats(c)
			}
			return report(tiyao.PartStats)(c)
		},
	},
	{
		name:     "summarize",
		short:    "Give the sentences that matter most",
		long:     "Give the sentences that matter most, whole and in the order of the text.\n" + pageHelp,
		example:  `  tiyao summarize article.html`,
		shortens: true,
		prepare:  report(tiyao.PartSummary),
	},
	{
		name:  "describe",
		short: "Write a meta description",
		long: `Write a description for <meta name="description">: 50 to 80 characters, whole clauses,
the main figure if there is one. --limit gives the length: baidu, google, bing or a number.
Sentences that three articles of a folder share stay out.
` + pageHelp,
		example: `  tiyao describe --limit baidu article.html
  tiyao describe --to ndjson archive.ndjson > descriptions.ndjson`,
		shortens: true,
		prepare:  report(tiyao.PartDescription),
	},
}

// report prepares a verb that gives some parts of a report.
func report(parts tiyao.Part) func(*config) (analysis, error) {
	return func(c *config) (analysis, error) {
		parts := c.partsOr(parts)
		a, err := c.analyzer(tiyao.WithParts(parts))
		if err != nil {
			return nil, err
		}
		return reported(a, func(rep *tiyao.Report) render.Result {
			return render.Report{Report: rep, Parts: parts}
		}), nil
	}
}

// reported is the analysis that shows a report on the article of a page.
func reported(a *tiyao.Analyzer, show func(*tiyao.Report) render.Result) analysis {
	return guard(func(ctx context.Context, p record.Page) (render.Result, error) {
		rep, err := answer.Report(ctx, a, &p)
		if err != nil {
			return nil, err
		}
		return show(rep), nil
	})
}

// explainKeywords prepares keywords --explain.
func explainKeywords(c *config) (analysis, error) {
	a, err := c.analyzer(tiyao.WithParts(tiyao.PartNames)) // the document is all that is wanted
	if err != nil {
		return nil, err
	}
	opts, err := c.keywordOptions()
	if err != nil {
		return nil, err
	}
	e, err := keywords.New(opts...)
	if err != nil {
		return nil, err
	}
	return reported(a, func(rep *tiyao.Report) render.Result { return render.Candidates(e.Explain(rep.Document())) }), nil
}

// explainStats prepares stats --explain.
func explainStats(c *config) (analysis, error) {
	a, err := c.analyzer(tiyao.WithParts(tiyao.PartNames)) // the document is all that is wanted
	if err != nil {
		return nil, err
	}
	r, err := stats.New()
	if err != nil {
		return nil, err
	}
	return reported(a, func(rep *tiyao.Report) render.Result { return render.Numbers(r.Explain(rep.Document())) }), nil
}
