package web

import (
	"context"
	"errors"
	"net/http"
	"sync"
	"time"
)

// Reasons why a guest has to leave before its request is read.
var (
	errCrowded  = errors.New("the server is full, and this request was slow to be sent")
	errStopping = errors.New("the server is stopping")
)

const (
	// patience is how long a request may take to be sent before it has to go when
	// there is no place for another.
	patience = 300 * time.Millisecond
	// makeRoom is how long someone new waits for a place that is being made.
	makeRoom = 2 * time.Second
)

// A house has a place for each request that is answered at the same time. When it is
// full, the guest who has been waited for the longest gives up its place: one who sends
// nothing must not keep out others.
type house struct {
	places chan struct{}

	mu     sync.Mutex
	guests map[*guest]bool
}

func newHouse(places int) *house {
	return &house{places: make(chan struct{}, places), guests: map[*guest]bool{}}
}

// A guest is a request with a place in the house.
type guest struct {
	rc *http.ResponseController

	mu     sync.Mutex
	stream bool
	since  time.Time // when the server began to wait for it; zero while it does not
	leave  error     // why it has to go
}

// enter gives a place to a request, or reports that there is none.
func (h *house) enter(ctx context.Context, rc *http.ResponseController) (*guest, bool) {
	select {
	case h.places <- struct{}{}:
	default:
		if !h.makeRoom(ctx) {
			return nil, false
		}
	}
	g := &guest{rc: rc}
	h.mu.Lock()
	h.guests[g] = true
	h.mu.Unlock()
	return g, true
}

// makeRoom waits for a place, and shows somebody out for it as soon as there is one who has
// been waited for long enough: a house that has filled at once has none at first.
func (h *house) makeRoom(ctx context.Context) bool {
	wait, again := time.NewTimer(makeRoom), time.NewTicker(patience)
	defer wait.Stop()
	defer again.Stop()
	for {
		h.evict(time.Now())
		select {
		case h.places <- struct{}{}:
			return true
		case <-again.C:
		case <-ctx.Done():
			return false
		case <-wait.C:
			return false
		}
	}
}

func (h *house) exit(g *guest) {
	h.mu.Lock()
	delete(h.guests, g)
	h.mu.Unlock()
	<-h.places
}

// evict shows the guest out that has been waited for the longest.
func (h *house) evict(now time.Time) {
	h.mu.Lock()
	defer h.mu.Unlock()
	var slowest *guest
	var longest time.Duration
	for g := range h.guests {
		if d, ok := g.waiting(now); ok && d > longest {
			slowest, longest = g, d
		}
	}
	if slowest != nil && longest >= patience {
		slowest.show(errCrowded)
	}
}

// stop ends all streams: what was read of them is answered.
func (h *house) stop() {
	h.mu.Lock()
	defer h.mu.Unlock()
	for g := range h.guests {
		g.mu.Lock()
		stream := g.stream
		g.mu.Unlock()
		if stream {
			g.show(errStopping)
		}
	}
}

// streams says that the guest sends a stream.
func (g *guest) streams() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.stream = true
}

// show makes a guest leave: what it waits for in reading is over.
func (g *guest) show(why error) {
	g.mu.Lock()
	g.leave = why
	g.mu.Unlock()
	_ = g.rc.SetReadDeadline(time.Unix(1, 0))
}

// waiting tells how long the server has been waiting for the guest, if it does.
func (g *guest) waiting(now time.Time) (time.Duration, bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	return now.Sub(g.since), !g.since.IsZero() && g.leave == nil
}

// wait says that the server waits for the guest since then and no longer than until end.
// It is an error when the guest has to leave.
func (g *guest) wait(since, end time.Time) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.leave != nil {
		return g.leave
	}
	g.since = since
	if err := g.rc.SetReadDeadline(end); err != nil && !errors.Is(err, http.ErrNotSupported) {
		return err
	}
	return nil
}

// came says that the server does not wait any more. It returns why the guest has to
// leave, if it has to.
func (g *guest) came() error {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.since = time.Time{}
	return g.leave
}
