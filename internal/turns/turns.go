package turns

import (
	"context"
	"iter"
	"slices"
)

// Most is how many articles take turns, and bytes how much text of theirs: what is known of them must fit the cache
// too, and be little beside the tables.
const (
	Most  = 32
	bytes = 96 << 10
)

// key is what a context has the end of a turn under.
type key struct{}

// Run calls do for 0 to n-1, each with a context of its own, and returns when all have returned. They run one at a
// time: each until it calls End or returns, then the next.
func Run(ctx context.Context, n int, do func(ctx context.Context, i int)) {
	if n == 1 {
		do(ctx, 0)
		return
	}
	for i := 0; i < n; {
		var open []func() (int, bool)
		for text := 0; i < n && text < bytes && len(open) < Most; i++ {
			one := func(end func(int) bool) { do(context.WithValue(ctx, key{}, end), i) }
			next, _ := iter.Pull(one) // it is asked until it has returned, so nothing is left to stop
			if size, more := next(); more {
				text += size
				open = append(open, next)
			}
		}
		for len(open) > 0 {
			open = slices.DeleteFunc(open, func(next func() (int, bool)) bool {
				_, more := next()
				return !more
			})
		}
	}
}

// End ends a turn of whoever was called by Run with ctx, and returns when it has another. size is the bytes of its
// text. Nobody may hold a lock that the others ask for. With another context it does nothing.
func End(ctx context.Context, size int) {
	if end, ok := ctx.Value(key{}).(func(int) bool); ok {
		end(size)
	}
}
