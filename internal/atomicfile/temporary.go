package atomicfile

import (
	"os"
	"os/signal"
	"sync"
	"syscall"
)

// temporary are the files that must not stay when a signal ends the process.
var temporary = struct {
	mu    sync.Mutex
	names map[string]bool
}{names: map[string]bool{}}

// Create makes a file as os.CreateTemp does, and notes it in the same breath: a signal that
// comes between the two would leave the file.
func Create(dir, pattern string) (*os.File, error) {
	return create(func() (*os.File, error) { return os.CreateTemp(dir, pattern) })
}

// create is Create for a file that is made in some other way.
func create(file func() (*os.File, error)) (*os.File, error) {
	temporary.mu.Lock()
	defer temporary.mu.Unlock()
	f, err := file()
	if err == nil {
		temporary.names[f.Name()] = true
	}
	return f, err
}

// track notes a name that is about to be made and is to be removed when a signal ends the process, see Watch.
func track(name string) {
	temporary.mu.Lock()
	defer temporary.mu.Unlock()
	temporary.names[name] = true
}

// forget takes the note back: the file has got its name.
func forget(name string) {
	temporary.mu.Lock()
	defer temporary.mu.Unlock()
	delete(temporary.names, name)
}

// Discard removes a file and the note.
func Discard(name string) {
	temporary.mu.Lock()
	defer temporary.mu.Unlock()
	delete(temporary.names, name)
	_ = os.Remove(name)
}

// Watch removes the files that are noted when SIGINT or SIGTERM comes, and then lets the
// signal do what it does. The function that is returned ends the watch.
func Watch() (stop func()) {
	c := make(chan os.Signal, 1)
	done := make(chan struct{})
	signal.Notify(c, os.Interrupt, syscall.SIGTERM)
	go func() {
		select {
		case s := <-c:
			temporary.mu.Lock() // for ever: nothing is noted any more
			for name := range temporary.names {
				_ = os.Remove(name)
			}
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
