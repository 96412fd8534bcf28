package service

import (
	"context"
	"fmt"

	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/internal/answer"
	"github.com/tiyao/tiyao/internal/record"
	"github.com/tiyao/tiyao/internal/render"
	"github.com/tiyao/tiyao/keywords"
	"github.com/tiyao/tiyao/stats"
)

// Verbs are the names of what can be asked about an article.
var Verbs = []string{"analyze", "extract", "segment", "names", "keywords", "stats", "summarize", "describe"}

// Prepare returns the analysis of a verb, as the settings say. It is not safe for
// concurrent use; the analysis is.
func (c *Settings) Prepare(verb string) (Analysis, error) {
	switch verb {
	case "analyze":
		if c.parts != 0 {
			return c.report(c.parts)
		}
		return c.report(tiyao.All)
	case "extract":
		return c.report(tiyao.PartArticle)
	case "segment":
		return c.split()
	case "names":
		return c.report(tiyao.PartNames)
	case "keywords":
		if c.Explain {
			return c.explainKeywords()
		}
		return c.report(tiyao.PartKeywords)
	case "stats":
		if c.Explain {
			return c.explainStats()
		}
		return c.report(tiyao.PartStats)
	case "summarize":
		return c.report(tiyao.PartSummary)
	case "describe":
		return c.report(tiyao.PartDescription)
	}
	return nil, fmt.Errorf("there is no verb %q", verb)
}

// report prepares a verb that gives some parts of a report.
func (c *Settings) report(parts tiyao.Part) (Analysis, error) {
	a, err := c.Analyzer(parts)
	if err != nil {
		return nil, err
	}
	least := c.MinConfidence
	return reported(a, func(rep *tiyao.Report) render.Result {
		if least > 0 {
			rep.Stats = stats.Select(rep.Stats, stats.Sure(least))
		}
		return render.Report{Report: rep, Parts: parts}
	}), nil
}

// reported is the analysis that shows a report on the article of a page.
func reported(a *tiyao.Analyzer, show func(*tiyao.Report) render.Result) Analysis {
	return guard(func(ctx context.Context, p record.Page) (render.Result, error) {
		rep, err := answer.Report(ctx, a, &p)
		if err != nil {
			return nil, err
		}
		return show(rep), nil
	})
}

// explainKeywords prepares keywords --explain.
func (c *Settings) explainKeywords() (Analysis, error) {
	a, err := c.Analyzer(tiyao.PartNames) // the document is all that is wanted
	if err != nil {
		return nil, err
	}
	opts, err := c.KeywordOptions()
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
func (c *Settings) explainStats() (Analysis, error) {
	a, err := c.Analyzer(tiyao.PartNames) // the document is all that is wanted
	if err != nil {
		return nil, err
	}
	r, err := stats.New()
	if err != nil {
		return nil, err
	}
	return reported(a, func(rep *tiyao.Report) render.Result { return render.Numbers(r.Explain(rep.Document())) }), nil
}
