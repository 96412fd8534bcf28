package hostile

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Others who work on a machine make a measurement longer, ten times perhaps; that is more
// than what is quadratic costs at eight times the size. So what one comparison finds too
// much is a suspicion only. Larger and larger texts are measured in turn with the small
// one, each for as long as the other. What is quadratic is guilty at sixty-four times the
// size at the latest: the best of each say so, which no moment's disturbance makes so many
// times as long, and so do a good part of the turns, both halves of which are disturbed alike by
// what lasts longer.
const (
	turns      = 16
	mostGrowth = 12.0 // what a byte of a larger text may cost by that of the small one
	largest    = 64   // times the size of the small one
	spared     = 3e-4 // seconds that are no finding
	sparedByte = 1e-8 // nor are these for each byte
)

// guilty reports whether work at size times n is more than linear; measure returns the
// seconds that it takes so many times one after the other, for one time.
func guilty(size int, measure func(n, repeat int) float64) bool {
	for n := 8; n <= largest; n *= 2 {
		var few, many float64
		more := 0 // turns that say so
		for turn := range turns {
			a, b := measure(1, n), measure(n, 1)
			if turn == 0 {
				few, many = a, b
			}
			few, many = min(few, a), min(many, b)
			more += is(grows(size, n, a, b))
		}
		if grows(size, n, few, many) && 4*more > turns {
			return true
		}
	}
	return false
}

// grows reports whether a byte of a text n times the size takes too much more.
func grows(size, n int, few, many float64) bool {
	return max(0, many-spared)/float64(n*size) > mostGrowth*max(few/float64(size), sparedByte)
}

func is(b bool) int {
	if b {
		return 1
	}
	return 0
}

// On a machine that is disturbed in every way that could be thought of, what is linear is
// never guilty and what is quadratic always is. The clock is a made one.
func TestGate(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	const size = 16 << 10
	busy := 1.0 // for a while
	while := func(turns int) func(float64) float64 {
		return func(s float64) float64 {
			if r.IntN(turns) == 0 {
				busy = 1 + 9*r.Float64()*float64(r.IntN(2))
			}
			return s * busy
		}
	}
	disturbances := map[string]func(seconds float64) float64{
		"never":            func(s float64) float64 { return s },
		"now and then":     func(s float64) float64 { return s * (1 + 9*r.Float64()*float64(r.IntN(2))) },
		"nearly always":    func(s float64) float64 { return s * (1 + 4*r.Float64()*float64(min(1, r.IntN(20)))) },
		"by whole slices":  func(s float64) float64 { return s + 0.01*float64(r.IntN(8)) },
		"for some turns":   while(5),
		"for many turns":   while(40),
		"for a whole text": while(1000),
		"slice by slice": func(s float64) (all float64) {
			for ; s > 0; s -= 0.01 {
				all += min(s, 0.01) * float64(1+2*r.IntN(2))
			}
			return all
		},
	}
	for name, disturb := range disturbances {
		for kind, work := range map[string]struct {
			seconds func(size float64) float64
			guilty  bool
		}{
			"linear":                    {func(n float64) float64 { return n * 4e-7 }, false},
			"n log n":                   {func(n float64) float64 { return n * 4e-8 * float64(bitLen(int(n))) }, false},
			"out of the cache":          {func(n float64) float64 { return n * 4e-7 * (1 + min(1.5, n/50000)) }, false},
			"quadratic":                 {func(n float64) float64 { return n * n * 1e-10 }, true},
			"quadratic beside a linear": {func(n float64) float64 { return n*2e-7 + n*n*1e-11 }, true},
		} {
			for range 100 {
				got := guilty(size, func(n, repeat int) float64 {
					return disturb(work.seconds(float64(size*n))*float64(repeat)) / float64(repeat)
				})
				if !assert.Equal(t, work.guilty, got, "%s, disturbed %s", kind, name) {
					break
				}
			}
		}
	}
}

func bitLen(n int) (k int) {
	for ; n > 0; n /= 2 {
		k++
	}
	return k
}
