package main

import (
	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/internal/answer"
	"github.com/tiyao/tiyao/internal/input"
)

// eachArticle calls f with the articles of src one after the other and what messages call
// them, but for those that skip, if it is not nil, leaves out. It reports whether there were inputs without one; each has been named on stderr.
func eachArticle(cfg *config, src *input.Source, skip func(*input.Item) bool, f func(label string, art article.Article)) (failed bool) {
	bar := newProgress(cfg, src)
	var s input.Slot
	settings := input.Settings{Format: cfg.from, Raw: cfg.Raw}
	for src.Next(&s.Item) {
		_, p, err := settings.Read(&s.Item)
		if err == nil && skip != nil && skip(&s.Item) {
			bar.add(&s)
			continue
		}
		var art article.Article
		if err == nil {
			art, err = p.Article()
		}
		if err != nil {
			failed = true
			bar.clear()
			cfg.say("%s: %s", s.Item.Label(), answer.Message(err))
			continue
		}
		f(s.Item.Label(), art)
		bar.add(&s)
	}
	bar.close()
	return failed
}
