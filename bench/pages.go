package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/bench/internal/peer"
)

// A pageSet is a folder of pages, some with their hand-checked text.
type pageSet struct {
	name  string
	pages []peer.Doc
	gold  []string // main text of each page
}

// readPages reads the sets below dir: dir itself or each of its folders, with a page
// as ID.html and what it says as ID.json ({"title","date","text","url"}).
func readPages(dir string) ([]pageSet, error) {
	folders := []string{dir}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("pages: %w", err)
	}
	for _, e := range entries {
		if e.IsDir() {
			folders = append(folders, filepath.Join(dir, e.Name()))
		}
	}
	var sets []pageSet
	for _, folder := range folders {
		names, err := filepath.Glob(filepath.Join(folder, "*.json"))
		if err != nil {
			return nil, fmt.Errorf("pages: %w", err)
		}
		slices.Sort(names)
		set := pageSet{name: filepath.Base(folder)}
		for _, name := range names {
			page, err := os.ReadFile(strings.TrimSuffix(name, ".json") + ".html")
			if os.IsNotExist(err) {
				continue // some pages come without their source
			} else if err != nil {
				return nil, fmt.Errorf("pages: %w", err)
			}
			b, err := os.ReadFile(name)
			if err != nil {
				return nil, fmt.Errorf("pages: %w", err)
			}
			var gold peer.Doc
			if err := json.Unmarshal(b, &gold); err != nil {
				return nil, fmt.Errorf("pages: %s: %w", name, err)
			}
			if d, err := article.Decode(page, ""); err == nil {
				page = d.Text // every reader gets UTF-8
			}
			set.pages = append(set.pages, peer.Doc{Text: string(page), URL: gold.URL})
			set.gold = append(set.gold, gold.Text)
		}
		if len(set.pages) > 0 {
			sets = append(sets, set)
		}
	}
	if len(sets) == 0 {
		return nil, fmt.Errorf("pages: no *.html with its *.json in %s", dir)
	}
	return sets, nil
}

// score returns the mean F1 of what a reader found on the pages of a set: pairs of
// neighbouring letters and digits shared with the hand-checked text, as internal/eval
// counts them.
func (s *pageSet) score(found []peer.Doc) float64 {
	sum := 0.0
	for i := range s.pages {
		sum += pairF1(pairs(s.gold[i]), pairs(found[i].Text))
	}
	return sum / float64(len(s.pages))
}

// pairs counts the pairs of neighbouring letters and digits of s in compatibility form.
func pairs(s string) map[[2]rune]int {
	out := make(map[[2]rune]int)
	var last rune
	for _, r := range norm.NFKC.String(s) {
		if !unicode.IsLetter(r) && !unicode.IsNumber(r) {
			continue
		}
		if last != 0 {
			out[[2]rune{last, r}]++
		}
		last = r
	}
	return out
}

func pairF1(want, got map[[2]rune]int) float64 {
	hits, total := 0, 0
	for p, n := range want {
		hits += min(n, got[p])
		total += n
	}
	for _, n := range got {
		total += n
	}
	if hits == 0 {
		return 0
	}
	return 2 * float64(hits) / float64(total)
}
