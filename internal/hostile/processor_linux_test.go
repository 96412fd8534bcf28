package hostile

import "golang.org/x/sys/unix"

// processor is the time that this thread has had a processor for, in seconds.
func processor() float64 {
	var t unix.Timespec
	if err := unix.ClockGettime(unix.CLOCK_THREAD_CPUTIME_ID, &t); err != nil {
		panic(err)
	}
	return float64(t.Nano()) / 1e9
}
