package input

import (
	"context"
	"sync"

	"github.com/tiyao/tiyao/internal/turns"
)

// A Slot carries one item from the reader through a worker to the writer. Slots are
// used again, so a long stream runs in steady memory.
type Slot struct {
	Item Item
	Out  []byte
	Err  error
	more []*Slot // whose places a long line takes besides its own
	done chan struct{}
}

// A Work works on one item and appends its output to dst. It may end its turns.
type Work func(ctx context.Context, it *Item, dst []byte) ([]byte, error)

// Pipeline reads items from next, works on them in jobs goroutines and hands the results
// to emit in the order of the items. A goroutine takes up to together items that are there
// already and works on them in turns; it never waits for more to come. next and emit are
// called from one goroutine each; next returns false at the end.
//
// flush is called whenever emit has caught up with the reader, so that someone who waits
// for an answer before sending more gets it.
func Pipeline(jobs, together int, next func(*Item) bool, work Work, emit func(*Slot) error, flush func() error) error {
	depth := 2 * jobs * (together + 1) // as many in work as wait for it
	free := make(chan *Slot, depth)
	for range depth {
		free <- &Slot{done: make(chan struct{}, 1)}
	}
	todo := make(chan *Slot, depth)
	order := make(chan *Slot, depth)
	quit := make(chan struct{})

	go func() {
		defer close(order)
		defer close(todo)
		for {
			s := take(free, quit)
			if s == nil || !next(&s.Item) || !s.widen(depth/(4*jobs), free, quit) {
				return
			}
			order <- s // never blocks: there are as many places as slots
			todo <- s
		}
	}()

	var workers sync.WaitGroup
	for range jobs {
		workers.Add(1)
		go func() {
			defer workers.Done()
			for s := range todo {
				share := min(together, 1+len(todo)/jobs)
				inTurns(gather(s, todo, share), work)
			}
		}()
	}

	var failed error
	for s := range order {
		<-s.done
		if failed != nil {
			continue
		}
		err := emit(s)
		if err == nil && len(order) == 0 {
			err = flush()
		}
		if err != nil {
			failed = err
			close(quit)
			continue
		}
		s.release(free)
	}
	workers.Wait()
	if failed != nil {
		return failed
	}
	return flush()
}

// gather returns s and what waits in todo, n at the most. A page that comes through a pipe is the
// last: it may keep those behind it waiting.
func gather(s *Slot, todo <-chan *Slot, n int) []*Slot {
	slots := []*Slot{s}
	for len(slots) < n && s.Item.page == nil {
		select {
		case s = <-todo:
		default:
			s = nil
		}
		if s == nil {
			break
		}
		slots = append(slots, s)
	}
	return slots
}

// inTurns works on the items of some slots, on a page that comes through a pipe alone.
func inTurns(slots []*Slot, work Work) {
	for len(slots) > 0 {
		n := len(slots)
		if n > 1 && slots[n-1].Item.page != nil {
			n--
		}
		turns.Run(context.Background(), n, func(ctx context.Context, i int) {
			s := slots[i]
			s.Out, s.Err = work(ctx, &s.Item, s.Out[:0])
			s.done <- struct{}{}
		})
		slots = slots[n:]
	}
}

// take returns a slot that is free, nil at the end.
func take(free <-chan *Slot, quit <-chan struct{}) *Slot {
	select {
	case s := <-free:
		return s
	case <-quit:
		return nil
	}
}

const (
	// place is how long a line may be that takes one place.
	place = 16 << 10
	// keep is the largest buffer a Slot holds on to: huge articles must not keep their
	// memory for the rest of the stream.
	keep = 64 << 10
)

// widen gives the line of s as many places as it needs, most in all: of long lines fewer are read ahead.
func (s *Slot) widen(most int, free <-chan *Slot, quit <-chan struct{}) bool {
	for n := min(most, len(s.Item.Data)/place); len(s.more)+1 < n; {
		other := take(free, quit)
		if other == nil {
			return false
		}
		s.more = append(s.more, other)
	}
	return true
}

// release makes s and the places that it took free again.
func (s *Slot) release(free chan<- *Slot) {
	if cap(s.Item.Data) > keep {
		s.Item.Data = nil
	}
	if cap(s.Out) > keep {
		s.Out = nil
	}
	for _, other := range s.more {
		free <- other
	}
	s.more = s.more[:0]
	free <- s
}
