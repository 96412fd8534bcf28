package names

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
)

//go:embed divisions.txt
var divisionsFile string

// divisions is an index of divisionsFile: where each name stands in it, by the hash of the
// name in full and of the one without its class (安义县 and 安义). A map of strings took a
// millisecond to make.
var divisions = sync.OnceValue(func() *divisionIndex {
	x := new(divisionIndex)
	if err := x.read(divisionsFile); err != nil {
		panic(err)
	}
	return x
})

// A divisionIndex holds the byte at which each name begins, by open addressing; 0 is empty.
type divisionIndex struct {
	slots [1 << divisionBits]uint32
}

const divisionBits = 14

// read enters the names of text: lines of `in X: a b c`.
func (x *divisionIndex) read(text string) error {
	for at, num := 0, 1; at < len(text); num++ {
		line, _, _ := strings.Cut(text[at:], "\n")
		first := at
		at += len(line) + 1
		if line == "" || line[0] == '#' {
			continue
		}
		head, _, ok := strings.Cut(line, ":")
		if !ok || !strings.HasPrefix(head, "in ") {
			return fmt.Errorf("divisions.txt:%d: want `in X: …`", num)
		}
		x.enter(text[first+len("in "):first+len(head)], first+len("in "))
		for i := len(head) + 1; i < len(line); {
			n := strings.IndexByte(line[i:], ' ')
			if n < 0 {
				n = len(line) - i
			}
			if n > 0 {
				x.enter(line[i:i+n], first+i)
			}
			i += n + 1
		}
	}
	return nil
}

// enter notes that name stands at byte at, in full and without its class.
func (x *divisionIndex) enter(name string, at int) {
	x.put(name, at)
	if s := Short(name); s != "" {
		x.put(s, at)
	}
}

func (x *divisionIndex) put(name string, at int) {
	i := divisionSlot(name)
	for x.slots[i] != 0 {
		i = (i + 1) & (1<<divisionBits - 1)
	}
	x.slots[i] = uint32(at)
}

func divisionSlot(name string) int {
	h := uint32(2166136261) // FNV-1a
	for i := range len(name) {
		h = (h ^ uint32(name[i])) * 16777619
	}
	return int(h * 2654435769 >> (32 - divisionBits))
}

// each calls f with what lies around each division of that name, in the order of the file:
// "" for one that others lie in.
func (x *divisionIndex) each(name string, f func(in string)) {
	for i := divisionSlot(name); x.slots[i] != 0; i = (i + 1) & (1<<divisionBits - 1) {
		at := int(x.slots[i])
		rest, ok := strings.CutPrefix(divisionsFile[at:], name)
		if !ok {
			continue
		}
		end := strings.IndexAny(rest, ": \n")
		if end != 0 && Short(divisionsFile[at:at+len(name)+end]) != name {
			continue
		}
		if strings.HasPrefix(rest[end:], ":") {
			f("")
			continue
		}
		line := divisionsFile[strings.LastIndexByte(divisionsFile[:at], '\n')+len("\nin "):]
		f(line[:strings.IndexByte(line, ':')])
	}
}

// IsChina reports whether name, folded, is a division of China, in full or without its
// class.
func IsChina(name string) bool {
	found := false
	divisions().each(name, func(string) { found = true })
	return found
}

// Parents returns the divisions that a division of that name may lie in directly. The name
// is folded.
func Parents(name string) []string {
	var all []string
	divisions().each(name, func(in string) {
		if in != "" && in != name && !slices.Contains(all, in) {
			all = append(all, in)
		}
	})
	return all
}

// ShortestPlace is the bytes of the shortest name of a place that stands without its kind.
const ShortestPlace = 6

// zones are the classes of divisions that end in 区, the longest first.
var zones = []string{"特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "区"}

// Short returns a division's name without its class: 安义 of 安义县; "" where less than two
// characters are left.
func Short(name string) string {
	if len(name) < 3 {
		return ""
	}
	switch name[len(name)-3:] {
	case "省", "市", "县", "镇", "乡":
		if s := name[:len(name)-3]; len(s) >= ShortestPlace {
			return s
		}
		return ""
	case "区":
	default:
		return ""
	}
	for _, c := range zones {
		if s, ok := strings.CutSuffix(name, c); ok {
			if len(s) >= ShortestPlace {
				return s
			}
			return ""
		}
	}
	return ""
}
