package main

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/internal/gen/editor"
)

// A doc is a text with the tags that people gave it.
type doc struct {
	ID, Src, Date, Title, Text string
	Keywords                   []string // what a publisher, author or portal tagged it with
	Best, OK, Bad              []string // what an editor would choose, let stand, strike out; variants by |

	set    string // editor, judged, cctv, csl, blogs, tnews
	grades map[string]grade
	best   int // tags wanted
	fold   int
	judged map[string]judgement // of the phrases set: what readers judged
}

// A grade is what people think of a string as a tag of a text.
type grade int8

const (
	struck grade = iota - 1
	none
	let
	chosen
)

// sets are the files of tagged texts, with what a text of each weighs in the fit, and in that of the forest that judges posts: a post
// is tagged with what it is about, however seldom that is said, and authors' own tags must not outweigh those of editors.
var sets = []struct {
	name, file    string
	weight, posts float64
}{
	{"editor", "editor.jsonl.xz", 16, 17}, {"cctv", "cctv.jsonl.xz", 15, 17}, {"csl", "csl.jsonl", 48, 55}, {"blogs", "blogs.jsonl.xz", 6, 26},
	{"tnews", "tnews_titles.jsonl.xz", 0, 0}, {judged, "", 11, 11}, {posted, "", 0, 18}, {phrased, "", 6, 6}, {picked, "", 40, 40},
}

// judged is the set of articles of the corpus of which an editor judged every tag that the
// ranker gave.
const judged = "judged"

// posted is the set of posts that an editor tagged: their authors' own tags are the set blogs.
const posted = "posts"

// edited reports whether an editor said of the texts of a set what he would choose, let stand and strike out.
func edited(set string) bool { return set == "editor" || set == judged || set == posted }

// folds is how many parts the prior is made of: a text never sees what itself told.
const folds = 5

// load reads all sets under dir, and the labels of articles of the corpus in raw.
func load(dir, labels, raw string) ([]*doc, error) {
	var all []*doc
	for _, s := range sets {
		docs, err := read(dir, s.name, s.file, labels, raw)
		if err != nil {
			return nil, err
		}
		for i := range docs {
			d := &docs[i]
			d.set, d.fold = s.name, corpus.Part(d.ID, folds)
			if d.Src == "" {
				d.Src = s.name
			}
			d.grade()
			all = append(all, d)
		}
	}
	return all, nil
}

// read reads one set; those without a file are of the corpus.
func read(dir, set, file, labels, raw string) ([]doc, error) {
	if set == phrased {
		if raw == "" || *phraseWorth == "" {
			return nil, nil
		}
		return readPhrases(*phraseWorth, strings.Split(raw, ","))
	}
	if set == picked {
		if raw == "" || *pickWorth == "" {
			return nil, nil
		}
		return readPicks(*pickWorth, strings.Split(raw, ","))
	}
	if file != "" {
		return corpus.ReadAll[doc](dir + "/" + file)
	}
	if raw == "" {
		return nil, nil
	}
	if set == posted {
		labels = *postLabels
	}
	articles, err := editor.Read(labels, strings.Split(raw, ",")...)
	docs := make([]doc, len(articles))
	for i, a := range articles {
		docs[i] = doc{ID: a.ID, Src: judgedSource(a.ID), Title: a.Title, Text: a.Text, Best: a.Best, OK: a.OK, Bad: a.Bad}
	}
	return docs, err
}

// judgedSource tells the outlet or collection of an article from its id: what stands before
// the number, as the editor's set calls it.
func judgedSource(id string) string {
	if site, _, ok := strings.Cut(id, "/"); ok {
		return site
	}
	src, _, _ := strings.Cut(id, "-")
	if src == "p233" || strings.HasSuffix(src, "p233") || strings.HasSuffix(src, "patrick233") {
		return "sina"
	}
	return src
}

func (d *doc) grade() {
	d.grades = map[string]grade{}
	put := func(list []string, g grade) {
		for _, entry := range list {
			for _, w := range strings.Split(entry, "|") {
				if w = normal(w); w != "" {
					if _, ok := d.grades[w]; !ok {
						d.grades[w] = g
					}
				}
			}
		}
	}
	if !edited(d.set) && !partly(d.set) {
		for _, k := range d.Keywords {
			d.Best = append(d.Best, strings.ReplaceAll(k, "|", " "))
		}
	}
	put(d.Best, chosen)
	put(d.OK, let)
	put(d.Bad, struck)
	d.best = len(d.Best)
}

// normal is how two tags are compared: compatibility form, lower case, without quotes.
func normal(w string) string {
	return strings.Trim(strings.ToLower(strings.TrimSpace(norm.NFKC.String(w))), "“”\"'《》「」·")
}

// held reports whether d is in the part that the reported figures are made on.
func held(d *doc, newest map[string]bool) bool {
	if d.set == phrased {
		return corpus.Part("phrases "+d.ID, 5) == 0
	}
	if d.set == picked {
		return false
	}
	switch d.set {
	case judged:
		return corpus.HeldTags("editor", d.Src, d.ID)
	case posted:
		return corpus.HeldTags("blogs", d.Src, d.ID)
	}
	return newest[d.ID] || corpus.HeldTags(d.set, d.Src, d.ID)
}

// newestTV returns the ids of the newest 30 % of the TV news.
func newestTV(docs []*doc) map[string]bool {
	var tv []*doc
	for _, d := range docs {
		if d.set == "cctv" {
			tv = append(tv, d)
		}
	}
	slices.SortStableFunc(tv, func(a, b *doc) int { return strings.Compare(a.Date, b.Date) })
	ids := map[string]bool{}
	for _, d := range tv[len(tv)*7/10:] {
		ids[d.ID] = true
	}
	return ids
}
