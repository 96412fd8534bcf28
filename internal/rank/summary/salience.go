package summary

import (
	"math"

	"github.com/tiyao/tiyao/segment"
)

// salience returns how likely a summary of the document is to say x again: a logistic model over
// how often, how early and in what role the word occurs.
func (w *work) salience(x *word) float32 {
	var f [numWord]float32
	w.wordFeatures(x, &f)
	z := dot(f[:], w.cfg.Weights.Word[:])
	return logistic(z)
}

// by returns a product that is rounded by itself: some processors do not round what they
// add to at once, and a near-tie would end the other way there.
func by(weight, x float32) float32 { return float32(weight * x) }

// dot returns the scalar product, in four sums side by side so that none waits for the one before.
func dot(a, b []float32) float32 {
	s0, s1, s2, s3 := sums(a, b)
	return s0 + s1 + (s2 + s3)
}

func sums(a, b []float32) (s0, s1, s2, s3 float32) {
	b = b[:len(a)]
	i := 0
	for ; i <= len(a)-4; i += 4 {
		s0 += float32(a[i] * b[i])
		s1 += float32(a[i+1] * b[i+1])
		s2 += float32(a[i+2] * b[i+2])
		s3 += float32(a[i+3] * b[i+3])
	}
	for ; i < len(a); i++ {
		s0 += float32(a[i] * b[i])
	}
	return s0, s1, s2, s3
}

// logistic returns 1/(1+e^-z), linear between steps of 1/16: near enough for a weight.
func logistic(z float32) float32 {
	z = float32(min(max(z, -7.99), 7.99)*16) + 128
	i := int(z)
	return sigmoid[i] + float32((z-float32(i))*(sigmoid[i+1]-sigmoid[i]))
}

func exp(x float32) float64 { return math.Exp(float64(x)) }

var sigmoid = func() (t [257]float32) {
	for i := range t {
		t[i] = float32(1 / (1 + math.Exp(-float64(i-128)/16)))
	}
	return t
}()

// wordFeatures fills f for x.
func (w *work) wordFeatures(x *word, f *[numWord]float32) {
	tf := logs[min(int(x.tf), len(logs)-1)]
	place := float32(w.sents[x.first].nth)
	f[wBias] = 1
	f[wCount] = tf
	f[wIDF] = x.idf / 10
	f[wCountIDF] = tf * x.idf / 10
	f[wEarly] = 1 / (1 + place)
	f[wFirst] = is1(place == 0)
	f[wPlace] = place / float32(len(w.sents))
	f[wTitle] = is1(x.title)
	f[wTitled] = is1(x.title && w.titled)
	switch x.tag {
	case segment.TagNR:
		f[wPerson] = 1
	case segment.TagNS:
		f[wPlaceName] = 1
	case segment.TagNT, segment.TagNZ, segment.TagJ:
		f[wName] = 1
	case segment.TagN:
		f[wNoun] = 1
	case segment.TagV, segment.TagVD:
		f[wVerb] = 1
	case segment.TagVN:
		f[wVerbNoun] = 1
	case segment.TagEng:
		f[wLatin] = 1
	case segment.TagA, segment.TagAD, segment.TagAN, segment.TagB, segment.TagZ:
		f[wAdjective] = 1
	}
	f[wSingle] = is1(x.chars == 1)
	f[wLong] = is1(x.chars > 2)
	if w.brief {
		f[wBrief] = 1
		f[wBriefCount] = tf
		f[wBriefFirst] = f[wFirst]
	}
}

// logs holds the logarithms of small counts.
var logs = func() (t [64]float32) {
	for i := 1; i < len(t); i++ {
		t[i] = float32(math.Log(float64(i)))
	}
	return
}()
