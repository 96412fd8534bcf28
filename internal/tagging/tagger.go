package tagging

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/internal/answer"
	"github.com/tiyao/tiyao/internal/archive"
	"github.com/tiyao/tiyao/internal/atomicfile"
	"github.com/tiyao/tiyao/internal/input"
	"github.com/tiyao/tiyao/internal/plain"
	"github.com/tiyao/tiyao/internal/turns"
)

// A Tagger edits the front matter of posts.
type Tagger struct {
	Options
	Top  int    // at most so many keywords
	Jobs int    // posts at the same time
	Read Reader // called by so many goroutines

	In       io.Reader
	Out, Err io.Writer

	named    map[string]bool // posts that the command line names themselves
	sites    sites
	repeated lines
	seen     survey
	used     vocabulary
	touched  touched

	changed, same, left, nothing, wrong int

	alone map[string][]string // posts of folders that were left alone, by the reason
}

// A Reader says what an article is about.
type Reader func(ctx context.Context, a article.Article) (Reading, error)

// A Reading is what a post is about.
type Reading struct {
	Words       []string // keywords, the best first
	Section     string   // the subject, "" where it is not sure
	Description string
}

// ErrFailed is returned when it has been said already which posts failed.
var ErrFailed = errors.New("some posts could not be edited")

// A writing is an error of writing a file, which names the file itself.
type writing struct{ error }

func (w *writing) Unwrap() error { return w.error }

// errNothing and errForeign say that there is nothing to read in a post: no failure, as a site has such pages.
var (
	errNothing = errors.New("no text to read")
	errForeign = fmt.Errorf("%w: there is no Chinese in it, or next to none", errNothing)
)

// A leftAlone is the reason why a post is not edited, which is no failure either.
type leftAlone string

func (l leftAlone) Error() string { return string(l) }

// createHint is behind the reason where it holds: a page in HTML never gets front matter.
const createHint = " (--create makes one)"

// noFrontMatter is the reason of posts without front matter.
const noFrontMatter = leftAlone("no front matter")

// Run edits the posts that the arguments name.
func (t *Tagger) Run(args []string) error {
	posts, err := t.find(args)
	if err != nil {
		return err
	}
	if len(posts) >= archive.FewLines {
		t.repeated.read(posts)
		if err := t.survey(posts); err != nil {
			return err
		}
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
	if err := input.Pipeline(t.Jobs, turns.Most, next, t.post, t.report, func() error { return nil }); err != nil {
		return fmt.Errorf("writing: %w", err)
	}
	t.sum()
	if t.wrong > 0 {
		return ErrFailed
	}
	return nil
}

// sum says what became of the posts, and what to look at.
func (t *Tagger) sum() {
	defer t.touched.report(t.say)
	if t.changed+t.same+t.left+t.nothing+t.wrong <= 1 {
		return
	}
	verb := "changed"
	if t.Dry {
		verb = "to change"
	}
	t.say("%d %s, %d as they were, %d left alone, %d without text, %d failed", t.changed, verb, t.same, t.left, t.nothing, t.wrong)
	for _, why := range slices.Sorted(maps.Keys(t.alone)) {
		t.say("left alone, %s: %s", why, some(t.alone[why], ", "))
	}
	t.used.report(t.say)
}

// say writes a message for the user. Names of files do nothing to a terminal.
func (t *Tagger) say(format string, args ...any) {
	for i, a := range args {
		if s, ok := a.(string); ok {
			args[i] = plain.Visible(s)
		}
	}
	fmt.Fprintf(t.Err, "tiyao: %s\n", plain.Body(fmt.Sprintf(format, args...)))
}

// post edits one post. What it returns is for standard output. It is called by several
// goroutines, each with a post of its own.
func (t *Tagger) post(ctx context.Context, it *input.Item, dst []byte) ([]byte, error) {
	if err := it.Load(0); err != nil {
		return dst, err
	}
	src := it.Data
	out, err := t.edit(ctx, it.Name, src)
	if err != nil {
		var left leftAlone
		if it.Name == "-" && !t.Dry && (errors.Is(err, errNothing) || errors.As(err, &left)) {
			dst = append(dst, src...) // it goes on through the pipe
		}
		return dst, err
	}
	switch same := bytes.Equal(out, src); {
	case t.Dry:
		name := strings.TrimPrefix(filepath.ToSlash(it.Name), "/")
		changes, err := diff(name, string(src), string(out))
		return append(dst, changes...), err
	case it.Name == "-":
		return append(dst, out...), nil
	case same:
		return dst, nil
	}
	if err := atomicfile.Replace(it.Name, src, out); err != nil {
		return dst, &writing{err}
	}
	return fmt.Appendf(dst, "%s\n", plain.Visible(it.Name)), nil
}

// report writes what became of a post. It is called in the order of the posts.
func (t *Tagger) report(s *input.Slot) error {
	name, hint := s.Item.Name, ""
	var left leftAlone
	switch {
	case errors.Is(s.Err, errNothing):
		t.nothing++
		t.say("%s: %v, left as it is", name, s.Err)
	case errors.As(s.Err, &left):
		t.left++
		if left == noFrontMatter && !isHTML(name) {
			hint = createHint
		}
		if t.named[name] {
			t.say("%s: %v, left as it is%s", name, s.Err, hint)
			break
		}
		if t.alone == nil {
			t.alone = map[string][]string{}
		}
		t.alone[left.Error()+hint] = append(t.alone[left.Error()+hint], name)
	case s.Err != nil:
		t.wrong++
		if errors.As(s.Err, new(*writing)) {
			t.say("%s", answer.Message(s.Err))
		} else {
			t.say("%s: %s", name, answer.Message(s.Err))
		}
		return nil
	case len(s.Out) == 0:
		t.same++
	default:
		t.changed++
	}
	_, err := t.Out.Write(s.Out)
	return err
}
