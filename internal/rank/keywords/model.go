package keywords

// A gam is a generalised additive model with pairwise terms: the log-odds of being a
// keyword are a sum of one table entry a feature and one a pair of features. It is
// as quick as a linear model, and each term can be shown (Explain).
// Lou, Caruana, Gehrke, Hooker: Accurate intelligible models with pairwise
// interactions. KDD 2013.
type gam struct {
	singles [numFeats]int32
	pairs   []pair
	weights []int16
	unit    float32 // value of a weight of 1
}

// A pair is two features with a table of joint values.
type pair struct {
	a, b   uint8
	levels int32 // of b
	at     int32 // where the table begins
}

// newGAM lays weights out: the tables of all features, then of all pairs.
func newGAM(pairs [][2]uint8, weights []int16, unit float32) *gam {
	g := &gam{weights: weights, unit: unit}
	at := int32(0)
	for i, n := range featLevels {
		g.singles[i] = at
		at += int32(n)
	}
	for _, p := range pairs {
		g.pairs = append(g.pairs, pair{p[0], p[1], int32(featLevels[p[1]]), at})
		at += int32(featLevels[p[0]] * featLevels[p[1]])
	}
	if int(at) != len(weights) {
		return nil // weights of another set of features; see New
	}
	return g
}

// score returns the log-odds of a candidate with features x.
func (g *gam) score(x *features) float32 {
	sum, w := int32(0), g.weights
	for i, at := range g.singles {
		sum += int32(w[at+int32(x[i])])
	}
	for i := range g.pairs {
		sum += int32(w[g.pairs[i].place(x)])
	}
	return float32(sum) * g.unit
}

func (p *pair) place(x *features) int32 {
	return p.at + int32(x[p.a&(featSlots-1)])*p.levels + int32(x[p.b&(featSlots-1)])
}

// part returns the share of feature k in the score of x: its own entry and half of
// each pair it is in.
func (g *gam) part(k int, x *features) float32 {
	sum := float32(g.weights[g.singles[k]+int32(x[k])])
	for i := range g.pairs {
		if p := &g.pairs[i]; int(p.a) == k || int(p.b) == k {
			sum += float32(g.weights[p.place(x)]) / 2
		}
	}
	return sum * g.unit
}
