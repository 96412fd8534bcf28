package main

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/segment"
)

func readLabels(seg *segment.Segmenter) ([]*article, error) {
	dir := os.Getenv("LABELS")
	if dir == "" {
		return nil, nil
	}
	in := map[string]article{}
	files, _ := filepath.Glob(dir + "/in*.jsonl")
	for _, f := range files {
		if err := corpus.Read(f, func(a article) error { in[a.ID] = a; return nil }); err != nil {
			return nil, err
		}
	}
	files, _ = filepath.Glob(dir + "/out*.jsonl")
	var arts []*article
	for _, f := range files {
		if err := corpus.Read(f, func(a article) error {
			b, ok := in[a.ID]
			if !ok || len(a.Desc) == 0 {
				return nil
			}
			a.Title, a.Text = b.Title, b.Text
			a.set, a.free, a.Summary = "labels", true, strings.Join(a.Desc, "")
			a.doc, a.ref = seg.Read(segment.Source{Title: a.Title, Body: a.Text}), count(a.Summary)
			arts = append(arts, &a)
			return nil
		}); err != nil {
			return nil, err
		}
	}
	return arts, nil
}
