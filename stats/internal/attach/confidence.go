package attach

// doubtful is how much doubt there can be of a field.
const doubtful = 1024

// The confidence of a figure is a logistic function of how unlikely its period, its
// subject and its scope are, in 1/256 nat. Fitted by fit -calibrate on
// decisions about passages held out of the weights; docs/accuracy.md has how often figures
// of each confidence are right.
const (
	confidenceBase    = 385
	confidencePeriod  = 40
	confidenceSubject = 393
	confidenceScope   = 361
	confidenceAgree   = -85 // for each field on which the grammar agrees
)

// steps are the sums from which on a figure is 5, 10, 15 … per cent sure, in 1/256 nat.
var steps = [...]int32{-754, -562, -444, -355, -281, -217, -158, -104, -51, 0, 51, 104, 158, 217, 281, 355, 444, 562, 754}

// Confidence says how likely subject, scope and period are all right, in steps of 0.05. It is never 0, which is that of
// figures for which it was not asked.
func (a *Answer) Confidence() float64 {
	s := confidenceBase + confidenceAgree*a.agree
	for f, w := range [Pair]int32{Period: confidencePeriod, Subject: confidenceSubject, Scope: confidenceScope} {
		s -= w * doubt(a.chance[f]) / 256
	}
	n := 0
	for n < len(steps) && s >= steps[n] {
		n++
	}
	return float64(max(n, 1)) / 20
}
