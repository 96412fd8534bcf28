package corpus

import (
	"os"
	"strings"
)

// ReadIDs reads the ids of a file, one a line: texts that a fit leaves out. There are none
// where path is empty.
func ReadIDs(path string) (map[string]bool, error) {
	ids := map[string]bool{}
	if path == "" {
		return ids, nil
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	for _, id := range strings.Fields(string(b)) {
		ids[id] = true
	}
	return ids, nil
}
