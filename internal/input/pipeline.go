package input

import "sync"

// A Slot carries one item from the reader through a worker to the writer. Slots are
// used again, so a long stream runs in steady memory.
type Slot struct {
	Item Item
	Out  []byte
	Err  error
	done chan struct{}
}

// Pipeline reads items from next, works on jobs of them at the same time and hands the
// results to emit in the order of the items. At most 4×jobs items are in flight. next
// and emit are called from one goroutine each; next returns false at the end.
//
// work appends its output to dst. flush is called whenever emit has caught up with the
// reader, so that someone who waits for an answer before sending more gets it.
func Pipeline(jobs int, next func(*Item) bool, work func(it *Item, dst []byte) ([]byte, error), emit func(*Slot) error, flush func() error) error {
	depth := 4 * jobs
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
			var s *Slot
			select {
			case s = <-free:
			case <-quit:
				return
			}
			if !next(&s.Item) {
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
				s.Out, s.Err = work(&s.Item, s.Out[:0])
				s.done <- struct{}{}
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
		s.shrink()
		free <- s
	}
	workers.Wait()
	if failed != nil {
		return failed
	}
	return flush()
}

// keep is the largest buffer a Slot holds on to: one huge article must not keep its
// memory for the rest of the stream.
const keep = 1 << 20

func (s *Slot) shrink() {
	if cap(s.Item.Data) > keep {
		s.Item.Data = nil
	}
	if cap(s.Out) > keep {
		s.Out = nil
	}
}
