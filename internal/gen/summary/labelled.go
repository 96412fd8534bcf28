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
