package editor

import (
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/tiyao/tiyao/internal/corpus"
)

// An Article is a text that an editor read.
type Article struct {
	ID, Kind, Title, Text string

	// Tags that the editor would choose, the most important first, let stand, and strike
	// out; forms of one tag are apart by |.
	Best, OK, Bad []string

	// Pieces of the text, in order, that make the description.
	Desc []string
}

// Read reads the labels at path and joins them with the articles of the corpus, in the order
// of the labels. The corpus is in folders and files of NDJSON; a headline that stands under
// summary there is the title. An article that the corpus lacks, or has with another text,
// is an error.
func Read(path string, raw ...string) ([]Article, error) {
	lines, ids, err := corpus.Labels(path, fields)
	if err != nil {
		return nil, fmt.Errorf("editor: %w", err)
	}
	all, place := make([]Article, len(ids)), map[string]int{}
	for i, id := range ids {
		f := lines[id]
		if len(f) != fields {
			return nil, fmt.Errorf("editor: %s: %s: %d fields in place of %d", path, id, len(f), fields)
		}
		all[i], place[id] = Article{ID: id, Kind: f[1]}, i
	}
	for _, from := range raw {
		err := each(from, func(a headed) error {
			f := lines[a.ID]
			if f == nil {
				return nil
			}
			delete(lines, a.ID)
			return all[place[a.ID]].read(f, a)
		})
		if err != nil {
			return nil, fmt.Errorf("editor: %s: %w", path, err)
		}
	}
	for _, a := range all {
		if lines[a.ID] != nil {
			return nil, fmt.Errorf("editor: %s: the corpus has no article %s", path, a.ID)
		}
	}
	return all, nil
}

// A headed is an article of the corpus; where the headline is what a set asks for, it stands
// under Summary.
type headed struct{ ID, Title, Text, Summary string }

// each calls f for every article of a folder or a file.
func each(path string, f func(headed) error) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return corpus.Read(path, f)
	}
	return corpus.Each(path, func(a corpus.Article) error { return f(headed{ID: a.ID, Title: a.Title, Text: a.Text}) })
}

// fields is how many fields a line has.
const fields = 8

// read fills in a from the fields of its line and the article of the corpus.
func (a *Article) read(f []string, from headed) error {
	n, err := strconv.Atoi(f[2])
	if err != nil || n < 0 || n > len(from.Text) {
		return fmt.Errorf("%s: %s bytes of a text of %d", a.ID, f[2], len(from.Text))
	}
	a.Title, a.Text = from.Title, from.Text[:n]
	if a.Title == "" {
		a.Title = from.Summary
	}
	if f[3] != a.check() {
		return fmt.Errorf("%s: another text than the editor read", a.ID)
	}
	for i, list := range []*[]string{&a.Best, &a.OK, &a.Bad, &a.Desc} {
		if *list, err = a.list(f[4+i]); err != nil {
			return err
		}
	}
	return nil
}

// list returns the strings of a list.
func (a *Article) list(field string) ([]string, error) {
	if field == none {
		return nil, nil
	}
	var out []string
	for _, entry := range strings.Split(field, ",") {
		forms := strings.Split(entry, "|")
		for i, f := range forms {
			text := a.Text
			span, titled := strings.CutPrefix(f, "t")
			if titled {
				text = a.Title
			}
			var err error
			if forms[i], err = corpus.Piece(text, span); err != nil {
				return nil, fmt.Errorf("%s: %s: %w", a.ID, f, err)
			}
		}
		out = append(out, strings.Join(forms, "|"))
	}
	return out, nil
}

// none stands for an empty list.
const none = "-"

// check returns the hash of what the editor read.
func (a *Article) check() string { return corpus.Check(a.Title + "\n" + a.Text) }

// Append appends the line of a to dst, with its end. Every string of the lists must stand
// in the text or the title; those of Desc in the text, in order.
func (a *Article) Append(dst []byte) ([]byte, error) {
	dst = fmt.Appendf(dst, "%s %s %d %s", a.ID, a.Kind, len(a.Text), a.check())
	for _, list := range [][]string{a.Best, a.OK, a.Bad} {
		dst = append(dst, ' ')
		for i, entry := range list {
			if i > 0 {
				dst = append(dst, ',')
			}
			for k, form := range strings.Split(entry, "|") {
				if k > 0 {
					dst = append(dst, '|')
				}
				at := strings.Index(a.Text, form)
				if at < 0 {
					if at = strings.Index(a.Title, form); at < 0 {
						return nil, fmt.Errorf("editor: %s: %q stands nowhere", a.ID, form)
					}
					dst = append(dst, 't')
				}
				dst = fmt.Appendf(dst, "%d+%d", at, len(form))
			}
		}
		if len(list) == 0 {
			dst = append(dst, none...)
		}
	}
	dst = append(dst, ' ')
	from := 0
	for i, piece := range a.Desc {
		at := strings.Index(a.Text[from:], piece)
		if at < 0 {
			return nil, fmt.Errorf("editor: %s: %q does not stand in the text behind the piece before it", a.ID, piece)
		}
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = fmt.Appendf(dst, "%d+%d", from+at, len(piece))
		from += at + len(piece)
	}
	if len(a.Desc) == 0 {
		dst = append(dst, none...)
	}
	return append(dst, '\n'), nil
}
