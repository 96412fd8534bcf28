package main

import (
	"strings"

	"github.com/tiyao/tiyao/internal/gen/editor"
	"github.com/tiyao/tiyao/segment"
)

// labelled is the set of articles of the corpus that editors described for this project: fitted on, never judged by.
const labelled = "labels"

// readLabelled reads the articles of the corpus that have labels.
func readLabelled(labels, corpusDir string, seg *segment.Segmenter) ([]*article, error) {
	all, err := editor.Read(labels, strings.Split(corpusDir, ",")...)
	if err != nil {
		return nil, err
	}
	arts := make([]*article, 0, len(all))
	for i := range all {
		e := &all[i]
		if len(e.Desc) == 0 {
			continue
		}
		a := &article{ID: e.ID, Title: e.Title, Text: e.Text, Desc: e.Desc, Summary: strings.Join(e.Desc, ""), set: labelled, free: true}
		a.doc, a.ref = seg.Read(segment.Source{Title: a.Title, Body: a.Text}), count(a.Summary)
		arts = append(arts, a)
	}
	return arts, nil
}

// pieces counts the pieces of the editor's description that stand in the sentence s.
func (a *article) pieces(s string) float64 {
	n := 0.0
	for _, p := range a.Desc {
		if len(p) > 3*3 && strings.Contains(s, p) {
			n++
		}
	}
	return n
}
