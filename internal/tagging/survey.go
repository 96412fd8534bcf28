package tagging

import (
	"context"
	"slices"
	"sync"

	"github.com/tiyao/tiyao/internal/archive"
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/input"
	"github.com/tiyao/tiyao/internal/turns"
	"github.com/tiyao/tiyao/keywords"
)

// A survey is what the posts of one run say together: what most of them would be tagged
// with is furniture of the site, and one thing gets one form in all of them. A post is
// analysed once. The zero value knows of no other posts.
type survey struct {
	mu        sync.Mutex
	by        map[string]surveyed
	forms     *keywords.Archive // the tags that posts have or would get
	furniture map[string]bool   // tags that say nothing of one post, folded
}

// A surveyed post has been read: it has these tags, or would get those of the reading.
type surveyed struct {
	has     []string
	reading Reading
	text    string // the hash of what was read; "" for a post that needs nothing
}

// survey reads the posts before any is edited. What cannot be read is told when it is a
// post's turn.
func (t *Tagger) survey(posts []string) error {
	s := &t.seen
	s.by, s.forms, s.furniture = map[string]surveyed{}, keywords.NewArchive(), map[string]bool{}
	posts = slices.DeleteFunc(slices.Clone(posts), func(name string) bool { return name == "-" })
	left := posts
	next := func(it *input.Item) bool {
		if len(left) == 0 {
			return false
		}
		*it, left = input.Item{Name: left[0]}, left[1:]
		return true
	}
	look := func(ctx context.Context, it *input.Item, dst []byte) ([]byte, error) {
		if err := it.Load(0); err != nil {
			return dst, nil //nolint:nilerr // told later
		}
		if x, ok := t.look(ctx, it.Name, it.Data); ok {
			s.mu.Lock()
			s.by[it.Name] = x
			s.mu.Unlock()
		}
		return dst, nil
	}
	if err := input.Pipeline(t.Jobs, turns.Most, next, look, func(*input.Slot) error { return nil }, func() error { return nil }); err != nil {
		return err
	}
	read := keywords.NewArchive()
	for _, name := range posts {
		x, ok := s.by[name]
		if !ok {
			continue
		}
		s.forms.Add(name, tags(x.has))
		if x.text != "" {
			s.forms.Add(name, tags(x.reading.Words))
			read.Add(name, tags(x.reading.Words))
		}
	}
	for _, w := range read.Furniture(archive.ShareTags) {
		s.furniture[hanzi.FoldString(w)] = true
	}
	return nil
}

// look reads one post.
func (t *Tagger) look(ctx context.Context, name string, src []byte) (x surveyed, ok bool) {
	p, err := t.open(name, src)
	if err != nil {
		return x, false
	}
	pl := t.plan(p)
	if pl.of(p.tags) != replace {
		if v, ok, err := p.get(p.tags); err == nil && ok {
			x.has = p.split(p.tags, v)
		}
	}
	if pl.rule == asItIs {
		return x, true
	}
	if wanted, err := t.wanted(p, &pl); err != nil || !wanted {
		return x, err == nil
	}
	if x.reading, err = t.readPost(ctx, p); err != nil {
		return x, len(x.has) > 0
	}
	x.text = p.textHash()
	return x, true
}

func tags(words []string) []keywords.Keyword {
	out := make([]keywords.Keyword, len(words))
	for i, w := range words {
		out[i].Text = w
	}
	return out
}

// reading returns what p says, in the forms of all posts and without their furniture; where
// nothing else is left the first tag stays.
func (t *Tagger) reading(ctx context.Context, p *post) (Reading, error) {
	s := &t.seen
	x := s.by[p.name]
	if x.text == "" || x.text != p.textHash() { // it was not read, or is another since
		var err error
		if x.reading, err = t.readPost(ctx, p); err != nil {
			return x.reading, err
		}
	}
	if s.forms == nil {
		return x.reading, nil
	}
	var words []string
	seen := map[string]bool{}
	for _, w := range x.reading.Words {
		w = s.forms.Form(w)
		if key := hanzi.FoldString(w); !s.furniture[key] && !seen[key] {
			seen[key] = true
			words = append(words, w)
		}
	}
	if len(words) == 0 && len(x.reading.Words) > 0 {
		words = x.reading.Words[:1]
	}
	x.reading.Words = words
	return x.reading, nil
}

// readPost reads the text of a post.
func (t *Tagger) readPost(ctx context.Context, p *post) (Reading, error) {
	a, err := p.article(&t.repeated)
	if err != nil {
		return Reading{}, err
	}
	return t.Read(ctx, a)
}
