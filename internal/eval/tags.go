package main

import (
	"errors"
	"os"
	"slices"
	"strings"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/keywords"
	"github.com/tiyao/tiyao/segment"
)

// An editorsText is an article with the tags an editor would choose, let stand and
// strike out; variants of one tag are separated by |.
type editorsText struct {
	ID, Src, Title, Text string
	Best, OK, Bad        []string
}

// scoreEditor scores the first five tags against an editor's, by source and on the part
// that the fit for the reported figures leaves out. The committed model has seen all of
// them: what it reaches unseen stands in the head of its file.
func scoreEditor(path string, seg *segment.Segmenter, e *keywords.Extractor) ([]row, error) {
	docs, err := corpus.ReadAll[editorsText](path)
	if errors.Is(err, os.ErrNotExist) {
		return []row{{part: "keywords", set: "editor", absent: true}}, nil
	}
	if err != nil {
		return nil, err
	}
	groups := map[string][]editorsText{}
	for _, d := range docs {
		part := "editor, fitted"
		if corpus.HeldTags("editor", d.Src, d.ID) {
			part = "editor, held part"
		}
		for _, g := range []string{part, "editor " + d.Src} {
			groups[g] = append(groups[g], d)
		}
	}
	names := make([]string, 0, len(groups))
	for g := range groups {
		names = append(names, g)
	}
	slices.Sort(names)
	var rows []row
	for _, g := range names {
		rows = append(rows, scoreEditorGroup(g+" (seen)", seg, e, groups[g]))
	}
	return rows, nil
}

func scoreEditorGroup(set string, seg *segment.Segmenter, e *keywords.Extractor, docs []editorsText) row {
	r := row{part: "keywords", set: set, docs: len(docs)}
	given, good, hit, want, struck, stands, kept := 0, 0, 0, 0, 0, 0, 0
	for _, d := range docs {
		doc := seg.Read(segment.Source{Title: d.Title, Body: d.Text})
		var got []string
		for _, k := range e.Extract(doc) {
			if t := plainTag(k.Text); t != "" && !slices.Contains(got, t) && len(got) < 5 {
				got = append(got, t)
			}
		}
		all := map[string]bool{}
		for _, x := range e.Explain(doc) {
			all[plainTag(x.Text)] = true
		}
		let, bad := plainTags(append(slices.Clone(d.Best), d.OK...)), plainTags(d.Bad)
		given += len(got)
		for _, t := range got {
			if let[t] {
				good++
			}
			if bad[t] {
				struck++
			}
		}
		text := strings.ToLower(d.Title + "\n" + d.Text)
		for _, entry := range d.Best {
			want++
			forms := plainTags([]string{entry})
			if slices.ContainsFunc(got, func(t string) bool { return forms[t] }) {
				hit++
			}
			there, found := false, false
			for t := range forms {
				there = there || corpus.Stands(text, t)
				found = found || all[t]
			}
			if there {
				stands++
				if found {
					kept++
				}
			}
		}
		if !slices.ContainsFunc(got, func(t string) bool { return let[t] }) {
			r.wrong = append(r.wrong, d.ID+" "+d.Title+" | "+strings.Join(d.Best, " ")+" | "+strings.Join(got, " "))
		}
	}
	r.scores = []score{
		{"good@5", float64(good) / float64(max(1, given))}, {"F1@5", fscore(hit, given, want)}, {"struck", float64(struck) / float64(max(1, given))},
		{"given", float64(given) / float64(max(1, 5*len(docs)))}, {"candidates", float64(kept) / float64(max(1, stands))},
	}
	return r
}

// plainTags returns the forms of a list of tags, as they are compared.
func plainTags(list []string) map[string]bool {
	m := map[string]bool{}
	for _, entry := range list {
		for _, w := range strings.Split(entry, "|") {
			if w = plainTag(w); w != "" {
				m[w] = true
			}
		}
	}
	return m
}
