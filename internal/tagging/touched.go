package tagging

import (
	"maps"
	"slices"
	"strings"
	"sync"
)

// touched are the fields that an earlier run wrote and somebody edited since: they stay, and
// what was left of them is said at the end.
type touched struct {
	mu sync.Mutex
	by map[string][]string // keys, by the post
}

func (x *touched) add(name string, keys []string) {
	if len(keys) == 0 {
		return
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.by == nil {
		x.by = map[string][]string{}
	}
	x.by[name] = keys
}

// report says which fields stay as somebody edited them.
func (x *touched) report(say func(format string, args ...any)) {
	names := make([]string, 0, len(x.by))
	for _, name := range slices.Sorted(maps.Keys(x.by)) {
		names = append(names, name+" ("+strings.Join(x.by[name], ", ")+")")
	}
	switch len(names) {
	case 0:
	case 1:
		say("edited since it was written, left as it is: %s", names[0])
	default:
		say("edited since they were written, left as they are, %d posts: %s", len(names), some(names, ", "))
	}
}
