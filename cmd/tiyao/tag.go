package main

import (
	"errors"

	"github.com/spf13/cobra"

	"github.com/tiyao/tiyao/internal/atomicfile"
	"github.com/tiyao/tiyao/internal/service"
	"github.com/tiyao/tiyao/internal/tagging"
	"github.com/tiyao/tiyao/keywords"
)

func newTagCmd(cfg *config) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "tag POST.md|FOLDER|-...",
		Short: "Write tags and description into the front matter of posts",
		Long: `Write tags, keywords and a description into the front matter of posts of Hugo, Hexo,
Jekyll and Zola: YAML, TOML or JSON; .md, .markdown, .mdx and .html.

What an author wrote stays: only what is not there yet is written, unless --replace or
--merge says otherwise. Posts without front matter are left alone (--create makes one, in Markdown), and
so are posts that say "tiyao: false". Of a folder, drafts, README.md and files whose
names begin with "_" are left alone too, and links that lead out of it (--follow). Lines
and sentences that three posts share are not read, what most posts would be tagged with is
no tag, and a place has one form in all of them.

With --categories MAP a post gets the category of its subject too, where that is sure.

Only the lines of these keys change. Comments, order, quoting, line ends and the
body stay as they are, byte for byte; a form that cannot be edited safely is an error
and the post stays as it was. A post is replaced whole or not at all, whatever happens
on the way. A second run changes nothing. "-" reads one post from standard input and
writes it to standard output.

At the end it says which tags are used once or written in two ways, and which posts share
a description.`,
		Example: `  tiyao tag --dry-run content/posts
  tiyao tag --merge --vocab tags.txt content/posts/2021-03-08.md
  tiyao tag --keywords - --description summary _posts
  tiyao tag --categories sections.txt content/posts`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 { // nobody means to edit what stands on standard input by leaving the files out
				return errors.New("tag: want posts or folders, or - for standard input")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if err := cfg.tag.Check(); err != nil {
				return err
			}
			if cfg.categories != "" {
				var err error
				if cfg.tag.Categories, err = service.ReadFile(cfg.categories, cfg.Flag("categories"), keywords.ReadCategories); err != nil {
					return err
				}
			}
			read, err := cfg.TagReader()
			if err != nil {
				return err
			}
			t := &tagging.Tagger{Options: cfg.tag, Top: cfg.Top, Jobs: cfg.Jobs, Read: read, In: cfg.in, Out: cfg.out, Err: cfg.err}
			stop := atomicfile.Watch()
			defer stop()
			err = t.Run(args)
			switch {
			case errors.Is(err, tagging.ErrFailed):
				return errFailed
			case err != nil:
				return &failure{err}
			}
			return nil
		},
	}
	cfg.register(cmd, "tag")
	return cmd
}
