package summary

// A Unit is what a length is counted in.
type Unit uint8

// The units.
const (
	Characters Unit = iota // Unicode code points
	Columns                // display width
)

// A Limit is how long a description may be.
type Limit struct {
	Max  int
	Unit Unit
}

// defaultMax is the limit that the weights were fitted for, in characters.
const defaultMax = 80

// scale returns what share the default limit is of l.
func (l Limit) scale() float32 {
	n := l.Max
	if l.Unit == Columns {
		n /= 2
	}
	return defaultMax / float32(n)
}
