package main

import (
	"math"
	"slices"
	"sync"

	"github.com/tiyao/tiyao/internal/rank/keywords"
)

// rows is the training data: one candidate a row, features by column.
type rows struct {
	cols   [][]uint8 // by feature
	y, w   []float32
	texts  [][2]int // rows of each text
	levels []int
}

// A boosting says how to fit a forest.
type boosting struct {
	trees, depth  int
	rate, l2, min float64
	list          float64 // weight of the loss over the list of a text beside that of each candidate
	dropFeatures  map[int]bool
}

// fit fits a forest by gradient boosting on the logistic loss.
func (b boosting) fit(r *rows) *keywords.Forest {
	f := keywords.NewForest()
	n := len(r.y)
	for _, k := range keywords.ClassFeats() {
		f.Order[k] = r.reorder(int(k))
	}
	sum, all := 0.0, 0.0
	for i := range r.y {
		sum += float64(r.y[i] * r.w[i])
		all += float64(r.w[i])
	}
	base := math.Log(sum / (all - sum))
	f.Base = int32(math.Round(base * 1000))
	z := make([]float32, n)
	g, h := make([]float32, n), make([]float32, n)
	leaf := make([]uint8, n)
	var use []int32
	for i := range z {
		z[i] = float32(f.Base) / 1000
	}
	for t := 0; t < b.trees; t++ {
		for i := range z {
			p := float32(1 / (1 + math.Exp(-float64(z[i]))))
			g[i] = (p - r.y[i]) * r.w[i]
			h[i] = max(p*(1-p), 1e-6) * r.w[i]
			leaf[i] = 0
		}
		r.listwise(z, g, h, float32(b.list))
		use = pickRows(use[:0], r, z, g, h, t)
		var feats, limits []uint8
		for d := 0; d < b.depth; d++ {
			k, v := b.split(r, g, h, leaf, use, d, t)
			if k < 0 {
				break
			}
			feats, limits = append(feats, uint8(k)), append(limits, uint8(v))
			col := r.cols[k]
			for i := range leaf {
				if int(col[i]) > v {
					leaf[i] |= 1 << d
				}
			}
		}
		if len(feats) == 0 {
			break
		}
		size := 1 << len(feats)
		G, H := make([]float64, size), make([]float64, size)
		for _, i := range use {
			G[leaf[i]] += float64(g[i])
			H[leaf[i]] += float64(h[i])
		}
		leaves := make([]int16, size)
		for l := range leaves {
			v := -G[l] / (H[l] + b.l2) * b.rate
			leaves[l] = int16(math.Round(min(max(v, -3), 3) * 1000))
		}
		for i := range z {
			z[i] += float32(leaves[leaf[i]]) / 1000
		}
		f.Add(feats, limits, leaves)
	}
	return f
}

// reorder puts the values of a class feature in the order of their mean target, and
// returns the place of each value.
func (r *rows) reorder(k int) []uint8 {
	n := r.levels[k]
	sum, all := make([]float64, n), make([]float64, n)
	for i, v := range r.cols[k] {
		sum[v] += float64(r.y[i] * r.w[i])
		all[v] += float64(r.w[i])
	}
	total, weight := 0.0, 0.0
	for v := range sum {
		total += sum[v]
		weight += all[v]
	}
	mean := total / weight
	order := make([]int, n)
	for v := range order {
		order[v] = v
	}
	rate := func(v int) float64 { return (sum[v] + 20*mean) / (all[v] + 20) }
	slices.SortStableFunc(order, func(a, b int) int {
		switch x, y := rate(a), rate(b); {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return 0
	})
	place := make([]uint8, n)
	for p, v := range order {
		place[v] = uint8(p)
	}
	col := r.cols[k]
	for i, v := range col {
		col[i] = place[v]
	}
	return place
}

// split finds the question that, asked of all leaves of a level, gains most.
func (b boosting) split(r *rows, g, h []float32, leaf []uint8, use []int32, depth, tree int) (feat, limit int) {
	type found struct {
		gain  float64
		limit int
	}
	best := make([]found, len(r.cols))
	var wg sync.WaitGroup
	next := make(chan int, len(r.cols))
	for k := range r.cols {
		// A part of the features for each tree: the trees differ and do not lean on one.
		if !b.dropFeatures[k] && mix(uint32(tree)<<8|uint32(k))%10 < 7 {
			next <- k
		}
	}
	close(next)
	for range *workers {
		wg.Add(1)
		go func() {
			defer wg.Done()
			var hist [64 * 64][2]float64
			for k := range next {
				n, leaves := r.levels[k], 1<<depth
				used := hist[:n*leaves]
				clear(used)
				col := r.cols[k]
				for _, i := range use {
					c := &used[int(leaf[i])*n+int(col[i])]
					c[0] += float64(g[i])
					c[1] += float64(h[i])
				}
				best[k].limit = -1
				gains := make([]float64, n)
				for l := range leaves {
					row := used[l*n : l*n+n]
					G, H := 0.0, 0.0
					for _, c := range row {
						G += c[0]
						H += c[1]
					}
					own := G * G / (H + b.l2)
					a, c := 0.0, 0.0
					for v := 0; v < n-1; v++ {
						a += row[v][0]
						c += row[v][1]
						if c < b.min || H-c < b.min {
							continue
						}
						gains[v] += a*a/(c+b.l2) + (G-a)*(G-a)/(H-c+b.l2) - own
					}
				}
				for v := 0; v < n-1; v++ {
					if gains[v] > best[k].gain {
						best[k] = found{gains[v], v}
					}
				}
			}
		}()
	}
	wg.Wait()
	feat = -1
	top := 1e-9
	for k, x := range best {
		if x.gain > top {
			top, feat, limit = x.gain, k, x.limit
		}
	}
	return feat, limit
}

// mix scrambles the bits of v.
func mix(v uint32) uint32 {
	v *= 0x9E3779B1
	v ^= v >> 15
	v *= 0x85EBCA77
	return v ^ v>>13
}

// listwise adds the gradient of the loss over each text's list: how far the share that
// the softmax gives each candidate is from its share of the tags (ListNet, Cao et al. 2007).
func (r *rows) listwise(z, g, h []float32, weight float32) {
	if weight == 0 {
		return
	}
	for _, t := range r.texts {
		top, sum, tags := float32(-1e9), 0.0, float32(0)
		for i := t[0]; i < t[1]; i++ {
			top = max(top, z[i])
			tags += r.y[i]
		}
		if tags == 0 {
			continue
		}
		for i := t[0]; i < t[1]; i++ {
			sum += math.Exp(float64(z[i] - top))
		}
		for i := t[0]; i < t[1]; i++ {
			p := float32(math.Exp(float64(z[i]-top)) / sum)
			g[i] += weight * r.w[i] * (p*tags - r.y[i])
			h[i] += weight * r.w[i] * tags * max(p*(1-p), 1e-6)
		}
	}
}

// pickRows appends the rows that a tree looks at: those of half of the texts, for each tree of others
// (Friedman 2002), without the candidates that are as good as out already, of which every fourth
// stands for the others (Ke et al.: LightGBM, 2017).
func pickRows(use []int32, r *rows, z, g, h []float32, tree int) []int32 {
	const out, every = -3.5, 4
	for n, t := range r.texts {
		if mix(mix(uint32(n))+uint32(tree))%2 == 0 {
			continue
		}
		for i := t[0]; i < t[1]; i++ {
			if z[i] < out && r.y[i] == 0 {
				if mix(uint32(i)*2654435761+uint32(tree))%every != 0 {
					continue
				}
				g[i] *= every
				h[i] *= every
			}
			use = append(use, int32(i))
		}
	}
	return use
}
