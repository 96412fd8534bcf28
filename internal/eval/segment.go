package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// scoreSegment scores words against gold segmentations: dir/segment/*.txt, a sentence
// a line, words separated by spaces.
func scoreSegment(dir string) ([]row, error) {
	seg, err := segment.New()
	if err != nil {
		return nil, err
	}
	var rows []row
	for _, set := range []string{"pku_test_gold", "sxu_test", "weibo_nlpcc2016_dev"} {
		data, err := os.ReadFile(filepath.Join(dir, "segment", set+".txt"))
		if errors.Is(err, fs.ErrNotExist) {
			rows = append(rows, row{part: "segment", set: set, absent: true})
			continue
		} else if err != nil {
			return nil, err
		}
		rows = append(rows, scoreWords(seg, set, string(data)))
	}
	return rows, nil
}

// scoreWords compares word spans line by line.
func scoreWords(seg *segment.Segmenter, set, data string) row {
	r := row{part: "segment", set: set}
	var right, predicted, gold int
	for _, line := range strings.Split(data, "\n") {
		want := strings.Fields(line)
		text := strings.Join(want, "")
		spans := map[segment.Span]bool{}
		at := 0
		for _, w := range want {
			spans[segment.Span{Start: at, End: at + len(w)}] = true
			at += len(w)
		}
		var got []string
		missed := false
		for _, t := range seg.Append(nil, text) {
			predicted++
			got = append(got, text[t.Start:t.End])
			if spans[segment.Span{Start: t.Start, End: t.End}] {
				right++
			} else {
				missed = true
			}
		}
		gold += len(want)
		r.docs++
		if missed {
			r.wrong = append(r.wrong, strings.Join(want, " ")+"\n     "+strings.Join(got, " "))
		}
	}
	r.scores = []score{
		{"P", float64(right) / float64(max(1, predicted))},
		{"R", float64(right) / float64(max(1, gold))},
		{"F1", fscore(right, predicted, gold)},
	}
	return r
}
