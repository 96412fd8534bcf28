package main

import (
	"bufio"
	"io"
	"sync"
)

// A slot carries one item from the reader through a worker to the writer. Slots are
// used again, so a long stream runs in steady memory.
type slot struct {
	item item
	out  []byte
	err  error
	done chan struct{}
}

// pipeline reads items from next, works on jobs of them at the same time and hands the
// results to emit in the order of the items. At most 4×jobs items are in flight. next
// and emit are called from one goroutine each; next returns false at the end.
//
// work appends its output to dst. flush is called whenever emit has caught up with the
// reader, so that someone who waits for an answer before sending more gets it.
func pipeline(jobs int, next func(*item) bool, work func(it *item, dst []byte) ([]byte, error), emit func(*slot) error, flush func() error) error {
	depth := 4 * jobs
	free := make(chan *slot, depth)
	for range depth {
		free <- &slot{done: make(chan struct{}, 1)}
	}
	todo := make(chan *slot, depth)
	order := make(chan *slot, depth)
	quit := make(chan struct{})

	go func() {
		defer close(order)
		defer close(todo)
		for {
			var s *slot
			select {
			case s = <-free:
			case <-quit:
				return
			}
			if !next(&s.item) {
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
				s.out, s.err = work(&s.item, s.out[:0])
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

// keep is the largest buffer a slot holds on to: one huge article must not keep its
// memory for the rest of the stream.
const keep = 1 << 20

func (s *slot) shrink() {
	if cap(s.item.data) > keep {
		s.item.data = nil
	}
	if cap(s.out) > keep {
		s.out = nil
	}
}

// maxLine is the longest NDJSON line that is read. A longer one is an error of its own
// and the stream goes on behind it.
const maxLine = 64 << 20

// readLine appends the next line of r to dst without its line end. A line longer than
// maxLine is read past and reported as tooLong. At the end of r it returns io.EOF.
func readLine(r *bufio.Reader, dst []byte) (line []byte, tooLong bool, err error) {
	any := false
	for {
		part, err := r.ReadSlice('\n')
		any = any || len(part) > 0
		if !tooLong {
			dst = append(dst, part...)
			if len(dst) > maxLine {
				tooLong, dst = true, dst[:0]
			}
		}
		switch err {
		case bufio.ErrBufferFull:
			continue
		case nil:
		case io.EOF:
			if !any {
				return dst, tooLong, io.EOF
			}
		default:
			return dst, tooLong, err
		}
		for len(dst) > 0 && (dst[len(dst)-1] == '\n' || dst[len(dst)-1] == '\r') {
			dst = dst[:len(dst)-1]
		}
		return dst, tooLong, nil
	}
}
