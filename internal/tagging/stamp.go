package tagging

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"strings"

	"github.com/tiyao/tiyao/frontmatter"
)

// stampKey is the key under which a post says that it is left alone (false), or what was
// written into it: the hash of the text that was read, a dash, and with dots between them the
// hashes of the tags, keywords, description and categories that were written, empty for one that
// an author has. Stamps of old have one hash of all there.
const stampKey = "tiyao"

// A rule says what happens to what is there.
type rule int

const (
	fill    rule = iota // it stays; only what is not there is written
	merge               // lists are added to
	replace             // it is overwritten
	asItIs              // nothing is to be done
)

// A plan says what is done with the fields of a post.
type plan struct {
	rule    rule           // for what an author may have written
	ours    map[place]bool // written by an earlier run, and still as it was written
	touched []string       // keys of what an earlier run wrote and somebody edited since
	renewed bool           // the text is another than the stamp says
	was     []string       // the hashes of the stamp
}

// of returns the rule for a field.
func (pl *plan) of(at place) rule {
	if pl.ours[at] {
		return replace
	}
	return pl.rule
}

// stampedPlaces are those that a stamp speaks of, in its order.
func (p *post) stampedPlaces() []place {
	return []place{p.tags, p.keywords, p.description, p.categories}
}

// plan returns what is done with a post. A post with a stamp whose text is the same is done;
// when the text has changed, what was written and nobody touched is written anew, field by field.
func (t *Tagger) plan(p *post) plan {
	pl := plan{rule: fill, ours: map[place]bool{}}
	switch {
	case t.Replace:
		pl.rule = replace
	case t.Merge:
		pl.rule = merge
	}
	v, ok, err := p.get(p.stamp)
	text, values, found := strings.Cut(v.Text, "-")
	switch {
	case err != nil || !ok || !found:
		return pl
	case text == p.textHash():
		pl.rule = asItIs
		return pl
	}
	pl.renewed = true
	if written := strings.Split(values, "."); len(written) > 1 {
		pl.was = written
	} else {
		pl.was = p.ofOld(values)
	}
	for i, at := range p.stampedPlaces() {
		if at.key == "-" || i >= len(pl.was) || pl.was[i] == "" {
			continue
		}
		switch _, there, err := p.get(at); {
		case err != nil || !there:
		case pl.was[i] == p.hashOf(at):
			pl.ours[at] = true
		case pl.rule == fill:
			pl.touched = append(pl.touched, at.key)
		}
	}
	return pl
}

// ofOld makes a hash for each field of the one of all that stamps of old have: where that does
// not hold any more, it is not known which was edited, and all count as edited.
func (p *post) ofOld(values string) []string {
	same := values == p.valueHash()
	was := make([]string, 0, 3)
	for _, at := range p.stampedPlaces()[:3] {
		h := values + "?"
		if same {
			h = p.hashOf(at)
		}
		was = append(was, h)
	}
	return was
}

// stamped returns an edited post with its stamp, if it is to have one: what was ours is still,
// and what was written now.
func (t *Tagger) stamped(p *post, pl plan, fields []frontmatter.Field, out []byte) ([]byte, error) {
	if _, ok, err := p.get(p.stamp); err != nil || !ok && !t.Stamp {
		return out, err
	}
	q := *p
	var err error
	if q.Post, err = frontmatter.Parse(out); err != nil {
		return nil, err
	}
	for _, f := range fields {
		at := place{f.Table, f.Key}
		if _, had, _ := p.get(at); !had || pl.of(at) == replace { // else an author's words are among them
			pl.ours[at] = true
		}
	}
	var hashes []string
	for i, at := range q.stampedPlaces() {
		h := ""
		switch {
		case at.key == "-" && i < len(pl.was): // not of this run
			h = pl.was[i]
		case at.key != "-" && pl.ours[at]:
			h = q.hashOf(at)
		}
		hashes = append(hashes, h)
	}
	value := q.textHash() + "-" + strings.Join(hashes, ".")
	return q.Set(frontmatter.Field{Table: p.stamp.table, Key: p.stamp.key, Value: frontmatter.Text(value)})
}

// textHash is of the title and of the body; line ends make no difference.
func (p *post) textHash() string {
	title, _, _ := p.Get("title")
	body := bytes.ReplaceAll(p.Body(), []byte("\r\n"), []byte("\n"))
	return hash(append([]byte(title.Text+"\n"), body...))[:10]
}

// hashOf is of the value of a field.
func (p *post) hashOf(at place) string {
	v, _, _ := p.get(at)
	return hash(fmt.Appendf(nil, "%q %q", v.Text, v.List))[:6]
}

// valueHash is of tags, keywords and description, as stamps of old have it.
func (p *post) valueHash() string {
	var b strings.Builder
	for _, at := range []place{p.tags, p.keywords, p.description} {
		v, _, _ := p.get(at)
		fmt.Fprintf(&b, "%q %q\n", v.Text, v.List)
	}
	return hash([]byte(b.String()))[:6]
}

func hash(b []byte) string { return fmt.Sprintf("%x", sha256.Sum256(b)) }
