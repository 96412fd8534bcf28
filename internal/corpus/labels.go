package corpus

import (
	"fmt"
	"os"
	"strings"
)

// Labels reads a file of labels. A line is a text, its fields apart by blanks, the id first; empty
// lines and those that begin with # say nothing. It returns the fields of each line by the id, which
// is one of them, and the ids in order. A line of fewer fields than least is an error, and so is an
// id that stands twice.
func Labels(path string, least int) (lines map[string][]string, ids []string, err error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, nil, err
	}
	lines = map[string][]string{}
	for n, line := range strings.Split(string(b), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Fields(line)
		if len(f) < max(least, 1) {
			return nil, nil, fmt.Errorf("%s:%d: %d fields, where there have to be %d", path, n+1, len(f), least)
		}
		if lines[f[0]] != nil {
			return nil, nil, fmt.Errorf("%s:%d: %s stands twice", path, n+1, f[0])
		}
		lines[f[0]] = f
		ids = append(ids, f[0])
	}
	return lines, ids, nil
}
