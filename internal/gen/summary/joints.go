package main

import (
	"fmt"
	"math"
	"path/filepath"
	"strings"

	"github.com/tiyao/tiyao/internal/corpus"
	engine "github.com/tiyao/tiyao/internal/rank/summary"
	"github.com/tiyao/tiyao/segment"
)

// A glued is a text of which it is known where it starts behind a headline.
type glued struct {
	places []engine.Place
	right  int // which of them, -1 for none
	held   bool
	text   string
}

// jointSets are the files of the corpus that joints are learned from. Titles are run into their texts; what stands
// behind a dateline never has a headline before it. Of each file one article in so many is read.
var jointSets = []struct {
	file  string
	each  uint32
	glues bool
}{{"sina2018.jsonl.xz", 4, true}, {"cctv2022-24.jsonl.xz", 8, true}, {"crud2023.jsonl.xz", 8, false}}

// fitJoints fits the model of joints and prints how many of the held ones it finds.
func fitJoints(dir, corpusDir string, seg *segment.Segmenter, show bool) (*engine.Joint, []string, error) {
	skip, err := corpus.ReadIDs(filepath.Join(dir, "annotated_ids.txt"))
	if err != nil {
		return nil, nil, err
	}
	var all []glued
	for _, set := range jointSets {
		err := corpus.Read(filepath.Join(corpusDir, set.file), func(a article) error {
			h := hash(a.ID)
			if skip[a.ID] || h%set.each != 0 || len(a.Text) < 300 {
				return nil
			}
			body := a.Text[:cutAt(a.Text, 600)]
			doc := seg.Document(body)
			if len(doc.Sentences) == 0 {
				return nil
			}
			s := doc.Sentences[0]
			dated := s.Lead > s.First && s.Lead < s.Last
			if s.Lead < s.Last {
				body = strings.TrimSpace(body[doc.Tokens[s.Lead].Start:])
			}
			held := int(h>>9)%3 == 0
			if oddStart(body) {
				return nil
			}
			if dated && set.file[:4] != "sina" {
				all = append(all, glued{places: engine.Joints(seg.Document(body)), right: -1, held: held, text: body})
			}
			title := strings.TrimSpace(a.Title)
			if !set.glues || len(title) < 24 || strings.Contains(body, title) {
				return nil
			}
			g := glued{places: engine.Joints(seg.Document(title + body)), right: -1, held: held, text: title + body}
			for i := range g.places {
				if g.places[i].At == len(title) {
					g.right = i
				}
			}
			if g.right >= 0 {
				all = append(all, g)
			}
			return nil
		})
		if err != nil {
			return nil, nil, err
		}
	}
	j := climbJoints(all)
	return j, judgeJoints(all, j, show), nil
}

// oddStart reports whether a text opens with what is itself a rest of the page.
func oddStart(s string) bool {
	for _, x := range [...]string{"原标题", "导语", "来源", "图", "资料", "#", "1/", "北京时间", "当地时间", "会议现场"} {
		if strings.HasPrefix(s, x) {
			return true
		}
	}
	return false
}

func cutAt(s string, n int) int {
	if n >= len(s) {
		return len(s)
	}
	for n > 0 && s[n]&0xC0 == 0x80 {
		n--
	}
	return n
}

// chances returns the probability of each place, and of none behind them.
func (g *glued) chances(w []float64) []float64 {
	p := make([]float64, len(g.places)+1)
	for i := range g.places {
		for j, v := range g.places[i].Features {
			if v != 0 {
				p[i] += w[j] * float64(v)
			}
		}
	}
	softmax(p)
	return p
}

// climbJoints maximises the likelihood of the right places by Adam.
func climbJoints(all []glued) *engine.Joint {
	var out engine.Joint
	n := len(out)
	w, g, a := make([]float64, n), make([]float64, n), newAscent(n, 1e-6)
	const start, rounds, l2 = 0.2, 300, 3e-5
	for t := 1; t <= rounds; t++ {
		clear(g)
		used := 0.0
		for i := range all {
			d := &all[i]
			if d.held {
				continue
			}
			used++
			p := d.chances(w)
			for k := range d.places {
				e := -p[k]
				if k == d.right {
					e++
				}
				if math.Abs(e) < 1e-6 {
					continue
				}
				for j, x := range d.places[k].Features {
					if x != 0 {
						g[j] += e * float64(x)
					}
				}
			}
		}
		rate := start * (1 - .9*float64(t)/rounds)
		a.round()
		for j := range w {
			w[j] += a.step(j, g[j]/used-l2*w[j], rate)
		}
	}
	for j := range w {
		out[j] = float32(math.Round(100*w[j]) / 100)
	}
	return &out
}

// judgeJoints says what the model finds among the texts that it was not fitted on.
func judgeJoints(all []glued, j *engine.Joint, show bool) []string {
	w := make([]float64, len(j))
	for i, v := range j {
		w[i] = float64(v)
	}
	bars := []float64{.5, .65, .8, .9}
	out := make([]string, 0, len(bars))
	for _, bar := range bars {
		with, right, near, clean, wrong := 0, 0, 0, 0, 0
		for i := range all {
			g := &all[i]
			if !g.held {
				continue
			}
			p := g.chances(w)
			best := len(g.places)
			for k := range g.places {
				if p[k] > bar {
					best = k
				}
			}
			switch {
			case g.right < 0:
				if clean++; best < len(g.places) {
					wrong++
					if show && bar == .65 {
						fmt.Printf("false %.2f %s | %s\n", p[best], g.text[:g.places[best].At], g.text[g.places[best].At:cutAt(g.text, 240)])
					}
				}
			default:
				with++
				if best == g.right {
					right++
				} else if best < len(g.places) {
					near++
					if show && bar == .65 {
						fmt.Printf("wrong %.2f %s | %s\n", p[best], g.text[:g.places[best].At], g.text[g.places[best].At:cutAt(g.text, 240)])
					}
				}
			}
		}
		out = append(out, fmt.Sprintf("at %.1f: %d of %d found, %d more in a wrong place, %d of %d where there is none", bar, right, with, near, wrong, clean))
		fmt.Println(out[len(out)-1])
	}
	return out
}
