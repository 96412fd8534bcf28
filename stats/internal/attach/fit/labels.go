package main

import (
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"

	"github.com/tiyao/tiyao/internal/corpus"
)

// The labels of passages of the corpus say where the words stand, not what they are: the
// text stays in the corpus. A line is a passage,
//
//	id from+bytes check figure...
//
// where it stands in the text of the article, in bytes, and the FNV-1a hash of it. A figure
// is its place in the passage, and those of subject, scope and period: 85+9:40+12,61+6:-:0+9;
// a field is of pieces apart by commas, “-” if it is empty.

// located reads the labels at path and joins them with the articles of the corpus in dir.
// A passage whose article the corpus lacks is left out, and told; one that it has with
// another text is an error.
func located(path, dir string) []*passage {
	lines, order, err := corpus.Labels(path, 4)
	check(err)
	got := map[string]*passage{}
	check(each(dir, func(a corpus.Article) error {
		f := lines[a.ID]
		if f == nil || got[a.ID] != nil {
			return nil
		}
		text, err := corpus.Piece(a.Text, f[1])
		if err != nil || corpus.Check(text) != f[2] {
			return fmt.Errorf("%s: %s: another text than the labels are of", path, a.ID)
		}
		p := &passage{ID: "x-" + a.ID, Text: text}
		for _, s := range f[3:] {
			g, err := readGold(text, s)
			if err != nil {
				return fmt.Errorf("%s: %s: %w", path, a.ID, err)
			}
			p.Stats = append(p.Stats, g)
		}
		got[a.ID] = p
		return nil
	}))
	out := make([]*passage, 0, len(order))
	for _, id := range order {
		if got[id] != nil {
			out = append(out, got[id])
		}
	}
	if n := len(order) - len(out); n > 0 {
		fmt.Fprintf(os.Stderr, "%s: %d of %d passages are of articles that the corpus lacks\n", path, n, len(order))
	}
	return out
}

// each calls f for the articles of the folders and files of list, which are apart by commas.
func each(list string, f func(corpus.Article) error) error {
	for _, path := range strings.Split(list, ",") {
		info, err := os.Stat(path)
		switch {
		case err != nil:
		case info.IsDir():
			err = corpus.Each(path, f)
		default:
			err = corpus.Read(path, f)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// readGold reads the label s of a figure of text.
func readGold(text, s string) (*gold, error) {
	f := strings.Split(s, ":")
	if len(f) != 4 {
		return nil, fmt.Errorf("%q is no figure", s)
	}
	g := new(gold)
	for i, to := range []*string{&g.Text, &g.Subject, &g.Scope, &g.Period} {
		if f[i] == "-" {
			continue
		}
		for _, place := range strings.Split(f[i], ",") {
			w, err := corpus.Piece(text, place)
			if err != nil {
				return nil, err
			}
			*to += w
		}
	}
	at, _, _ := strings.Cut(f[0], "+")
	g.b, _ = strconv.Atoi(at)
	g.e = g.b + len(g.Text)
	return g, nil
}

// locate writes the passages that stand in the corpus as labels to path, and says which
// do not, or have words that are not the text's.
func locate(all []*passage, dir, path string) {
	articles := map[string]string{}
	name := regexp.MustCompile(`^x-\w+?-(.+)$`)
	for _, p := range all {
		if m := name.FindStringSubmatch(p.ID); m != nil {
			articles[m[1]] = ""
		}
	}
	check(each(dir, func(a corpus.Article) error {
		if _, ok := articles[a.ID]; ok {
			articles[a.ID] = a.Text
		}
		return nil
	}))
	var b strings.Builder
	b.WriteString("# Passages of the corpus with the owners of their figures, as places in the text: labels.go says how.\n# Read and labelled for this project.\n")
	for _, p := range all {
		m := name.FindStringSubmatch(p.ID)
		if m == nil {
			continue
		}
		at := strings.Index(articles[m[1]], p.Text)
		if articles[m[1]] == "" || at < 0 {
			fmt.Println("not in the corpus:", p.ID)
			continue
		}
		var figures []string
		for _, g := range p.Stats {
			s := fmt.Sprintf("%d+%d", g.b, g.e-g.b)
			whole := true
			for _, w := range []string{g.Subject, g.Scope, g.Period} {
				places := pieces(p.Text, w, g.b)
				whole = whole && places != ""
				s += ":" + places
			}
			if !whole {
				fmt.Println("not in the words of the text:", p.ID, g.Text, g.Subject, g.Scope, g.Period)
				continue
			}
			figures = append(figures, s)
		}
		if len(figures) > 0 {
			fmt.Fprintf(&b, "%s %d+%d %s %s\n", m[1], at, len(p.Text), corpus.Check(p.Text), strings.Join(figures, " "))
		}
	}
	check(os.WriteFile(path, []byte(b.String()), 0o600))
}

// pieces returns the places of the words w in text, as few as will do and the nearest
// before at, "" where it does not stand there.
func pieces(text, w string, at int) string {
	if w == "" {
		return "-"
	}
	var out []string
	for w != "" {
		n, found := len(w), -1
		for ; n > 0; n-- {
			if found = strings.LastIndex(text[:at], w[:n]); found < 0 {
				found = strings.Index(text, w[:n])
			}
			if found >= 0 {
				break
			}
		}
		if found < 0 || n < 3 && n < len(w) {
			return ""
		}
		out = append(out, fmt.Sprintf("%d+%d", found, n))
		w = w[n:]
	}
	if len(out) > 4 {
		return ""
	}
	return strings.Join(out, ",")
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
