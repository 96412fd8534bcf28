package main

import (
	"github.com/go-ego/gse"
	"github.com/go-ego/gse/hmm/idf"

	"github.com/tiyao/tiyao/bench/internal/peer"
)

var (
	gseShort = gseContestant("gse `Cut(s)`", func(s *gse.Segmenter) (func(string) int, error) {
		return func(text string) int { return len(s.Cut(text)) }, nil
	})
	gseHMM = gseContestant("gse `Cut(s, true)`", func(s *gse.Segmenter) (func(string) int, error) {
		return func(text string) int { return len(s.Cut(text, true)) }, nil
	})
	gseTFIDF = gseContestant("gse TF-IDF", func(s *gse.Segmenter) (func(string) int, error) {
		var tags idf.TagExtracter
		tags.WithGse(*s)
		err := tags.LoadIdfStr(gse.ZhIdf)
		return func(text string) int { return len(tags.ExtractTags(text, 10)) }, err
	})
)

// gseContestant loads gse's dictionary of simplified and traditional Chinese, its
// default, from the copy in its package.
func gseContestant(name string, work func(*gse.Segmenter) (func(string) int, error)) contestant {
	return contestant{name: name, module: "github.com/go-ego/gse", load: func() (peer.Engine, error) {
		s, err := gse.NewEmbed()
		if err != nil {
			return peer.Engine{}, err
		}
		f, err := work(&s)
		return peer.Engine{Worker: peer.Stateless(func(d *peer.Doc) int { return f(d.Text) })}, err
	}}
}
