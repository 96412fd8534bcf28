package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/internal/archive"
	"github.com/tiyao/tiyao/internal/input"
	"github.com/tiyao/tiyao/internal/jsontext"
	"github.com/tiyao/tiyao/internal/service"
	"github.com/tiyao/tiyao/internal/tagging"
	"github.com/tiyao/tiyao/keywords"
	"github.com/tiyao/tiyao/segment"
)

func newVocabCmd(cfg *config) *cobra.Command {
	suggest := &cobra.Command{
		Use:   "suggest [FILE|FOLDER|-]...",
		Short: "Tags that an archive uses and the list lacks",
		Long: `List the tags that articles of an archive would get and --vocab lacks, those of most articles
first: the tag, in how many articles, and some of these. What more than half of the articles have
is furniture, and left out; so are drafts of a folder. The input is that of the other commands; --to is text, json or ndjson.`,
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
	articles := 0
	draft := func(it *input.Item) bool {
		return it.Line == 0 && !slices.Contains(args, it.Name) && tagging.Draft(it.Data)
	}
	failed := eachArticle(cfg, src, draft, func(label string, art article.Article) {
		name := strings.TrimSpace(art.Title)
		if name == "" {
			name = label
		}
		articles++
		all.Add(name, find.Extract(seg.Read(segment.Source{Title: art.Title, Body: art.Body})))
	})
	n, err := writeSuggestions(cfg.out, all, have, cfg.minCount, cfg.to)
	if err != nil {
		return &failure{err}
	}
	if n == 0 && articles > 0 {
		cfg.say("of %d articles, no tag that the list lacks is in %d or more (--min)", articles, cfg.minCount)
	}
	if failed {
		return errFailed
	}
	return nil
}

// writeSuggestions writes a tag a line, as NDJSON, as the lines of a list in JSON, or with tabs between the columns. It returns how many there are.
func writeSuggestions(out io.Writer, all *keywords.Archive, have *keywords.Vocabulary, least int, to string) (n int, err error) {
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
		n++
		if _, err := out.Write(line); err != nil {
			return n, err
		}
	}
	_, err = io.WriteString(out, end)
	return n, err
}
