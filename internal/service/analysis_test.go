package service

import (
	"context"
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
