// Command pages learns the weights of page lines from pages with known articles, and
// scores them held out site by site.
//
//	go run ./article/internal/gen/pages -corpus DIR [-o FILE] [-folds N]
//
// DIR holds folders of pages: NAME.html with NAME.json, which has the article's text as
// "text" and may have the page's "url". Pages of one host, or of one folder with one
// host, are held out together.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"hash/fnv"
	"math"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"

	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/article/internal/html"
	"github.com/tiyao/tiyao/article/internal/page"
)

func main() {
	corpus := flag.String("corpus", "", "folder of labelled pages")
	out := flag.String("o", "weights.txt", "file to write")
	folds := flag.Int("folds", 5, "parts for the held-out score")
	skip := flag.String("skip", "", "names of pages to leave out, by commas")
	flag.Parse()
	if err := run(*corpus, *out, *folds, strings.Split(*skip, ",")); err != nil {
		fmt.Fprintln(os.Stderr, "pages:", err)
		os.Exit(1)
	}
}

// A labelled page.
type labelled struct {
	set, name, site string
	html            []byte
	gold, url       string
	samples         []html.Sample
	fold            int
}

func run(corpus, out string, folds int, skip []string) error {
	pages, err := read(corpus, folds, skip)
	if err != nil {
		return err
	}
	score := map[string]*[3]float64{}
	for f := range folds {
		var train []*labelled
		for _, p := range pages {
			if p.fold != f {
				train = append(train, p)
			}
		}
		m := fit(train)
		for _, p := range pages {
			if p.fold != f {
				continue
			}
			s := score[p.set]
			if s == nil {
				s = new([3]float64)
				score[p.set] = s
			}
			s[0]++
			s[1] += p.f1(m)
			right := 0
			for i := range p.samples {
				if (dot(m, &p.samples[i]) > 0) == p.samples[i].Own {
					right++
				}
			}
			s[2] += float64(right) / float64(max(len(p.samples), 1))
		}
	}
	m := fit(pages)
	sets := make([]string, 0, len(score))
	for set := range score {
		sets = append(sets, set)
	}
	sort.Strings(sets)
	for _, set := range sets {
		s := score[set]
		seen, n := 0.0, 0.0
		for _, p := range pages {
			if p.set == set {
				seen, n = seen+p.f1(m), n+1
			}
		}
		fmt.Printf("%-12s %3.0f pages: text F1 %.4f held out by site, %.4f seen; lines right %.4f held out\n", set, s[0], s[1]/s[0], seen/n, s[2]/s[0])
	}
	head := "# Weights of what is known of a line, for the odds that it is the article's, in 1/256.\n" +
		"# Made by article/internal/gen/pages from labelled pages; see NOTICE for their sources.\n"
	return os.WriteFile(out, []byte(head+m.String()), 0o644)
}

func read(corpus string, folds int, skip []string) ([]*labelled, error) {
	names, err := filepath.Glob(filepath.Join(corpus, "*", "*.json"))
	if err != nil {
		return nil, err
	}
	sort.Strings(names)
	var out []*labelled
next:
	for _, name := range names {
		for _, s := range skip {
			if s != "" && strings.Contains(name, s) {
				continue next
			}
		}
		b, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		var gold struct{ Text, URL string }
		if err := json.Unmarshal(b, &gold); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		src, err := os.ReadFile(strings.TrimSuffix(name, ".json") + ".html")
		if err != nil {
			continue // some came without their page
		}
		d, err := article.Decode(src, "")
		if err != nil {
			continue
		}
		p := &labelled{set: filepath.Base(filepath.Dir(name)), name: filepath.Base(name), html: d.Text, gold: gold.Text, url: gold.URL}
		if p.samples, err = html.Samples(d.Text, gold.Text); err != nil {
			return nil, err
		}
		p.site = p.name
		if u, err := url.Parse(p.url); err == nil && u.Host != "" {
			p.site = u.Host
		} else if p.set == "cctv" {
			p.site = "cctv"
		}
		h := fnv.New32a()
		_, _ = h.Write([]byte(p.site))
		p.fold = int(h.Sum32()>>4) % folds
		out = append(out, p)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("no labelled pages in %q", corpus) // or the weights would be those of nothing
	}
	return out, nil
}

// f1 scores the article that m finds in p.
func (p *labelled) f1(m *html.Model) float64 {
	a, err := html.ParseWith(m, p.html, page.Hint{URL: p.url})
	if err != nil {
		return 0
	}
	want, got := pairs(p.gold), pairs(a.Body)
	hits, n, w := 0, 0, 0
	for k, c := range got {
		hits += min(c, want[k])
		n += c
	}
	for _, c := range want {
		w += c
	}
	if hits == 0 {
		return 0
	}
	return 2 * float64(hits) / float64(n+w)
}

func pairs(s string) map[[2]rune]int {
	out := map[[2]rune]int{}
	var last rune
	for _, r := range strings.Join(strings.Fields(s), "") {
		if last != 0 {
			out[[2]rune{last, r}]++
		}
		last = r
	}
	return out
}

// fit finds the weights by gradient descent: every site counts the same, a line as the
// square root of its size; the weights are kept near what is believed beforehand.
func fit(pages []*labelled) *html.Model {
	const (
		rounds = 400
		keep   = 0.02
	)
	perSite := map[string]int{}
	for _, p := range pages {
		perSite[p.site]++
	}
	// What no page of the corpus may have is believed without one.
	prior := make([]float64, html.NumFeatures)
	for name, x := range map[string]float64{"declared": 3, "certain": 1.5} {
		prior[html.Feature(name)] = x
	}
	w := slices.Clone(prior)
	speed := make([]float64, html.NumFeatures)
	for round := range rounds {
		grad := make([]float64, html.NumFeatures)
		for _, p := range pages {
			if len(p.samples) == 0 {
				continue
			}
			share := 1 / math.Sqrt(float64(perSite[p.site]))
			total := 0.0
			for i := range p.samples {
				total += math.Sqrt(float64(p.samples[i].Size))
			}
			for i := range p.samples {
				s := &p.samples[i]
				x := 0.0
				for k, v := range s.Features {
					x += w[k] * float64(v) / html.Unit
				}
				y := 1 / (1 + math.Exp(-x))
				if s.Own {
					y--
				}
				y *= share * math.Sqrt(float64(s.Size)) / total
				for k, v := range s.Features {
					grad[k] += y * float64(v) / html.Unit
				}
			}
		}
		rate := 2.0 / (1 + float64(round)/200)
		for k := range w {
			g := grad[k]/float64(len(pages))*8 + keep*(w[k]-prior[k])/8
			speed[k] = 0.9*speed[k] - rate*0.1*g
			w[k] += speed[k]
		}
	}
	var m html.Model
	for k := range w {
		m[k] = int32(math.Round(w[k] * 256))
	}
	return &m
}

func dot(m *html.Model, s *html.Sample) int {
	sum := 0
	for k, v := range s.Features {
		sum += int(m[k]) * int(v)
	}
	return sum
}
