package service

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"
)

// Bounds of the lists that are kept for later requests.
const (
	maxLists     = 64
	maxListBytes = 32 << 20
)

// lists are those that were uploaded, the last used last. When there are too many, the
// first go.
type lists struct {
	mu    sync.Mutex
	order []string
	by    map[string]string
	bytes int
}

// list-ids are made so that no tag is taken for one.
var listID = regexp.MustCompile(`^list-[0-9a-f]{24}$`)

func isListID(s string) bool { return listID.MatchString(s) }

// keep keeps a list and returns its id, which is the same for the same list.
func (l *lists) keep(text []byte) (string, error) {
	if !utf8.Valid(text) {
		return "", errors.New("not UTF-8")
	}
	id := fmt.Sprintf("list-%x", sha256.Sum256(text))[:29]
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.by == nil {
		l.by = map[string]string{}
	}
	if _, ok := l.by[id]; !ok {
		l.by[id] = string(text)
		l.bytes += len(text)
	}
	l.use(id)
	for len(l.order) > maxLists || l.bytes > maxListBytes && len(l.order) > 1 {
		l.bytes -= len(l.by[l.order[0]])
		delete(l.by, l.order[0])
		l.order = l.order[1:]
	}
	return id, nil
}

func (l *lists) use(id string) {
	for i, o := range l.order {
		if o == id {
			l.order = append(l.order[:i], l.order[i+1:]...)
			break
		}
	}
	l.order = append(l.order, id)
}

// text returns the lines of a list.
func (l *lists) text(of list) (string, error) {
	if of.id == "" {
		return strings.Join(of.lines, "\n"), nil
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	text, ok := l.by[of.id]
	if !ok {
		return "", NotFound(fmt.Errorf("there is no list %q (any more): upload it", of.id))
	}
	l.use(of.id)
	return text, nil
}

// with gives the lines of a list to read, if it is asked for.
func (l *lists) with(of list, read func(text string) error) error {
	if of.IsZero() {
		return nil
	}
	text, err := l.text(of)
	if err != nil {
		return err
	}
	return read(text)
}
