package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/tiyao/tiyao/article"
)

// A verb is a command that reads articles and says one thing about each.
type verb struct {
	name, short, long, example string
	flags                      []string // model flags in its help; none is all
	maxPage                    int64    // bytes of the largest page or file
	prepare                    func(c *config) (analysis, error)
}

// An analysis turns an article into a result. It is called by several goroutines.
type analysis func(in input) (result, error)

// guard makes an error of a panic, so that a fault of ours that one article meets does not
// cost the rest of the batch.
func guard(f analysis) analysis {
	return func(in input) (res result, err error) {
		defer func() {
			if p := recover(); p != nil {
				res, err = nil, fmt.Errorf("internal error: %v", p)
			}
		}()
		return f(in)
	}
}

// An input is one article: its text, or a page to find it in.
type input struct {
	title   string
	text    string
	isText  bool // text is the article as it stands, even if it is empty
	page    []byte
	html    bool // the page is HTML, whatever it looks like
	plain   bool // the page is plain text, whatever it looks like
	decoded bool // the page is UTF-8, whatever it says itself
	raw     bool // the page is the article as it stands
}

// A result can be written in every output format.
type result interface {
	appendFields(dst []byte) []byte        // "name":value for each field
	appendText(dst []byte, s style) []byte // for people, whole lines
	appendHTML(dst []byte) ([]byte, error) // an <article> element
}

// maxPage is the largest page that is read, in bytes.
const maxPage = article.DefaultMaxBytes

func newVerbCmd(cfg *config, v verb) *cobra.Command {
	if v.maxPage == 0 {
		v.maxPage = maxPage
	}
	cmd := &cobra.Command{
		Use:     v.name + " [FILE|FOLDER|-]...",
		Short:   v.short,
		Long:    v.long,
		Example: v.example,
		RunE: func(_ *cobra.Command, args []string) error {
			return runBatch(cfg, v, args)
		},
	}
	cfg.streamFlags(cmd)
	cfg.modelFlags(cmd, v.flags...)
	return cmd
}
