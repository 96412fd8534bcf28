package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/internal/archive"
	"github.com/tiyao/tiyao/internal/input"
	"github.com/tiyao/tiyao/internal/jsontext"
	"github.com/tiyao/tiyao/internal/service"
	"github.com/tiyao/tiyao/keywords"
	"github.com/tiyao/tiyao/segment"
)

func newVocabCmd(cfg *config) *cobra.Command {
	suggest := &cobra.Command{
		Use:   "suggest [FILE|FOLDER|-]...",
		Short: "Tags that an archive uses and the list lacks",
		Long: `List the tags that articles of an archive would get and --vocab lacks, those of most articles
first: the tag, in how many articles, and some of these. What more than half of the articles have
is furniture, and left out. The input is that of the other commands; --to is text, json or ndjson.`,
		Example: `  tiyao vocab suggest --vocab tags.txt posts/
  tiyao vocab suggest --min 5 --to ndjson archive.ndjson`,
		RunE: func(_ *cobra.Command, args []string) error { return suggestTags(cfg, args) },
	}
	cfg.register(suggest, "vocab")
	suggest.Flags().Lookup("to").Usage = "output `FORMAT`: auto, text, json, ndjson; auto is text"
	return newGroupCmd("vocab", "Make and mend a list of tags", suggest)
}

func suggestTags(cfg *config, args []string) error {
	if cfg.to == "html" || cfg.to == "yaml" {
		return fmt.Errorf("--to %s: want text, json or ndjson for a list of tags", cfg.to)
	}
	seg, err := cfg.Segmenter()
	if err != nil {
		return err
	}
	vocab := cfg.Vocab
	cfg.Vocab = "" // words of the texts are wanted, not its tags
	opts, err := cfg.KeywordOptions()
	if err != nil {
		return err
	}
	var have *keywords.Vocabulary
	if vocab != "" {
		if have, err = service.ReadFile(vocab, cfg.Flag("vocab"), keywords.ReadVocabulary); err != nil {
			return err
		}
	}
	find, err := keywords.New(opts...)
	if err != nil {
		return err
	}
	src, err := input.Open(args, cfg.in, cfg.from, cfg.skipped)
	if err != nil {
		return &failure{err}
	}
	all := keywords.NewArchive()
	failed := eachArticle(cfg, src, func(label string, art article.Article) {
		name := strings.TrimSpace(art.Title)
		if name == "" {
			name = label
		}
		all.Add(name, find.Extract(seg.Read(segment.Source{Title: art.Title, Body: art.Body})))
	})
	if err := writeSuggestions(cfg.out, all, have, cfg.minCount, cfg.to); err != nil {
		return &failure{err}
	}
	if failed {
		return errFailed
	}
	return nil
}

// writeSuggestions writes a tag a line, as NDJSON, as the lines of a list in JSON, or with tabs between the columns.
func writeSuggestions(out io.Writer, all *keywords.Archive, have *keywords.Vocabulary, least int, to string) error {
	between, end := "", ""
	if to == "json" {
		between, end = "[\n", "[]\n"
	}
	furniture := map[string]bool{}
	for _, w := range all.Furniture(archive.ShareTags) {
		furniture[w] = true
	}
	for _, t := range all.Suggest(have, least) {
		if furniture[t.Text] {
			continue
		}
		line := []byte(between)
		if to == "json" || to == "ndjson" {
			line = jsontext.AppendField(append(line, '{'), "tag", t.Text)
			line = jsontext.AppendInt(line, "articles", t.Docs)
			line = jsontext.AppendFloat(jsontext.AppendName(line, "score"), t.Score)
			line = append(jsontext.AppendName(line, "examples"), '[')
			for _, e := range t.Examples {
				line = jsontext.AppendString(jsontext.AppendComma(line), e)
			}
			line = append(line, "]}"...)
			if to == "ndjson" {
				line = append(line, '\n')
			} else {
				between, end = ",\n", "\n]\n"
			}
		} else {
			line = fmt.Appendf(line, "%s\t%d\t%s\n", t.Text, t.Docs, strings.Join(t.Examples, " · "))
		}
		if _, err := out.Write(line); err != nil {
			return err
		}
	}
	_, err := io.WriteString(out, end)
	return err
}
