package service

import (
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"sync"
)

// A large text may need forty times its size. What it leaves behind on the way is collected
// sooner than Go would, and sooner still where it comes near that: this takes little time
// beside a large text, and would take much beside small ones.
const (
	largeText      = 1 << 20
	sparingPercent = 12
	sparingEach    = 40       // bytes of memory for each byte of text
	sparingAtAll   = 34 << 20 // and for everything
)

// collecting is what the collector is told.
var collecting collector

type collector struct {
	sync.Mutex
	percent int   // where no large text is in work
	texts   int   // large ones in work
	bytes   int64 // of them
	limits  bool  // the limit of memory is ours to set
}

// spare collects garbage sooner until the function that it returns is called, if a text of
// that size is large.
func spare(size int) (end func()) {
	if size <= largeText {
		return func() {}
	}
	c := &collecting
	c.Lock()
	defer c.Unlock()
	if c.texts == 0 {
		c.percent = debug.SetGCPercent(sparingPercent)
		if c.percent >= 0 && c.percent < sparingPercent { // whoever runs us spares more
			debug.SetGCPercent(c.percent)
		}
		c.limits = debug.SetMemoryLimit(-1) == math.MaxInt64
	}
	c.add(1, size)
	return func() {
		c.Lock()
		defer c.Unlock()
		if c.add(-1, -size); c.texts == 0 {
			debug.SetGCPercent(c.percent)
		}
	}
}

// add counts texts that come or go and sets the limit of memory for those that are there.
func (c *collector) add(texts, size int) {
	c.texts += texts
	c.bytes += int64(size)
	if !c.limits {
		return
	}
	limit := int64(math.MaxInt64)
	if c.texts > 0 {
		limit = sparingEach*c.bytes + sparingAtAll
	}
	debug.SetMemoryLimit(limit)
}

// CollectLater keeps the collector from running while the word lists of a command are read,
// of which little is garbage: it begins at 16 MB, and is what it was from then on.
func CollectLater() {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	before := debug.SetGCPercent(400)
	first := new([64]byte)
	runtime.SetFinalizer(first, func(*[64]byte) {
		c := &collecting
		c.Lock()
		defer c.Unlock()
		if c.percent = before; c.texts == 0 { // not while a large text has it sooner
			debug.SetGCPercent(before)
		}
	})
}
