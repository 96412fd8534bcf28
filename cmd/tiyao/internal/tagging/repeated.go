package tagging

import (
	"bytes"
	"hash/maphash"
	"os"
	"regexp"
	"unicode"
)

const (
	often    = 3  // a line that stands in so many posts is none of theirs
	leastHan = 12 // characters of a line that is looked at
	leftOver = 20 // characters that a post must have besides
)

var number = regexp.MustCompile(`[0-9０-９]+`)

// lines counts the lines that posts of a site share: a greeting, a notice, an
// advertisement. Numbers make no difference. The zero value knows of none.
type lines struct {
	seed  maphash.Seed
	posts map[uint64]int
}

// count reads the posts. What cannot be read is told later.
func (l *lines) count(names []string) {
	l.seed, l.posts = maphash.MakeSeed(), map[uint64]int{}
	for _, name := range names {
		info, err := os.Stat(name)
		if err != nil || !info.Mode().IsRegular() {
			continue
		}
		src, err := os.ReadFile(name)
		if err != nil {
			continue
		}
		seen := map[uint64]bool{}
		for _, line := range bytes.Split(src, []byte("\n")) {
			if key, ok := l.key(line); ok && !seen[key] {
				seen[key] = true
				l.posts[key]++
			}
		}
	}
}

func (l *lines) key(line []byte) (uint64, bool) {
	if han(line) < leastHan {
		return 0, false
	}
	s := number.ReplaceAllString(string(bytes.TrimSpace(line)), "0")
	return maphash.String(l.seed, s), true
}

// without returns a body without the lines that many posts have, unless nothing much
// would be left of it.
func (l *lines) without(body []byte) []byte {
	if len(l.posts) == 0 {
		return body
	}
	var kept [][]byte
	cut := false
	for _, line := range bytes.SplitAfter(body, []byte("\n")) {
		if key, ok := l.key(line); ok && l.posts[key] >= often {
			cut = true
			continue
		}
		kept = append(kept, line)
	}
	if !cut {
		return body
	}
	if rest := bytes.Join(kept, nil); han(rest) >= leftOver {
		return rest
	}
	return body
}

func han(b []byte) int {
	n := 0
	for _, r := range string(b) {
		if unicode.Is(unicode.Han, r) {
			n++
		}
	}
	return n
}
