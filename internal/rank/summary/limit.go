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
	Aim  int // the length to aim at; 0: what editors write, most often two thirds of Max
}

// full is the length that stands for the default limit of the fit: two thirds of it are what is given most often.
func (l Limit) full() int {
	if l.Aim > 0 {
		return l.Aim * 3 / 2
	}
	return l.Max
}

// defaultMax is the limit that the weights were fitted for, in characters.
const defaultMax = 80

// scale returns what share the default limit is of l.
func (l Limit) scale() float32 {
	n := l.full()
	if l.Unit == Columns {
		n /= 2
	}
	return defaultMax / float32(n)
}
