package web

import (
	"context"
	"errors"
	"runtime/debug"
	"sync/atomic"
	"time"

	"golang.org/x/sync/semaphore"
)

// errBusy is answered when there was no turn for a request in time.
var errBusy = errors.New("too much to do, come again")

const (
	// large is the size of a text, in bytes, from which on it goes by the slow lane.
	large = 256 << 10
	// memoryPerByte is what an analysis may need for a byte of the worst of texts.
	memoryPerByte = 160
)

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

// run runs f, which analyses size bytes, when it has its turn. It gives up when ctx ends,
// and after patience.
func (l *lanes) run(ctx context.Context, size int, patience time.Duration, f func() error) error {
	turn, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	lane := l.small
	if size >= large {
		lane = l.large
	}
	select {
	case lane <- struct{}{}:
	case <-turn.Done():
		return gaveUp(ctx)
	}
	defer func() { <-lane }()
	if size < large {
		return f()
	}
	need := min(l.room, int64(size)*memoryPerByte)
	if l.memory.Acquire(turn, need) != nil {
		return gaveUp(ctx)
	}
	defer l.memory.Release(need)
	defer l.giveBack()
	return f()
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
