package input_test

import (
	"context"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/internal/input"
	"github.com/tiyao/tiyao/internal/turns"
)

// answers runs a pipeline over items and gives what is emitted as it comes.
func answers(jobs, together int, next func(*input.Item) bool) <-chan string {
	out := make(chan string, 1000)
	work := func(ctx context.Context, it *input.Item, dst []byte) ([]byte, error) {
		if err := it.Load(0); err != nil {
			return dst, err
		}
		turns.End(ctx, len(it.Data))
		return append(dst, it.Data...), nil
	}
	emit := func(s *input.Slot) error {
		out <- string(s.Out)
		return nil
	}
	go func() {
		defer close(out)
		_ = input.Pipeline(jobs, together, next, work, emit, func() error { return nil })
	}()
	return out
}

func within(t *testing.T, answers <-chan string) string {
	t.Helper()
	select {
	case a := <-answers:
		return a
	case <-time.After(10 * time.Second):
		require.Fail(t, "no answer")
		return ""
	}
}

func TestPipelineOrder(t *testing.T) {
	for _, jobs := range []int{1, 2, 5} {
		for _, together := range []int{1, 3, turns.Most} {
			var want []string
			var in strings.Builder
			for i := range 500 {
				line := fmt.Sprint(i)
				if i%40 == 7 {
					line += strings.Repeat("。", i*500) // up to 750 KB
				}
				want = append(want, line)
				in.WriteString(line + "\n")
			}
			var got []string
			for a := range answers(jobs, together, input.Stream(strings.NewReader(in.String()), input.MaxLine).Next) {
				got = append(got, a)
			}
			assert.Equal(t, want, got, "%d jobs, %d together", jobs, together)
		}
	}
}

// What is there is answered, though the reader waits for more or a page of a pipe keeps back its end.
func TestPipelineWaitsForNothing(t *testing.T) {
	r, w := io.Pipe()
	out := answers(1, turns.Most, input.Stream(r, input.MaxLine).Next)
	for i := range 5 {
		for k := range 4 { // at once
			fmt.Fprintf(w, "%d.%d\n", i, k)
		}
		for k := range 4 {
			assert.Equal(t, fmt.Sprintf("%d.%d", i, k), within(t, out))
		}
	}
	require.NoError(t, w.Close())

	slow, end := io.Pipe()
	items := []input.Item{
		{Line: 1, Data: []byte("first")}, {Line: 2, Data: []byte("second")},
		input.FromReader("slow", slow), {Line: 4, Data: []byte("last")},
	}
	out = answers(1, turns.Most, func(it *input.Item) bool {
		if len(items) == 0 {
			return false
		}
		*it, items = items[0], items[1:]
		return true
	})
	assert.Equal(t, "first", within(t, out))
	assert.Equal(t, "second", within(t, out))
	fmt.Fprint(end, "slow")
	require.NoError(t, end.Close())
	assert.Equal(t, "slow", within(t, out))
	assert.Equal(t, "last", within(t, out))
}
