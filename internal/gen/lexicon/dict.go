package main

import (
	_ "embed"
	"fmt"
	"maps"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/lexicon"
	"github.com/tiyao/tiyao/segment"
)

// A dictionary is all words by their folded form.
type dictionary map[string]*entry

// words returns the words in order, so that nothing depends on the order of the map.
func (d dictionary) words() []string { return slices.Sorted(maps.Keys(d)) }

// tags.txt corrects parts of speech of frequent words that the dictionary has wrong,
// and names words that are none.
//
//go:embed tags.txt
var tagLines string

// loadDictionary reads gse's simplified and traditional dictionaries from the module
// cache and merges words that fold to one.
func loadDictionary() (dictionary, string, error) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}} {{.Version}}", "github.com/go-ego/gse").Output()
	if err != nil {
		return nil, "", fmt.Errorf("lexicon: where gse is: %w", err)
	}
	dir, version, _ := strings.Cut(strings.TrimSpace(string(out)), " ")
	d := dictionary{}
	for _, name := range []string{"s_1.txt", "t_1.txt"} {
		data, err := os.ReadFile(filepath.Join(dir, "data", "dict", "zh", name))
		if err != nil {
			return nil, "", err
		}
		for _, line := range strings.Split(string(data), "\n") {
			d.add(strings.Fields(line))
		}
	}
	for _, line := range strings.Split(tagLines, "\n") {
		f := strings.Fields(line)
		if len(f) < 2 || f[0] == "#" {
			continue
		}
		if f[0] == "-" {
			for _, w := range f[1:] {
				if e := d[hanzi.FoldString(w)]; e != nil {
					e.pruned = true
				}
			}
			continue
		}
		tag, ok := segment.ParseTag(f[0])
		if !ok {
			return nil, "", fmt.Errorf("lexicon: tags.txt: no tag %q", f[0])
		}
		for _, w := range f[1:] {
			if e := d[hanzi.FoldString(w)]; e != nil {
				e.tag = tag
			} else {
				d[hanzi.FoldString(w)] = &entry{freq: 3, raw: f[0], tag: tag}
			}
		}
	}
	total := d.total()
	for _, e := range d {
		e.logp = math.Log(e.freq / total)
	}
	return d, version, nil
}

// add merges the line "word frequency tag" into d.
func (d dictionary) add(f []string) {
	if len(f) < 3 || utf8.RuneCountInString(f[0]) > lexicon.MaxWord/2 {
		return
	}
	word := hanzi.FoldString(f[0])
	freq, err := strconv.ParseFloat(f[1], 64)
	if err != nil || strings.ContainsFunc(word, func(r rune) bool { return r > 0xFFFF }) {
		return // beyond the basic plane a character has no code
	}
	if e := d[word]; e != nil {
		e.freq = max(e.freq, freq)
		return
	}
	tag, ok := segment.ParseTag(f[2])
	for n := len(f[2]) - 1; !ok && n > 0; n-- { // nrt → nr, vq → v
		tag, ok = segment.ParseTag(f[2][:n])
	}
	d[word] = &entry{freq: freq, raw: f[2], tag: tag}
}
