package web

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"sync/atomic"
	"time"

	"golang.org/x/sync/semaphore"
)

// errBusy is answered when there was no turn for a request in time.
var errBusy = errors.New("too much to do, come again")

// errMemory is answered when a text needs more memory than there is for all.
var errMemory = errors.New("it would need more memory than this server has for it (--max-memory)")

// large is the size of a text, in bytes, from which on it goes by the slow lane.
const large = 256 << 10

// lanes let analyses through, so many at the same time. Large texts have a lane of their
// own, so that a few of them never keep the small ones waiting, and are let in only while
// there is memory for them.
type lanes struct {
	small, large chan struct{}
	memory       *semaphore.Weighted
	room         int64
	freed        atomic.Int64 // when memory was last given back, in seconds since 1970
}

func newLanes(jobs int, memory int64) *lanes {
	return &lanes{
		small:  make(chan struct{}, jobs),
		large:  make(chan struct{}, max(1, jobs/2)),
		memory: semaphore.NewWeighted(memory),
		room:   memory,
	}
}

// A load is what an analysis weighs.
type load struct {
	size   int   // bytes of the text
	memory int64 // bytes that its analysis may need
}

// run runs f when it has its turn. It gives up when ctx ends, and after patience.
func (l *lanes) run(ctx context.Context, w load, patience time.Duration, f func() error) error {
	leave, err := l.enter(ctx, w, patience)
	if err != nil {
		return err
	}
	defer leave()
	return f()
}

// enter waits for the turn of an analysis. leave ends it.
func (l *lanes) enter(ctx context.Context, w load, patience time.Duration) (leave func(), err error) {
	turn, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	heavy := w.size >= large
	lane := l.small
	if heavy {
		if w.memory > l.room {
			return nil, errMemory
		}
		lane = l.large
	}
	select {
	case lane <- struct{}{}:
	case <-turn.Done():
		return nil, gaveUp(ctx)
	}
	if !heavy {
		return func() { <-lane }, nil
	}
	if l.memory.Acquire(turn, w.memory) != nil {
		<-lane
		return nil, gaveUp(ctx)
	}
	return func() {
		l.giveBack()
		l.memory.Release(w.memory)
		<-lane
	}, nil
}

// apart runs f, and does not wait for its end when ctx ends or it takes longer than limit:
// nobody waits for its answer any more. It keeps its turn until it has ended.
func (l *lanes) apart(ctx context.Context, w load, patience, limit time.Duration, f func(context.Context) ([]byte, error)) ([]byte, error) {
	leave, err := l.enter(ctx, w, patience)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, limit)
	type result struct {
		out   []byte
		err   error
		panic any
	}
	done := make(chan result, 1)
	go func() {
		defer cancel()
		defer leave()
		var r result
		defer func() {
			r.panic = recover()
			done <- r
		}()
		r.out, r.err = f(ctx)
	}()
	var r result
	select {
	case r = <-done:
	case <-ctx.Done():
		select {
		case r = <-done: // it had just ended
		default:
			if errors.Is(ctx.Err(), context.DeadlineExceeded) {
				return nil, fmt.Errorf("it took longer than %v", limit)
			}
			return nil, ctx.Err()
		}
	}
	if r.panic != nil {
		panic(r.panic)
	}
	return r.out, r.err
}

// gaveUp tells a client that went from one that waited too long.
func gaveUp(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	return errBusy
}

// giveBack returns memory to the system after a large text, at most once a second.
func (l *lanes) giveBack() {
	now := time.Now().Unix()
	if last := l.freed.Load(); last != now && l.freed.CompareAndSwap(last, now) {
		debug.FreeOSMemory()
	}
}
