package main

import (
	"bufio"
	"errors"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/internal/atomicfile"
	"github.com/tiyao/tiyao/internal/input"
	"github.com/tiyao/tiyao/keywords"
	"github.com/tiyao/tiyao/summarize"
)

func newIDFCmd(cfg *config) *cobra.Command {
	build := &cobra.Command{
		Use:   "build [FILE|FOLDER|-]...",
		Short: "Count words in an archive of your own",
		Long: `Count in how many articles of an archive each word occurs. Keywords are then weighed by
what is rare in this archive, with --idf FILE. With --furniture FILE the sentences that stand in three
articles or more are written too, so that they stay out of summaries and descriptions. The input is that of the other commands.`,
		Example: `  tiyao idf build -o my.idf archive.ndjson
  tiyao keywords --idf my.idf article.html`,
		RunE: func(_ *cobra.Command, args []string) error {
			return buildIDF(cfg, args)
		},
	}
	cfg.register(build, "idf")
	return newGroupCmd("idf", "Learn from an archive how common words are", build)
}

func buildIDF(cfg *config, args []string) error {
	seg, err := cfg.Segmenter()
	if err != nil {
		return err
	}
	src, err := input.Open(args, cfg.in, cfg.from, cfg.skipped)
	if err != nil {
		return &failure{err}
	}
	b := keywords.NewIDFBuilder(seg)
	var furniture *summarize.FurnitureBuilder
	if cfg.Furniture != "" {
		furniture = summarize.NewFurnitureBuilder()
	}
	articles := 0
	failed := eachArticle(cfg, src, nil, func(_ string, art article.Article) {
		articles++
		b.Add(art.Title + "\n" + art.Body)
		if furniture != nil {
			furniture.Add(seg.Document(art.Body))
		}
	})
	if articles == 0 { // a table of nothing would take the place of a good one
		return &failure{errors.New("no article was read: nothing is written")}
	}
	if err := writeIDF(b.Build(cfg.minCount), cfg.out, cfg.output); err != nil {
		return &failure{err}
	}
	if furniture != nil {
		if err := writeIDF(furniture.Build(0), nil, cfg.Furniture); err != nil {
			return &failure{err}
		}
	}
	if failed {
		return errFailed
	}
	return nil
}

// writeIDF writes t to the file name, which is there only when it is whole, or to out.
func writeIDF(t io.WriterTo, out io.Writer, name string) error {
	if name == "" {
		_, err := t.WriteTo(out)
		return err
	}
	f, err := atomicfile.Create(filepath.Dir(name), filepath.Base(name)+".*")
	if err != nil {
		return err
	}
	defer atomicfile.Discard(f.Name()) // nothing is left to remove when all went well
	w := bufio.NewWriter(f)
	_, err = t.WriteTo(w)
	if err == nil {
		err = w.Flush()
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Chmod(f.Name(), 0o644) //nolint:gosec // as a shell would
	}
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	return err
}
