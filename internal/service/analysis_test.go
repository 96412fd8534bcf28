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

func TestSparing(t *testing.T) {
	before := debug.SetGCPercent(100)
	defer debug.SetGCPercent(before)
	percent := func() int {
		p := debug.SetGCPercent(100)
		debug.SetGCPercent(p)
		return p
	}
	one, two := sparing(), sparing()
	assert.Equal(t, sparingPercent, percent())
	one()
	assert.Equal(t, sparingPercent, percent())
	two()
	assert.Equal(t, 100, percent())
}
