package main

import (
	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/bench/internal/peer"
	"github.com/tiyao/tiyao/keywords"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats"
	"github.com/tiyao/tiyao/summarize"
)

// Segmentation, and keywords with segmentation.
var (
	tiyaoAppend = tiyaoContestant("tiyao `Append`", func(s *segment.Segmenter) (func() func(*peer.Doc) int, error) {
		return func() func(*peer.Doc) int {
			var tokens []segment.Token
			return func(d *peer.Doc) int {
				tokens = s.Append(tokens[:0], d.Text)
				return len(tokens)
			}
		}, nil
	})
	tiyaoWords = tiyaoContestant("tiyao `Words`", func(s *segment.Segmenter) (func() func(*peer.Doc) int, error) {
		return peer.Stateless(func(d *peer.Doc) int { return len(s.Words(d.Text)) }), nil
	})
	tiyaoDocument = tiyaoContestant("tiyao `Document`, without names", func(s *segment.Segmenter) (func() func(*peer.Doc) int, error) {
		plain, err := s.With(segment.WithoutNames())
		return peer.Stateless(func(d *peer.Doc) int { return len(plain.Document(d.Text).Tokens) }), err
	})
	tiyaoNames = tiyaoContestant("tiyao `Document`", func(s *segment.Segmenter) (func() func(*peer.Doc) int, error) {
		return peer.Stateless(func(d *peer.Doc) int { return len(s.Document(d.Text).Tokens) }), nil
	})
	tiyaoKeywords = tiyaoContestant("tiyao", tagger())
	tiyaoTFIDF    = tiyaoContestant("tiyao `TFIDF`", tagger(keywords.WithMethod(keywords.TFIDF)))
)

// tiyaoContestant works with a segmenter.
func tiyaoContestant(name string, work func(*segment.Segmenter) (func() func(*peer.Doc) int, error)) contestant {
	return contestant{name: name, module: tiyaoModule, load: func() (peer.Engine, error) {
		s, err := segment.New()
		if err != nil {
			return peer.Engine{}, err
		}
		w, err := work(s)
		return peer.Engine{Worker: w}, err
	}}
}

// tagger segments and finds keywords.
func tagger(opts ...keywords.Option) func(*segment.Segmenter) (func() func(*peer.Doc) int, error) {
	return func(s *segment.Segmenter) (func() func(*peer.Doc) int, error) {
		e, err := keywords.New(opts...)
		return peer.Stateless(func(d *peer.Doc) int { return len(e.Extract(s.Read(segment.Source{Title: d.Title, Body: d.Text}))) }), err
	}
}

// What is done to a document that is segmented already.
var (
	segmentedKeywords = segmented("keywords", func() (func(*segment.Document, string) int, error) {
		e, err := keywords.New()
		return func(d *segment.Document, _ string) int { return len(e.Extract(d)) }, err
	})
	segmentedStats = segmented("stats", func() (func(*segment.Document, string) int, error) {
		return func(d *segment.Document, _ string) int { return len(stats.Extract(d)) }, nil
	})
	segmentedSummary = segmented("summary", func() (func(*segment.Document, string) int, error) {
		s, err := summarize.New()
		return func(d *segment.Document, _ string) int {
			return len(s.Summarize(d, summarize.Hints{}).Sentences)
		}, err
	})
	segmentedBoth = segmented("summary and description", func() (func(*segment.Document, string) int, error) {
		s, err := summarize.New()
		return func(d *segment.Document, _ string) int {
			sum, text := s.Both(d, summarize.Hints{})
			return len(sum.Sentences) + len(text)
		}, err
	})
)

// segmented works on documents that are segmented before the clock starts.
func segmented(name string, work func() (func(*segment.Document, string) int, error)) contestant {
	return contestant{name: name, module: tiyaoModule, load: func() (peer.Engine, error) {
		s, err := segment.New()
		if err != nil {
			return peer.Engine{}, err
		}
		f, err := work()
		return peer.Engine{
			Prepare: func(d *peer.Doc) { d.Ready = s.Read(segment.Source{Title: d.Title, Body: d.Text}) },
			Worker:  peer.Stateless(func(d *peer.Doc) int { return f(d.Ready.(*segment.Document), d.Title) }),
		}, err
	}}
}

// tiyaoReport does everything to an article.
var tiyaoReport = contestant{name: "whole report, segmentation included", module: tiyaoModule, load: func() (peer.Engine, error) {
	a, err := tiyao.New()
	return peer.Engine{Worker: peer.Stateless(func(d *peer.Doc) int {
		r, err := a.AnalyzeArticle(article.Article{Title: d.Title, Body: d.Text})
		if err != nil {
			return 0 // a document without text
		}
		return len(r.Keywords) + len(r.Stats)
	})}, err
}}
