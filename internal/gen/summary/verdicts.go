package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/tiyao/tiyao/internal/corpus"
)

// verdictSet is the set of articles of which readers judged several descriptions as a whole.
const verdictSet = "verdicts"

// verdicts are what readers said of the descriptions of an article, by the hashes of these: 2 fit to print, 1 weak, 0 wrong.
type verdicts map[uint32]int

// readVerdicts reads the verdicts by the ids of their articles: see verdicts.txt.
func readVerdicts(name string) (map[string]verdicts, error) {
	lines, ids, err := corpus.Labels(name, 1)
	if err != nil {
		return nil, err
	}
	out := map[string]verdicts{}
	for _, id := range ids {
		v := verdicts{}
		for _, s := range lines[id][1:] {
			h, err := strconv.ParseUint(s[:len(s)-1], 16, 32)
			said := strings.IndexByte("nwy", s[len(s)-1])
			if err != nil || said < 0 {
				return nil, fmt.Errorf("%s: %s: no verdict: %q", name, id, s)
			}
			v[uint32(h)] = said
		}
		out[id] = v
	}
	return out, nil
}

// judgedChoice returns the candidates of c that readers judged: what they said is the reward, and the trees have to mend what is
// added to what they say.
func judgedChoice(c *choice, said verdicts) choice {
	const step = .35 // of likeness, that a better verdict is worth
	v := choice{set: verdictSet, id: c.id, title: c.title, test: c.test}
	seen := map[uint32]bool{}
	for k, text := range c.text {
		h := hash(text)
		worth, ok := said[h]
		if !ok || seen[h] {
			continue
		}
		seen[h] = true
		v.x, v.text = append(v.x, c.x[k]), append(v.text, text)
		v.linear, v.base = append(v.linear, c.linear[k]), append(v.base, c.base[k])
		v.reward = append(v.reward, .1+step*float64(worth))
		v.said = append(v.said, worth)
	}
	v.score = slices.Clone(v.base)
	return v
}

// verdictLine says how many of the judged articles that were held back have a description chosen that is fit, weak, and wrong.
func verdictLine(docs []choice) [3]int {
	var n [3]int
	for i := range docs {
		d := &docs[i]
		if d.said == nil || !d.test {
			continue
		}
		best := 0
		for k := range d.score {
			if d.score[k] > d.score[best] {
				best = k
			}
		}
		n[d.said[best]]++
	}
	return n
}
