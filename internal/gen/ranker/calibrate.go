package main

import (
	"fmt"

	"github.com/tiyao/tiyao/internal/rank/keywords"
)

// calibrate returns the chance that an editor keeps a candidate by the log-odds of m: the
// share of kept ones among the texts in docs that editors read, which the fit of m has not
// seen, made to rise.
func (f *fitter) calibrate(m *keywords.Model, docs []*doc) []uint8 {
	kept, all := make([]float64, keywords.ChanceSteps), make([]float64, keywords.ChanceSteps)
	e := keywords.New(keywords.Config{MaxRunes: 20, MaxWords: keywords.MaxWords, Model: m})
	for _, d := range docs {
		if !edited(d.set) || f.weightOf(d.set) == 0 {
			continue
		}
		for _, c := range e.Candidates(f.read(d, true)) {
			at := keywords.ChanceStep(float32(c.Odds))
			all[at]++
			if d.grades[normal(c.Text)] >= let {
				kept[at]++
			}
		}
	}
	chance := keywords.Rising(kept, all)
	for z := -40; z <= 30; z += 10 {
		fmt.Printf("log-odds %d: chance %.2f\n", z/10, float64(chance[keywords.ChanceStep(float32(z)/10)])/255)
	}
	return chance
}
