package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/internal/frontmatter/atomicfile"
	"github.com/tiyao/tiyao/internal/frontmatter/udiff"
)

func newTagCmd(cfg *config) *cobra.Command {
	t := &tagger{cfg: cfg}
	cmd := &cobra.Command{
		Use:   "tag POST.md|FOLDER|-...",
		Short: "Write tags and description into the front matter of posts",
		Long: `Write tags, keywords and a description into the front matter of Markdown posts of
Hugo, Hexo and Jekyll, YAML or TOML.

Only the lines of these three keys change. Comments, order, quoting, line ends and the
body stay as they are, byte for byte; a form that cannot be edited safely is an error
and the post stays as it was. A post is replaced whole or not at all, whatever happens
on the way. "-" reads one post from standard input and writes it to standard output.`,
		Example: `  tiyao tag --dry-run content/posts
  tiyao tag --keep --vocab tags.txt content/posts/2021-03-08.md
  tiyao tag --keywords - --description summary _posts`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return t.run(args) },
	}
	f := cmd.Flags()
	f.StringVar(&t.names[0], "tags", "tags", "`KEY` of the tags, - for none")
	f.StringVar(&t.names[1], "keywords", "keywords", "`KEY` of the keywords, - for none")
	f.StringVar(&t.names[2], "description", "description", "`KEY` of the description, - for none")
	f.IntVar(&t.max, "max-tags", 5, "at most `N` tags; keywords have --top")
	f.Float64Var(&t.min, "min-score", 0.1, "leave out what scores less than `P`, 0 to 1: the tail of a list is mostly chance")
	f.BoolVar(&t.keep, "keep", false, "keep what the author wrote: the description as it is, tags and keywords before new ones")
	f.BoolVarP(&t.dry, "dry-run", "n", false, "show what would change as a diff, and write nothing")
	cfg.jobsFlag(cmd)
	cfg.modelFlags(cmd)
	return cmd
}

// A tagger edits the front matter of posts.
type tagger struct {
	cfg       *config
	names     [3]string // keys of tags, keywords and description
	max       int
	min       float64
	keep, dry bool

	read                     reader
	changed, same, no, wrong int
}

// A reader says what an article is about: keywords, the best first, and a description.
type reader func(a article.Article) (keywords []string, description string, err error)

// errNothing says that there is nothing to read in a post: no failure, as a site has such pages.
var errNothing = errors.New("no text to read")

func (t *tagger) run(args []string) error {
	if t.max < 1 {
		return fmt.Errorf("--max-tags %d: want 1 or more", t.max)
	}
	if !(t.min >= 0 && t.min <= 1) {
		return fmt.Errorf("--min-score %v: want 0 to 1", t.min)
	}
	for i, n := range t.names {
		if n == "-" {
			t.names[i] = ""
		}
		if n != "-" && slices.ContainsFunc(t.names[:i], func(o string) bool { return strings.EqualFold(o, n) }) {
			return fmt.Errorf("two things cannot both be written to %q", n)
		}
	}
	var err error
	if t.read, err = newReader(t.cfg, t.min); err != nil {
		return err
	}
	posts, err := findPosts(args)
	if err != nil {
		return &failure{err}
	}
	next := func(it *item) bool {
		if len(posts) == 0 {
			return false
		}
		*it = item{name: posts[0]}
		if posts[0] == "-" {
			it.page = t.cfg.in
		}
		posts = posts[1:]
		return true
	}
	if err := pipeline(t.cfg.jobs, next, t.post, t.report, func() error { return nil }); err != nil {
		return &failure{fmt.Errorf("writing: %w", err)}
	}
	if t.changed+t.same+t.no+t.wrong > 1 {
		verb := "changed"
		if t.dry {
			verb = "to change"
		}
		fmt.Fprintf(t.cfg.err, "tiyao: %d %s, %d as they were, %d without text, %d failed\n", t.changed, verb, t.same, t.no, t.wrong)
	}
	if t.wrong > 0 {
		return errFailed
	}
	return nil
}

// postExts are the files that are taken from a folder.
var postExts = []string{".md", ".markdown", ".mdown", ".mkd"}

// findPosts lists the posts that the arguments name, each once. Folders are walked in
// the order of names, without hidden files and folders and without node_modules.
func findPosts(args []string) ([]string, error) {
	var posts []string
	seen := map[string]bool{}
	add := func(name string) {
		target := name
		if t, err := filepath.EvalSymlinks(name); err == nil && name != "-" {
			target = t
		}
		if abs, err := filepath.Abs(target); err == nil {
			target = abs
		}
		if !seen[target] {
			seen[target] = true
			posts = append(posts, name)
		}
	}
	for _, arg := range args {
		info, err := os.Stat(arg)
		if arg == "-" || err != nil || !info.IsDir() {
			add(arg) // an error will be the post's
			continue
		}
		found := false
		err = filepath.WalkDir(arg, func(path string, d fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			hidden := path != arg && (strings.HasPrefix(d.Name(), ".") || d.Name() == "node_modules")
			switch {
			case d.IsDir() && hidden:
				return fs.SkipDir
			case !d.IsDir() && !hidden && slices.Contains(postExts, strings.ToLower(filepath.Ext(path))):
				add(path)
				found = true
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
		if !found {
			return nil, fmt.Errorf("%s: no %s in this folder", arg, strings.Join(postExts, ", "))
		}
	}
	return posts, nil
}

// post edits one post. What it returns is for standard output. It is called by several
// goroutines, each with a post of its own.
func (t *tagger) post(it *item, dst []byte) ([]byte, error) {
	if err := it.load(maxPage); err != nil {
		return dst, err
	}
	src := it.data
	out, err := t.edit(src)
	if err != nil {
		return dst, err
	}
	switch same := bytes.Equal(out, src); {
	case t.dry:
		name := strings.TrimPrefix(filepath.ToSlash(it.name), "/")
		return append(dst, udiff.Unified(string(src), string(out), "a/"+name, "b/"+name)...), nil
	case it.name == "-":
		return append(dst, out...), nil
	case same:
		return dst, nil
	}
	if err := atomicfile.Replace(it.name, src, out); err != nil {
		return dst, err
	}
	return fmt.Appendf(dst, "%s\n", it.name), nil
}

// report writes what became of a post. It is called in the order of the posts.
func (t *tagger) report(s *slot) error {
	switch {
	case errors.Is(s.err, errNothing):
		t.no++
		fmt.Fprintf(t.cfg.err, "tiyao: %s: %v, left as it is\n", s.item.name, s.err)
		return nil
	case s.err != nil:
		t.wrong++
		fmt.Fprintf(t.cfg.err, "tiyao: %s: %v\n", s.item.name, s.err)
		return nil
	case len(s.out) == 0:
		t.same++
	default:
		t.changed++
	}
	_, err := t.cfg.out.Write(s.out)
	return err
}
