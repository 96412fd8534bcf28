package main

import (
	"bytes"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"path/filepath"
	"strings"

	engine "github.com/tiyao/tiyao/internal/rank/summary"
)

// write writes the weights with a header that says how they were made.
func write(name string, w io.WriterTo, arts []*article, folds int, results []string) error {
	n, labels := 0, 0
	check := fnv.New32a() // of the ids: it tells which labels these were
	for _, a := range arts {
		if !a.held {
			n++
		}
		if a.set == labelled {
			labels++
			_, _ = io.WriteString(check, a.ID+"\n") // a hash takes everything
		}
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, `# Of the ranking of words, sentences and descriptions: weights, one a line (model feature weight), or trees.
# Made by go run ./internal/gen/summary -data DIR -corpus DIR -all; do not edit.
# Fitted on %d of %d articles and posts with a description that an editor chose for this project (internal/gen/editor), a
# publisher's headline or description, or an author's (UHGEval, 01joy and Patrick233 news, CRUD_RAG, yuekcc/cctv_news,
# LCSTS part III, THUCNews, posts of Chinese sites), none of which is part of this project: gradient ascent
# on the expected ROUGE-1 F of the candidate chosen, and trees for the order of candidates by it and by what readers said of whole
# descriptions (internal/gen/editor/verdicts.txt). Labelled were %d articles (labels.txt; FNV-1a of their ids %08x).
# With one part in %d held back in turn, the same program gave on what was held back, as mean ROUGE-1 F (articles):
# %s.
`, n, len(arts), labels, check.Sum32(), folds, strings.Join(results, ", "))
	if _, err := w.WriteTo(&b); err != nil {
		return err
	}
	return os.WriteFile(name, b.Bytes(), 0o644)
}

// writeJoint writes the weights of joints, joint.txt with a header that says how they were made, and joint.bin.
func writeJoint(dir string, j *engine.Joint, results []string) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, `# Of the places where a heading that lost its line end may run into the text: weights, one a line. Those of words are in joint.bin.
# Made by go run ./internal/gen/summary -data DIR -corpus DIR -joints; do not edit.
# Fitted on titles and headings of news of two outlets run into their texts (Patrick233 news of 2018, yuekcc/cctv_news), and on texts
# behind a dateline and sentences of a third set (CRUD_RAG news), none of which is part of this project: likelihood of the right place.
# Of the third that was held back:
# %s
`, strings.Join(results, "\n# "))
	if _, err := j.WriteTo(&b); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, "joint.txt"), b.Bytes(), 0o644); err != nil {
		return err
	}
	b.Reset()
	if err := j.Words.WriteTo(&b, "places where a heading runs into the text, of news of two outlets; see joint.txt"); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "joint.bin"), b.Bytes(), 0o644)
}
