//go:build !linux

package hostile

import "time"

var began = time.Now()

// processor is the time that has passed, in seconds: others may have had the processor.
func processor() float64 { return time.Since(began).Seconds() }
