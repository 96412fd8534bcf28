package keywords

// A gam is a generalised additive model with pairwise terms: the log-odds of being a
// keyword are a sum of one table entry a feature and one a pair of features. It is
// as quick as a linear model, and each term can be shown (Explain).
// Lou, Caruana, Gehrke, Hooker: Accurate intelligible models with pairwise
// interactions. KDD 2013.
type gam struct {
	pairs   [][2]uint8
	offsets []int32 // of each pair's table
	singles [numFeats]int32
	weights []int16
	unit    float32 // value of a weight of 1
}

// newGAM lays weights out: the tables of all features, then of all pairs.
func newGAM(pairs [][2]uint8, weights []int16, unit float32) *gam {
	g := &gam{pairs: pairs, weights: weights, unit: unit}
	at := int32(0)
	for i, n := range featLevels {
		g.singles[i] = at
		at += int32(n)
	}
	for _, p := range pairs {
		g.offsets = append(g.offsets, at)
		at += int32(featLevels[p[0]] * featLevels[p[1]])
	}
	if int(at) != len(weights) {
		return nil // weights of another set of features; see New
	}
	return g
}

// score returns the log-odds of c.
func (g *gam) score(x *[numFeats]uint8) float32 {
	sum := int32(0)
	for i, at := range g.singles {
		sum += int32(g.weights[at+int32(x[i])])
	}
	for i, p := range g.pairs {
		sum += int32(g.weights[g.offsets[i]+int32(x[p[0]])*int32(featLevels[p[1]])+int32(x[p[1]])])
	}
	return float32(sum) * g.unit
}

// part returns the share of feature k in the score of x: its own entry and half of
// each pair it is in.
func (g *gam) part(k int, x *[numFeats]uint8) float32 {
	sum := float32(g.weights[g.singles[k]+int32(x[k])])
	for i, p := range g.pairs {
		if int(p[0]) == k || int(p[1]) == k {
			sum += float32(g.weights[g.offsets[i]+int32(x[p[0]])*int32(featLevels[p[1]])+int32(x[p[1]])]) / 2
		}
	}
	return sum * g.unit
}
