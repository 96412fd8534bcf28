//go:build cgo

package main

import (
	"github.com/yanyiwu/gojieba"

	"github.com/tiyao/tiyao/bench/internal/peer"
)

// gojieba is cppjieba behind cgo, the fastest of its ways of cutting that knows unknown words.
var (
	gojiebaHMM = gojiebaContestant("gojieba `Cut(s, true)`", func(j *gojieba.Jieba) func(string) int {
		return func(text string) int { return len(j.Cut(text, true)) }
	})
	gojiebaTFIDF = gojiebaContestant("gojieba TF-IDF", func(j *gojieba.Jieba) func(string) int {
		return func(text string) int { return len(j.Extract(text, 10)) }
	})
)

func gojiebaContestant(name string, work func(*gojieba.Jieba) func(string) int) contestant {
	return contestant{name: name, module: "github.com/yanyiwu/gojieba", load: func() (peer.Engine, error) {
		f := work(gojieba.NewJieba())
		return peer.Engine{Worker: peer.Stateless(func(d *peer.Doc) int { return f(d.Text) })}, nil
	}}
}
