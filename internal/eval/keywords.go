package main

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/keywords"
	"github.com/tiyao/tiyao/segment"
)

// A taggedText is a text with the tags that people gave it.
type taggedText struct {
	ID       string   `json:"id"`
	Date     string   `json:"date"`
	Title    string   `json:"title"`
	Text     string   `json:"text"`
	Keywords []string `json:"keywords"`
}

// scoreKeywords scores the ranker, and TF-IDF beside it, on the newest 30 % of the TV
// news, half of the abstracts, the editor's articles and the posts. The weights that are committed have seen
// these texts too ("seen"): what the same fit reaches on them unseen stands in the head
// of internal/rank/keywords/model.bin. Other .jsonl files of the folder are scored whole, unseen.
func scoreKeywords(dir string) ([]row, error) {
	dir = filepath.Join(dir, "keywords")
	seg, err := segment.New()
	if err != nil {
		return nil, err
	}
	ranked, err := keywords.New(keywords.WithTopK(10))
	if err != nil {
		return nil, err
	}
	tfidf, err := keywords.New(keywords.WithTopK(10), keywords.WithMethod(keywords.TFIDF))
	if err != nil {
		return nil, err
	}
	var rows []row
	add := func(set string, docs []taggedText, err error) error {
		if errors.Is(err, os.ErrNotExist) {
			rows = append(rows, row{part: "keywords", set: set, absent: true})
			return nil
		}
		if err != nil {
			return err
		}
		if set == "cctv" || set == "cctv_body" || set == "csl" || set == "blogs" {
			set += " (seen)"
		}
		rows = append(rows, scoreTags(set, seg, ranked, docs, true), scoreTags(set+" untitled", seg, ranked, docs, false),
			scoreTags(set+" tf-idf", seg, tfidf, docs, true))
		return nil
	}
	tv, err := corpus.ReadAll[taggedText](filepath.Join(dir, "cctv.jsonl.xz"))
	slices.SortStableFunc(tv, func(a, b taggedText) int { return strings.Compare(a.Date, b.Date) })
	tv = tv[len(tv)*7/10:]
	if err := add("cctv", tv, err); err != nil {
		return rows, err
	}
	ids, err := os.ReadFile(filepath.Join(dir, "cctv_body.ids"))
	var body []taggedText
	for _, id := range strings.Fields(string(ids)) {
		if i := slices.IndexFunc(tv, func(d taggedText) bool { return d.ID == id }); i >= 0 {
			body = append(body, tv[i])
		}
	}
	if err := add("cctv_body", body, err); err != nil {
		return rows, err
	}
	editor, err := scoreEditor(filepath.Join(dir, "editor.jsonl.xz"), seg, ranked)
	if err != nil {
		return rows, err
	}
	rows = append(rows, editor...)
	posts, err := corpus.ReadAll[taggedText](filepath.Join(dir, "blogs.jsonl.xz"))
	if err := add("blogs", posts, err); err != nil {
		return rows, err
	}
	more, err := filepath.Glob(filepath.Join(dir, "*.jsonl"))
	if err != nil {
		return rows, err
	}
	for _, path := range more {
		name := strings.TrimSuffix(filepath.Base(path), ".jsonl")
		docs, err := corpus.ReadAll[taggedText](path)
		if name == "csl" {
			docs = slices.DeleteFunc(docs, func(d taggedText) bool { return !corpus.HeldTags("csl", "", d.ID) })
		}
		if err := add(name, docs, err); err != nil {
			return rows, err
		}
	}
	return rows, nil
}

// scoreTags scores one extractor on one set: precision of the first tag, micro F1 of
// the first three, five and ten.
func scoreTags(set string, seg *segment.Segmenter, e *keywords.Extractor, docs []taggedText, titled bool) row {
	ks := [...]int{1, 3, 5, 10}
	var hits, pred [len(ks)]int
	gold := 0
	r := row{part: "keywords", set: set, docs: len(docs)}
	for _, d := range docs {
		want := map[string]bool{}
		for _, k := range d.Keywords {
			want[plainTag(k)] = true
		}
		gold += len(want)
		title := d.Title
		if !titled {
			title = ""
		}
		var got []string
		for _, k := range e.Extract(seg.Read(segment.Source{Title: title, Body: d.Text})) {
			if t := plainTag(k.Text); t != "" && !slices.Contains(got, t) {
				got = append(got, t)
			}
		}
		for j, k := range ks {
			for _, t := range got[:min(k, len(got))] {
				pred[j]++
				if want[t] {
					hits[j]++
				}
			}
		}
		if !slices.ContainsFunc(got[:min(5, len(got))], func(t string) bool { return want[t] }) {
			r.wrong = append(r.wrong, d.ID+" "+d.Title+" | "+strings.Join(d.Keywords, " ")+" | "+strings.Join(got, " "))
		}
	}
	r.scores = []score{
		{"P@1", float64(hits[0]) / float64(max(1, pred[0]))},
		{"F1@3", fscore(hits[1], pred[1], gold)}, {"F1@5", fscore(hits[2], pred[2], gold)}, {"F1@10", fscore(hits[3], pred[3], gold)},
	}
	return r
}

// plainTag is the form in which tags are compared.
func plainTag(w string) string {
	return strings.Trim(strings.ToLower(strings.TrimSpace(norm.NFKC.String(w))), "“”\"'《》「」·")
}
