package main

import (
	"path/filepath"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/segment"
)

// A freeSet is a file of the corpus that has titles, of which one article in each is read.
type freeSet struct {
	file string
	each uint32
}

var freeSets = []freeSet{{"sina2018.jsonl.xz", 4}, {"cctv2022-24.jsonl.xz", 12}}

// readFree reads articles of the corpus with their titles as references, without those that anything is judged by.
func readFree(dir, corpusDir string, seg *segment.Segmenter) ([]*article, error) {
	skip, err := corpus.ReadIDs(filepath.Join(dir, "annotated_ids.txt"))
	if err != nil {
		return nil, err
	}
	var arts []*article
	for _, set := range freeSets {
		err := corpus.Read(filepath.Join(corpusDir, set.file), func(a article) error {
			if skip[a.ID] || hash(a.ID)%set.each != 0 || len(a.Text) < 300 || len(a.Title) < 24 {
				return nil
			}
			a.set, a.free, a.Summary = set.file, true, a.Title
			a.Title = ""
			a.doc, a.ref = seg.Read(segment.Source{Body: a.Text}), count(a.Summary)
			arts = append(arts, &a)
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return arts, nil
}
