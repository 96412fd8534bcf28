package hostile

import (
	"cmp"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Bounds of what a byte of the large text may cost, measured in what a byte of the small
// one does: 1 is linear, and what is quadratic costs as many times as much as the large
// text is larger, 8 here. Buffers that double, and caches of a machine that others work
// on too, are allowed for; of the processor's time the best of several measurements counts.
const (
	mostMemory = 3.0
	mostTime   = 3.0
	aim        = 1.2 // the table shows what is above
	tries      = 8
)

// TestScaling compares the work that small and large hostile texts are for every way into
// the library. TIYAO_SCALING="64 1024" gives the sizes in kilobytes and shows a table.
func TestScaling(t *testing.T) {
	if testing.Short() {
		t.Skip("takes long")
	}
	small, large, every := 16, 128, 7 // a sample of the texts, another one for each entry
	if s := os.Getenv("TIYAO_SCALING"); s != "" {
		_, err := fmt.Sscan(s, &small, &large)
		require.NoError(t, err)
		every = 1
	}
	for i, e := range entries(t) {
		t.Run(e.name, func(t *testing.T) {
			scales(t, e, small, large, i%every, every)
		})
	}
}

// scales compares the work of one entry on every every-th text from the first.
func scales(t *testing.T, e entry, small, large, first, every int) {
	runtime.LockOSThread() // whose time is measured
	defer runtime.UnlockOSThread()
	type row struct {
		text                string
		memory, time, speed float64
	}
	var rows []row
	for j, text := range Texts {
		if j%every != first {
			continue
		}
		s, l := text.Make(small<<10), text.Make(large<<10)
		few, many := e.of(s), e.of(l)
		few() // tables that are made once, and buffers that are kept
		many()
		repeat := max(1, len(l)/max(1, len(s)))
		r := row{text: text.Name, memory: 1e9, time: 1e9}
		for try := 0; try < tries && (try < 1 || r.memory > mostMemory || r.time > mostTime || every == 1 && r.time > aim && try < 3); try++ {
			fewBytes, fewTime := measured(func() {
				for range repeat {
					few()
				}
			})
			manyBytes, manyTime := measured(many)
			size := float64(len(l)) / float64(len(s)*repeat)
			// Buffers are kept up to some size only: forty bytes for each byte are no finding,
			// nor are ten nanoseconds for each, or a fraction of a millisecond.
			r.memory = min(r.memory, max(0, manyBytes-64<<10)/max(fewBytes, 40*float64(len(s)*repeat))/size)
			r.time = min(r.time, max(0, manyTime-0.3e-3)/max(fewTime, 10e-9*float64(len(s)*repeat))/size)
			r.speed = max(r.speed, float64(len(l))/1e6/max(manyTime, 1e-9))
		}
		rows = append(rows, r)
		assert.LessOrEqual(t, r.memory, mostMemory, "%s, %s: bytes allocated for a byte of %d KB by those of %d KB", e.name, text.Name, large, small)
		assert.LessOrEqual(t, r.time, mostTime, "%s, %s: time for a byte of %d KB by that of %d KB", e.name, text.Name, large, small)
	}
	slices.SortFunc(rows, func(a, b row) int { return cmp.Compare(b.time, a.time) })
	slowest := slices.MinFunc(rows, func(a, b row) int { return cmp.Compare(a.speed, b.speed) })
	var worst strings.Builder
	above := 0
	for _, r := range rows {
		if r.time > aim {
			above++
		}
	}
	for _, r := range rows[:min(3, len(rows))] {
		fmt.Fprintf(&worst, "  %s %.2f", r.text, r.time)
	}
	most := slices.MaxFunc(rows, func(a, b row) int { return cmp.Compare(a.memory, b.memory) })
	t.Logf("%-22s %d of %d texts above %.1f; time a byte:%s; memory a byte: %s %.2f; slowest: %s %.1f MB/s", e.name, above, len(rows), aim, &worst, most.text, most.memory, slowest.text, slowest.speed)
}

// measured returns the bytes that f allocates and the seconds of processor it takes.
func measured(f func()) (bytes, seconds float64) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	began := processor()
	f()
	seconds = processor() - began
	runtime.ReadMemStats(&after)
	return float64(after.TotalAlloc - before.TotalAlloc), seconds
}
