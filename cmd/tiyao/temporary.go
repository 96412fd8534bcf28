package main

import (
	"os"
	"os/signal"
	"sync"
	"syscall"
)

// temporary are the files that must not stay when a signal ends the command.
var temporary temporaryFiles

type temporaryFiles struct {
	mu    sync.Mutex
	names map[string]bool
}

func (t *temporaryFiles) add(name string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.names == nil {
		t.names = map[string]bool{}
	}
	t.names[name] = true
}

// remove removes a file, if it is still there under this name.
func (t *temporaryFiles) remove(name string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	delete(t.names, name)
	_ = os.Remove(name)
}

func (t *temporaryFiles) removeAll() {
	t.mu.Lock() // for ever: nothing is renamed any more
	for name := range t.names {
		_ = os.Remove(name)
	}
}

// watch removes the files when SIGINT or SIGTERM comes, and then lets the signal do what
// it does. The function that is returned ends the watch.
func (t *temporaryFiles) watch() (stop func()) {
	c := make(chan os.Signal, 1)
	done := make(chan struct{})
	signal.Notify(c, os.Interrupt, syscall.SIGTERM)
	go func() {
		select {
		case s := <-c:
			t.removeAll()
			signal.Reset(os.Interrupt, syscall.SIGTERM)
			if p, err := os.FindProcess(os.Getpid()); err != nil || p.Signal(s) != nil {
				os.Exit(130)
			}
		case <-done:
		}
	}()
	return func() {
		signal.Stop(c)
		close(done)
	}
}
