package main

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/internal/rank/keywords"
)

// phrased is the set of articles of the corpus of which readers judged a phrase or two each, that the
// ranker had put among its first eight.
const phrased = "phrases"

// phraseTypes are the letters of types behind the worth of a phrase, in the order of kinds.
const phraseTypes = "-plowert"

// phraseFaults are the letters behind a phrase that is worth nothing, and what they stand for.
var phraseFaults = map[byte]string{'p': "piece", 'c': "clause", 'g': "generic", 'n': "number", 's': "side", '-': ""}

// readPhrases reads the file of judged phrases and joins it with the articles of the corpus. A line is an
// article, its fields apart by blanks: the id, then what was judged of it:
//
//	120+9=2t
//
// the offset in the text and the length, both in bytes, with a t before them in the title; the worth, as in
// worth.txt, 0 to 3; and a letter for the type, or for what is wrong with a phrase of worth 0.
func readPhrases(path string, raw []string) ([]doc, error) {
	lines, _, err := corpus.Labels(path, 2)
	if err != nil {
		return nil, err
	}
	var all []doc
	for _, dir := range raw {
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			continue
		}
		err := corpus.Each(dir, func(a corpus.Article) error {
			f := lines[a.ID]
			if f == nil {
				return nil
			}
			delete(lines, a.ID)
			d, err := phrasesOf(a, f[1:])
			if err != nil {
				return fmt.Errorf("%s: %s: %w", path, a.ID, err)
			}
			all = append(all, d)
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	for id := range lines {
		return nil, fmt.Errorf("%s: the corpus has no article %s", path, id)
	}
	slices.SortFunc(all, func(a, b doc) int { return strings.Compare(a.ID, b.ID) })
	return all, nil
}

// readSoMuch is the bytes of an article that the ranker saw when it gave the phrases.
const readSoMuch = 7500

// phrasesOf makes an article of the corpus and its fields a text of the set.
func phrasesOf(a corpus.Article, fields []string) (doc, error) {
	d := doc{ID: a.ID, Title: a.Title, Text: a.Text, judged: map[string]judgement{}}
	if n := readSoMuch; len(d.Text) > n {
		for !utf8.RuneStart(d.Text[n]) {
			n--
		}
		d.Text = d.Text[:n]
	}
	for _, f := range fields {
		text := a.Text
		span, titled := strings.CutPrefix(f, "t")
		if titled {
			text = a.Title
		}
		place, value, _ := strings.Cut(span, "=")
		w, err := corpus.Piece(text, place)
		if err != nil || len(value) != 2 {
			return d, fmt.Errorf("no such phrase: %s", f)
		}
		worth := int(value[0] - '0')
		j := judgement{worth: worth}
		switch kind := strings.IndexByte(phraseTypes, value[1]); {
		case worth < 0 || worth > 3 || worth > 0 && kind < 0:
			return d, fmt.Errorf("no such judgement: %s", f)
		case worth == 0:
			d.Bad = append(d.Bad, w)
			j.fault = phraseFaults[value[1]]
		case worth == 1:
			j.kind = kind
			d.OK = append(d.OK, w)
		default:
			j.kind = kind
			d.Best = append(d.Best, w)
		}
		d.judged[normal(w)] = j
	}
	return d, nil
}

// reportPhrases prints how well m tells the phrases that readers found worth nothing from the others, in
// texts that its fit has not seen: the chance that one of the others scores higher, and by fault how many of them m
// would give.
func (f *fitter) reportPhrases(m *keywords.Model, docs []*doc) {
	e := keywords.New(keywords.Config{MaxRunes: 20, MaxWords: keywords.MaxWords, Model: m})
	var bad, good []float64
	given, all := map[string]int{}, map[string]int{}
	for _, d := range docs {
		for _, c := range e.Candidates(f.read(d, true)) {
			w := normal(c.Text)
			j, ok := d.judged[w]
			if !ok {
				continue
			}
			class := "worth " + strconv.Itoa(j.worth)
			if j.worth == 0 {
				class += " " + j.fault
				bad = append(bad, c.Odds)
			} else {
				good = append(good, c.Odds)
			}
			all[class]++
			if c.Odds > -1 {
				given[class]++
			}
		}
	}
	above := 0
	for _, b := range bad {
		for _, g := range good {
			if g > b {
				above++
			}
		}
	}
	fmt.Printf("%-28s %d judged, %d of no worth; others are above them in %.3f\n", phrased, len(bad)+len(good), len(bad), float64(above)/float64(max(1, len(bad)*len(good))))
	for _, c := range slices.Sorted(maps.Keys(all)) {
		fmt.Printf("    %-20s %4d, more likely than not in %.3f\n", c, all[c], float64(given[c])/float64(all[c]))
	}
}
