// Command section fits the model of subjects and writes it.
//
//	go run ./internal/gen/section -data DIR -corpus DIR [-test FILE] -o internal/rank/section/model.bin
//
// -data holds the portal's titles and the editors' articles (tnews_titles, editor), -corpus
// news with a category (sina2018). A first fit without the editors' held part is tested on
// that and on the file of -test, articles of another time with a category; its scores go to
// the head of the file. The model that is written is fitted on all but the file of -test.
package main

import (
	"flag"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/internal/rank/section"
	"github.com/tiyao/tiyao/segment"
)

var (
	words  = flag.Int("words", 12000, "words that are kept")
	rounds = flag.Int("rounds", 12, "passes over the texts")
	l2     = flag.Float64("l2", 2e-5, "penalty of weights")
	wrong  = flag.Bool("wrong", false, "print what is wrong though it is sure")
	sharp  = flag.Float64("sharp", 0.7, "factor on the scores that are written, so that the chance is true")
)

func main() {
	data := flag.String("data", "", "folder of tagged texts")
	raw := flag.String("corpus", "", "folder of raw news")
	test := flag.String("test", "", "file of articles with a category to test on")
	without := flag.String("without", "", "file of ids to leave out")
	out := flag.String("o", "", "file to write")
	flag.Parse()
	if err := run(*data, *raw, *test, *without, *out); err != nil {
		fmt.Fprintln(os.Stderr, "section:", err)
		os.Exit(1)
	}
}

// A text is an article with its subject.
type text struct {
	ID, Src, Title, Text       string
	Label, Kind, Cat, Category string
	Keywords                   []string
	class                      int
	feats                      []section.Feature
	weight                     float64
}

// subjects are what the sources call them.
var subjects = map[string]string{
	"news_agriculture": "agriculture", "news_car": "car", "news_culture": "culture", "news_edu": "education", "news_entertainment": "entertainment",
	"news_finance": "finance", "news_game": "game", "news_house": "house", "news_military": "military", "news_sports": "sports", "news_stock": "stock",
	"news_story": "story", "news_tech": "technology", "news_travel": "travel", "news_world": "world",
	"testTech": "technology", "testEdu": "education", "testSport": "sports", "Entertainment": "entertainment", "testFashion": "fashion",
	"testHealth": "health", "SportNews": "sports", "TechNews": "technology",
	"sport": "sports", "tech": "technology", "culture": "culture", "world": "world", "policy": "policy", "company": "finance",
	"体育": "sports", "房产": "house", "教育": "education", "股票": "stock", "娱乐": "entertainment", "游戏": "game", "科技": "technology", "财经": "finance", "时尚": "fashion",
}

func run(data, raw, test, without, out string) error {
	seg, err := segment.New()
	if err != nil {
		return err
	}
	skip, err := corpus.ReadIDs(without)
	if err != nil {
		return err
	}
	plain, err := seg.With(segment.WithoutNames())
	if err != nil {
		return err
	}
	read := func(path string, weight float64) ([]*text, error) {
		docs, err := corpus.ReadAll[text](path)
		if err != nil {
			return nil, err
		}
		var out []*text
		for i := range docs {
			d := &docs[i]
			name := subjects[d.Label+d.Kind+d.Cat+d.Category]
			d.class = slices.Index(section.Names[:], name)
			if d.class < 0 || skip[d.ID] && d.Kind == "" {
				continue
			}
			body := d.Text
			if body == "" { // a portal's title: its tags are the article's words
				body = strings.Join(d.Keywords, "，")
			}
			d.feats = section.Features(nil, plain.Read(segment.Source{Title: d.Title, Body: body}))
			d.Text, d.weight = "", weight
			out = append(out, d)
		}
		return out, nil
	}
	var all []*text
	for _, s := range []struct {
		path   string
		weight float64
	}{{data + "/tnews_titles.jsonl.xz", 3}, {raw + "/sina2018.jsonl.xz", 0.5}, {data + "/editor.jsonl.xz", 6}} {
		docs, err := read(s.path, s.weight)
		if err != nil {
			return err
		}
		all = append(all, docs...)
	}
	var train, held, foreign []*text
	for _, d := range all {
		switch {
		case d.Kind != "" && corpus.HeldTags("editor", d.Src, d.ID), d.Label != "" && corpus.Part("held "+d.ID, 5) == 0:
			held = append(held, d)
		default:
			train = append(train, d)
		}
	}
	if test != "" {
		if foreign, err = read(test, 1); err != nil {
			return err
		}
	}
	m := fit(train)
	var editors, titles []*text
	for _, d := range held {
		if d.Kind != "" {
			editors = append(editors, d)
		} else {
			titles = append(titles, d)
		}
	}
	note := ""
	for _, s := range []struct {
		name string
		docs []*text
	}{{"editors' articles", editors}, {"titles with tags", titles}, {"portal news of 2005 to 2011", foreign}} {
		note += report(m, s.name, s.docs)
	}
	if out == "" {
		return nil
	}
	m = fit(all)
	return os.WriteFile(out, m.Append(nil, "fitted by internal/gen/section; unseen:"+note), 0o644)
}

// fit fits a multinomial logistic model by AdaGrad (Duchi et al. 2011) over the words that
// tell most.
func fit(docs []*text) *section.Model {
	type count struct {
		df    float64
		class [section.N]float64
	}
	counts := map[uint32]*count{}
	var size [section.N]float64
	for _, d := range docs {
		size[d.class] += d.weight
		for _, f := range d.feats {
			c := counts[f.Key]
			if c == nil {
				c = &count{}
				counts[f.Key] = c
			}
			c.df++
			c.class[d.class] += d.weight
		}
	}
	total := 0.0
	for _, n := range size {
		total += n
	}
	// The words that tell most: how far the subjects of their texts are from those of all.
	type worth struct {
		key  uint32
		gain float64
	}
	var best []worth
	for k, c := range counts {
		if c.df < 3 {
			continue
		}
		sum := 0.0
		for _, n := range c.class {
			sum += n
		}
		gain := 0.0
		for i, n := range c.class {
			if n > 0 {
				gain += n * math.Log(n/sum/(size[i]/total))
			}
		}
		best = append(best, worth{k, gain})
	}
	slices.SortFunc(best, func(a, b worth) int {
		switch {
		case a.gain > b.gain:
			return -1
		case a.gain < b.gain:
			return 1
		}
		return int(int64(a.key) - int64(b.key))
	})
	best = best[:min(*words, len(best))]
	place := map[uint32]int{}
	for i, b := range best {
		place[b.key] = i
	}
	w, g := make([][section.N]float64, len(best)), make([][section.N]float64, len(best))
	var bias, gb [section.N]float64
	for range *rounds {
		for i := range docs {
			d := docs[(i*7919)%len(docs)]
			var score [section.N]float64
			copy(score[:], bias[:])
			for _, f := range d.feats {
				if j, ok := place[f.Key]; ok {
					for c := range score {
						score[c] += w[j][c] * float64(f.Value)
					}
				}
			}
			softmax(&score)
			weight := d.weight / math.Sqrt(size[d.class]/total*float64(section.N))
			for c := range score {
				e := score[c]
				if c == d.class {
					e--
				}
				e *= weight
				step(&bias[c], &gb[c], e*0.1)
				for _, f := range d.feats {
					if j, ok := place[f.Key]; ok {
						step(&w[j][c], &g[j][c], e*float64(f.Value)+*l2*w[j][c])
					}
				}
			}
		}
	}
	out := map[uint32][section.N]float64{}
	for i, b := range best {
		for c := range w[i] {
			w[i][c] *= *sharp
		}
		out[b.key] = w[i]
	}
	for c := range bias {
		bias[c] *= *sharp
	}
	return section.New(out, bias)
}

func step(w, sum *float64, grad float64) {
	*sum += grad * grad
	*w -= 0.3 * grad / (1e-6 + math.Sqrt(*sum))
}

func softmax(x *[section.N]float64) {
	top, sum := slices.Max(x[:]), 0.0
	for i := range x {
		x[i] = math.Exp(x[i] - top)
		sum += x[i]
	}
	for i := range x {
		x[i] /= sum
	}
}

// report prints how m does on docs, by its own chance, and returns it as a note.
func report(m *section.Model, name string, docs []*text) string {
	var all, right [10]int
	n, ok, sure, sureOK := 0, 0, 0, 0
	for _, d := range docs {
		got, p := m.OfFeatures(d.feats)
		b := min(9, int(p*10))
		all[b]++
		n++
		hit := got == section.Names[d.class]
		if hit {
			right[b]++
			ok++
		} else if p >= section.Sure && *wrong {
			fmt.Println("  ", section.Names[d.class], "not", got, d.ID, d.Title)
		}
		if p >= section.Sure {
			sure++
			if hit {
				sureOK++
			}
		}
	}
	fmt.Printf("%s: %d texts, right %.3f; given %.3f, of these right %.3f\n", name, n, float64(ok)/float64(max(1, n)), float64(sure)/float64(max(1, n)), float64(sureOK)/float64(max(1, sure)))
	for b := range all {
		if all[b] > 0 {
			fmt.Printf("   chance %.1f: %d texts, right %.2f\n", float64(b)/10, all[b], float64(right[b])/float64(all[b]))
		}
	}
	return fmt.Sprintf(" %s %.3f right, %.3f of the %.2f given;", name, float64(ok)/float64(max(1, n)), float64(sureOK)/float64(max(1, sure)), float64(sure)/float64(max(1, n)))
}
