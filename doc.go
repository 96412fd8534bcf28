// Package tiyao reads a Chinese news article, or the web page around one, and says
// what it is about: keywords to tag it with, the statistics it reports, a short
// summary and a meta description.
//
//	a, err := tiyao.New()
//	report, err := a.Analyze(page) // HTML, Markdown or text, UTF-8, GBK, Big5 …
//
// # One way through
//
// A page is decoded and its article found once (package article), the article is
// segmented once (package segment), and keywords, statistics and summary are read
// from that one segmented text (packages keywords, stats and summarize). All offsets
// in a Report are bytes into Report.Article.Body, so Body[s.Start:s.End] is always the
// very text that was meant.
//
// # Parts
//
// An Analyzer does everything by default. WithParts leaves out what is not wanted.
// Each part is also a package of its own that can be used alone.
//
// # Many articles
//
// AnalyzeArticles reads them part by part, which takes a fifth less time than one after
// another. A goroutine for each processor may call it, with a few dozen articles at a time.
//
// # Promises
//
// An Analyzer is safe for concurrent use and holds no state of what it has read.
// The same bytes give the same report on every run and platform. Nothing is fetched,
// nothing is printed, no input makes it panic. Time is linear in the length of the input.
package tiyao
