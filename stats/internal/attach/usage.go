package attach

import (
	"slices"
	"strings"
)

// The use of a word around figures, as measures.txt has it: how often it is what is told,
// and what is counted, in two bits each; and the class of the units of what is told,
// anyUnit for several.
const (
	usesTold    = 3
	usesCounted = 3 << 2
	numUses     = 1 << 4
	anyUnit     = int(numUnits)
)

var useValues = pair(numbers, numbers, 4)

// A usage is the use of a word, and its number behind those of words.txt.
type usage struct {
	use    uint16
	number uint32
}

// readUses reads measures.txt, and numbers its words in their order.
func (l *lexicon) readUses() {
	l.uses = make(map[string]usage, 2200)
	for text, more := measureFile, true; more; {
		var line string
		line, text, more = strings.Cut(text, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		name, list, _ := strings.Cut(line, ": ")
		where, name, _ := strings.Cut(name, ".")
		level, unit, _ := strings.Cut(name, ".")
		v := uint16(level[0] - '0')
		if where == "counted" {
			v <<= 2
		} else {
			u := slices.Index(unitNames[:], unit)
			if u < 0 {
				u = anyUnit
			}
			v |= uint16(u << 4)
		}
		for list != "" {
			var w string
			w, list, _ = strings.Cut(list, " ")
			x, ok := l.uses[w]
			if !ok {
				x.number = uint32(len(l.words))
				l.words = append(l.words, w)
			}
			x.use |= v
			l.uses[w] = x
		}
	}
}

// told says how often what c is a word for is told in figures, 0 to 3.
func (c *cell) told() int { return int(c.use & usesTold) }

// usage returns that, and how often it is counted.
func (c *cell) usage() int { return int(c.use & (usesTold | usesCounted)) }

// toldIn returns the most that a word of the cells [i, j) is told.
func (r *Reader) toldIn(i, j int32) int {
	most := 0
	for ; i < j; i++ {
		most = max(most, r.cells[i].told())
	}
	return most
}
