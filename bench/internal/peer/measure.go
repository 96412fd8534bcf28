package peer

import (
	"runtime"
	"syscall"
	"time"
)

// Measure does work and returns what it took.
func Measure(work func() int) Reply {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	wall, cpu := time.Now(), CPUTime()
	count := work()
	r := Reply{CPU: CPUTime() - cpu, Wall: time.Since(wall).Seconds(), Count: count, Passes: 1}
	runtime.ReadMemStats(&after)
	r.Mallocs = after.Mallocs - before.Mallocs
	return r
}

// Repeat does work again and again for at least so many seconds of CPU time.
func Repeat(seconds float64, work func() int) Reply {
	runtime.GC()
	passes := 0
	r := Measure(func() int {
		began, count := CPUTime(), 0
		for passes == 0 || CPUTime()-began < seconds {
			count += work()
			passes++
		}
		return count
	})
	r.Passes = passes
	return r
}

// CPUTime returns the seconds that all threads of this process have worked, those of
// its garbage collector included.
func CPUTime() float64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano()).Seconds()
}
