package turns_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/tiyao/tiyao/internal/turns"
)

// order is what n do that take two turns more, each with a text of so many bytes.
func order(n, size int) []string {
	var done []string
	turns.Run(context.Background(), n, func(ctx context.Context, i int) {
		for part := range 3 {
			done = append(done, fmt.Sprint(i, ".", part))
			if part < 2 {
				turns.End(ctx, size)
			}
		}
	})
	return done
}

func TestRun(t *testing.T) {
	assert.Empty(t, order(0, 1))
	assert.Equal(t, "0.0 0.1 0.2", strings.Join(order(1, 1), " "))
	assert.Equal(t, "0.0 1.0 2.0 0.1 1.1 2.1 0.2 1.2 2.2", strings.Join(order(3, 1), " "))
	assert.Equal(t, "0.0 0.1 0.2 1.0 1.1 1.2", strings.Join(order(2, 1<<20), " "), "a long text has no others beside it")
	many := order(2*turns.Most, 1)
	assert.Equal(t, "0.1", many[turns.Most], "no more than so many")
	assert.Len(t, many, 3*2*turns.Most)
}

// One that returns early leaves the others their turns.
func TestEarly(t *testing.T) {
	var done []int
	turns.Run(context.Background(), 3, func(ctx context.Context, i int) {
		if i != 1 {
			turns.End(ctx, 1)
		}
		done = append(done, i)
	})
	assert.Equal(t, []int{1, 0, 2}, done)
}
