package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats"
)

// statSets are the labelled sets of lines and passages; in dev every rule was written with
// the lines at hand.
var statSets = []string{"dev", "dev2", "real"}

// A statLine is a line of a labelled set.
type statLine struct {
	ID, Text string
	Stats    []figure
}

// scoreStats scores the statistics of the labelled sets field by field, says on what
// share of the lines of real_negatives.txt anything was found, and scores other people's
// lists of amounts and of counts.
func scoreStats(dir string) ([]row, error) {
	seg, err := segment.New()
	if err != nil {
		return nil, err
	}
	r, err := stats.New()
	if err != nil {
		return nil, err
	}
	var rows []row
	for _, set := range statSets {
		lines, err := corpus.ReadAll[statLine](filepath.Join(dir, "stats", set+".jsonl"))
		if errors.Is(err, os.ErrNotExist) {
			rows = append(rows, row{part: "stats", set: set, absent: true})
			continue
		}
		if err != nil {
			return rows, err
		}
		rows = append(rows, scoreLines(set, lines, seg, r))
	}
	rows = append(rows, scoreTraps(dir, seg, r))
	for _, score := range []func(string, *segment.Segmenter, *stats.Reader) (row, error){scoreMoney, scoreNumerals} {
		row, err := score(dir, seg, r)
		if err != nil {
			return rows, err
		}
		rows = append(rows, row)
	}
	return rows, nil
}

func scoreLines(set string, lines []statLine, seg *segment.Segmenter, r *stats.Reader) row {
	sc := statScore{right: map[string]int{}, total: map[string]int{}}
	for _, l := range lines {
		sc.line(l.ID, l.Stats, figures(seg, r, l.Text))
	}
	return sc.row(set)
}

// scoreTraps says on what share of lines without statistics any is found.
func scoreTraps(dir string, seg *segment.Segmenter, x *stats.Reader) row {
	r := row{part: "stats", set: "real_negatives"}
	lines, err := textLines(filepath.Join(dir, "stats", "real_negatives.txt"))
	if err != nil {
		r.absent = true
		return r
	}
	hit := 0
	for _, l := range lines {
		r.docs++
		if f := figures(seg, x, l); len(f) > 0 {
			hit++
			r.wrong = append(r.wrong, f[0].Text+" in "+l)
		}
	}
	r.scores = []score{{"lines-with-output", float64(hit) / float64(max(1, r.docs))}}
	return r
}

// textLines returns the lines of a file that are neither empty nor comments.
func textLines(path string) ([]string, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, l := range strings.Split(string(b), "\n") {
		if strings.TrimSpace(l) != "" && !strings.HasPrefix(l, "#") {
			out = append(out, l)
		}
	}
	return out, nil
}
