package main

import "github.com/tiyao/tiyao/internal/tagger"

// A fit may go on from a model, of which the labels are no longer there: its weights are
// where the fit begins, and what it has of other features stays.

// has reports whether base, which may be nil, has weights of feature f.
func has(base *tagger.Model, f uint32) bool {
	if base == nil {
		return false
	}
	_, ok := base.Weights(f)
	return ok
}

// start sets the weights to those of base, times scale. They have moved before: trust is the
// sum of squared gradients that they are taken to have, so that they move less than new ones.
func (c *space) start(base *tagger.Model, scale, trust float64) {
	if base == nil {
		return
	}
	c.from = make([]float32, len(c.w))
	for id := 1; id < len(c.hash); id++ {
		row, ok := base.Weights(c.hash[id])
		if !ok {
			continue
		}
		for k, v := range row {
			i := 16*id + k
			c.w[i] = float32((float64(v) - 128) / tagger.Unit * scale)
			c.from[i] = c.w[i]
			c.g[i] = float32(trust)
		}
	}
}

// start begins with the transitions of base.
func (c *crf) start(base *tagger.Model, trust float64) {
	if base == nil {
		return
	}
	c.space.start(base, 1/(1-c.drop), trust)
	for p := range c.trans {
		for k := range c.trans[p] {
			c.trans[p][k] = float64(base.Transition(p, k)) / tagger.Unit
			c.transG[p][k] = trust
		}
	}
}

// carried returns the rows of base that rows has not.
func carried(base *tagger.Model, rows []row) []row {
	if base == nil {
		return nil
	}
	const kept = ^uint32(1 << 16)
	fitted := make(map[uint32]bool, len(rows))
	for _, r := range rows {
		fitted[r.hash&kept] = true
	}
	var out []row
	base.Rows(func(f tagger.Feature, w [tagger.NumLabels]byte) {
		if !fitted[f] {
			out = append(out, row{hash: f, value: w, worth: 1e8})
		}
	})
	return out
}
