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
// on too, are allowed for; of the processor's time the best of several measurements counts,
// and what is still too much is looked into: see guilty.
const (
	mostMemory = 3.0
	mostTime   = 3.0
	aim        = 1.2 // the table shows what is above
	tries      = 4
	suspect    = 16 << 10 // the small size for what is looked into
)

// A row is what one entry made of one text: what a byte of the large text costs, measured
// in what a byte of the small one does.
type row struct {
	text                string
	memory, time, speed float64
}

// TestScaling compares the work that small and large hostile texts are for every way into
// the library. TIYAO_SCALING="64 1024" gives the sizes in kilobytes and shows a table; with
// a third number it takes one in so many of the texts for each way. TIYAO_SCALING_OF=stats.
// is for the ways whose names begin so.
func TestScaling(t *testing.T) {
	if testing.Short() {
		t.Skip("takes long")
	}
	small, large, every := 16, 128, 7 // a sample of the texts, another one for each entry
	if s := os.Getenv("TIYAO_SCALING"); s != "" {
		every = 1
		if n, err := fmt.Sscan(s, &small, &large, &every); n < 2 {
			require.NoError(t, err)
		}
	}
	runtime.LockOSThread() // whose time is measured
	defer runtime.UnlockOSThread()
	all := entries(t)
	rows := make([][]row, len(all))
	for j, text := range Texts {
		few, many := &given{text: text.Make(small << 10)}, &given{text: text.Make(large << 10)}
		for i, e := range all {
			if j%every != i%every || !strings.HasPrefix(e.name, os.Getenv("TIYAO_SCALING_OF")) {
				continue
			}
			r := compare(e.of(few), e.of(many), len(few.text), len(many.text))
			r.text = text.Name
			rows[i] = append(rows[i], r)
			assert.LessOrEqual(t, r.memory, mostMemory, "%s, %s: bytes allocated for a byte of %d KB by those of %d KB", e.name, text.Name, large, small)
			if r.time > mostTime {
				t.Logf("suspected: %s, %s: time for a byte of %d KB by that of %d KB is %.2f", e.name, text.Name, large, small, r.time)
				assert.False(t, r.time > mostGrowth || convict(e, text, suspect), "%s, %s: more than linear in time", e.name, text.Name)
			}
			if os.Getenv("TIYAO_SCALING") != "" && (r.time > aim || r.memory > mostMemory) {
				t.Logf("above: %s, %s: time %.2f, memory %.2f, %.1f MB/s", e.name, text.Name, r.time, r.memory, r.speed)
			}
		}
	}
	for i, e := range all {
		if len(rows[i]) > 0 {
			t.Logf("%-29s %s", e.name, table(rows[i]))
		}
	}
}

// compare measures the work on a small text and on a large one, again where it seems too
// much. The best of each counts.
func compare(few, many func(), small, large int) row {
	few() // tables that are made once, and buffers that are kept
	repeat := max(1, large/max(1, small)/4)
	r := row{memory: 1e9, time: 1e9}
	fewTime, manyTime := 1e9, 1e9
	for try := 0; try < tries; try++ {
		bytes, seconds := measured(func() {
			for range repeat {
				few()
			}
		})
		manyBytes, manySeconds := measured(many)
		fewTime, manyTime = min(fewTime, seconds/float64(repeat)), min(manyTime, manySeconds)
		size := float64(large) / float64(small)
		// Buffers are kept up to some size only: forty bytes for each byte are no finding,
		// nor are ten nanoseconds for each, or a fraction of a millisecond.
		r.memory = min(r.memory, max(0, manyBytes-64<<10)/max(bytes/float64(repeat), 40*float64(small))/size)
		r.time = max(0, manyTime-spared) / max(fewTime, sparedByte*float64(small)) / size
		r.speed = float64(large) / 1e6 / max(manyTime, 1e-9)
		if r.memory <= mostMemory && (r.time <= aim || try >= 2 && r.time <= mostTime) {
			break
		}
	}
	return r
}

// convict measures a way in that seems to take too much time for a text at more sizes.
func convict(e entry, text Text, small int) bool {
	work := map[int]func(){}
	return guilty(small, func(n, repeat int) float64 {
		if work[n] == nil {
			work[n] = e.of(&given{text: text.Make(n * small)})
		}
		_, seconds := measured(func() {
			for range repeat {
				work[n]()
			}
		})
		return seconds / float64(repeat)
	})
}

// table says how many of the rows are above the aim, and which are the worst.
func table(rows []row) string {
	slices.SortFunc(rows, func(a, b row) int { return cmp.Compare(b.time, a.time) })
	slowest := slices.MinFunc(rows, func(a, b row) int { return cmp.Compare(a.speed, b.speed) })
	most := slices.MaxFunc(rows, func(a, b row) int { return cmp.Compare(a.memory, b.memory) })
	above := 0
	for _, r := range rows {
		if r.time > aim {
			above++
		}
	}
	var worst strings.Builder
	for _, r := range rows[:min(3, len(rows))] {
		fmt.Fprintf(&worst, "  %s %.2f", r.text, r.time)
	}
	return fmt.Sprintf("%d of %d texts above %.1f; time a byte:%s; memory a byte: %s %.2f; slowest: %s %.1f MB/s",
		above, len(rows), aim, &worst, most.text, most.memory, slowest.text, slowest.speed)
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
