package service

import (
	"context"
	"runtime/debug"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/tiyao/tiyao/internal/record"
	"github.com/tiyao/tiyao/internal/render"
)

func TestGuard(t *testing.T) {
	f := guard(func(context.Context, record.Page) (render.Result, error) { panic("oops") })
	_, err := f(context.Background(), record.Page{})
	assert.EqualError(t, err, "internal error: oops")
}

func TestSpare(t *testing.T) {
	before := debug.SetGCPercent(100)
	defer debug.SetGCPercent(before)
	percent := func() int {
		p := debug.SetGCPercent(100)
		debug.SetGCPercent(p)
		return p
	}
	limit := func() int64 { return debug.SetMemoryLimit(-1) }
	none := limit()
	spare(1000)()
	one, two := spare(largeText+1), spare(2*largeText)
	assert.Equal(t, sparingPercent, percent())
	assert.Equal(t, int64(sparingEach*(3*largeText+1)+sparingAtAll), limit())
	one()
	assert.Equal(t, sparingPercent, percent())
	assert.Equal(t, int64(sparingEach*2*largeText+sparingAtAll), limit())
	two()
	assert.Equal(t, 100, percent())
	assert.Equal(t, none, limit())

	debug.SetMemoryLimit(1 << 40)
	defer debug.SetMemoryLimit(none)
	end := spare(2 * largeText)
	assert.Equal(t, int64(1<<40), limit(), "what others have set stays")
	end()
	assert.Equal(t, int64(1<<40), limit())
}
