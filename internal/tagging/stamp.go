package tagging

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"strings"

	"github.com/tiyao/tiyao/frontmatter"
)

// stampKey is the key under which a post says that it is left alone (false), or what was
// written into it: the hash of the text that was read and the hash of what was written.
const stampKey = "tiyao"

// A rule says what happens to what is there.
type rule int

const (
	fill    rule = iota // it stays; only what is not there is written
	merge               // lists are added to
	replace             // it is overwritten
	asItIs              // nothing is to be done
)

// rule returns the rule for a post. A post with a stamp whose text is the same is done;
// when the text has changed, what was written and nobody touched is written anew.
func (t *Tagger) rule(p *post) rule {
	r := fill
	switch {
	case t.Replace:
		r = replace
	case t.Merge:
		r = merge
	}
	v, ok, err := p.get(p.stamp)
	text, values, found := strings.Cut(v.Text, "-")
	if err != nil || !ok || !found {
		return r
	}
	switch {
	case text == p.textHash():
		return asItIs
	case values == p.valueHash():
		return replace
	}
	return r
}

// stamped returns an edited post with its stamp, if it is to have one.
func (t *Tagger) stamped(p *post, out []byte) ([]byte, error) {
	if _, ok, err := p.get(p.stamp); err != nil || !ok && !t.Stamp {
		return out, err
	}
	q := *p
	var err error
	if q.Post, err = frontmatter.Parse(out); err != nil {
		return nil, err
	}
	return q.Set(frontmatter.Field{Table: p.stamp.table, Key: p.stamp.key, Value: frontmatter.Text(q.textHash() + "-" + q.valueHash())})
}

// textHash is of the title and of the body; line ends make no difference.
func (p *post) textHash() string {
	title, _, _ := p.Get("title")
	body := bytes.ReplaceAll(p.Body(), []byte("\r\n"), []byte("\n"))
	return hash(append([]byte(title.Text+"\n"), body...))[:10]
}

// valueHash is of tags, keywords and description.
func (p *post) valueHash() string {
	var b strings.Builder
	for _, at := range []place{p.tags, p.keywords, p.description} {
		v, _, _ := p.get(at)
		fmt.Fprintf(&b, "%q %q\n", v.Text, v.List)
	}
	return hash([]byte(b.String()))[:6]
}

func hash(b []byte) string { return fmt.Sprintf("%x", sha256.Sum256(b)) }
