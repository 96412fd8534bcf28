// Package tagging writes tags and descriptions into the front matter of posts.
package tagging

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/aymanbagabas/go-udiff"
	"github.com/aymanbagabas/go-udiff/myers"

	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/cmd/tiyao/internal/input"
	"github.com/tiyao/tiyao/internal/frontmatter/atomicfile"
)

// Options say what is written and how.
type Options struct {
	Tags, Keywords, Description string // the keys, "-" for none
	MaxTags                     int
	Keep, Dry                   bool
}

// Defaults returns the options of a command line without flags.
func Defaults() Options {
	return Options{Tags: "tags", Keywords: "keywords", Description: "description", MaxTags: 5}
}

// A Tagger edits the front matter of posts.
type Tagger struct {
	Options
	Top  int    // at most so many keywords
	Jobs int    // posts at the same time
	Read Reader // called by so many goroutines

	In       io.Reader
	Out, Err io.Writer

	changed, same, no, wrong int
}

// A Reader says what an article is about: keywords, the best first, and a description.
type Reader func(a article.Article) (keywords []string, description string, err error)

// Check refuses options that make no sense.
func (o *Options) Check() error {
	keys := []string{o.Tags, o.Keywords, o.Description}
	for i, k := range keys {
		if k != "-" && slices.ContainsFunc(keys[:i], func(other string) bool { return strings.EqualFold(other, k) }) {
			return fmt.Errorf("two things cannot both be written to %q", k)
		}
	}
	return nil
}

// errNothing says that there is nothing to read in a post: no failure, as a site has such pages.
var errNothing = errors.New("no text to read")

// ErrFailed is returned when it has been said already which posts failed.
var ErrFailed = errors.New("some posts could not be edited")

// Run edits the posts that the arguments name.
func (t *Tagger) Run(args []string) error {
	posts, err := t.find(args)
	if err != nil {
		return err
	}
	next := func(it *input.Item) bool {
		if len(posts) == 0 {
			return false
		}
		*it = input.Item{Name: posts[0]}
		if posts[0] == "-" {
			*it = input.FromReader("-", t.In)
		}
		posts = posts[1:]
		return true
	}
	if err := input.Pipeline(t.Jobs, next, t.post, t.report, func() error { return nil }); err != nil {
		return fmt.Errorf("writing: %w", err)
	}
	if t.changed+t.same+t.no+t.wrong > 1 {
		verb := "changed"
		if t.Dry {
			verb = "to change"
		}
		fmt.Fprintf(t.Err, "tiyao: %d %s, %d as they were, %d without text, %d failed\n", t.changed, verb, t.same, t.no, t.wrong)
	}
	if t.wrong > 0 {
		return ErrFailed
	}
	return nil
}

// postExts are the files that are taken from a folder.
var postExts = []string{".md", ".markdown", ".mdown", ".mkd"}

// find lists the posts that the arguments name, each once.
func (t *Tagger) find(args []string) ([]string, error) {
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
	skipped := func(path, why string) { fmt.Fprintf(t.Err, "tiyao: %s: %s, left as it is\n", path, why) }
	for _, arg := range args {
		info, err := os.Stat(arg)
		if arg == "-" || err != nil || !info.IsDir() {
			add(arg) // an error will be the post's
			continue
		}
		found, err := input.Folder{Exts: postExts, Inside: true, Skipped: skipped}.Files(arg)
		if err != nil {
			return nil, err
		}
		for _, name := range found {
			add(name)
		}
	}
	return posts, nil
}

// post edits one post. What it returns is for standard output. It is called by several
// goroutines, each with a post of its own.
func (t *Tagger) post(it *input.Item, dst []byte) ([]byte, error) {
	if err := it.Load(0); err != nil {
		return dst, err
	}
	src := it.Data
	out, err := t.edit(src)
	if err != nil {
		return dst, err
	}
	switch same := bytes.Equal(out, src); {
	case t.Dry:
		name := strings.TrimPrefix(filepath.ToSlash(it.Name), "/")
		diff, err := udiff.ToUnified("a/"+name, "b/"+name, string(src), myers.ComputeEdits(string(src), string(out)), udiff.DefaultContextLines)
		return append(dst, diff...), err
	case it.Name == "-":
		return append(dst, out...), nil
	case same:
		return dst, nil
	}
	if err := atomicfile.Replace(it.Name, src, out); err != nil {
		return dst, err
	}
	return fmt.Appendf(dst, "%s\n", it.Name), nil
}

// report writes what became of a post. It is called in the order of the posts.
func (t *Tagger) report(s *input.Slot) error {
	switch {
	case errors.Is(s.Err, errNothing):
		t.no++
		fmt.Fprintf(t.Err, "tiyao: %s: %v, left as it is\n", s.Item.Name, s.Err)
		return nil
	case s.Err != nil:
		t.wrong++
		fmt.Fprintf(t.Err, "tiyao: %s: %v\n", s.Item.Name, s.Err)
		return nil
	case len(s.Out) == 0:
		t.same++
	default:
		t.changed++
	}
	_, err := t.Out.Write(s.Out)
	return err
}
