package tagging

import (
	"bytes"
	"os"
	"regexp"
	"unicode"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/archive"
	"github.com/tiyao/tiyao/internal/hanzi"
)

const (
	leastHan = 12 // characters of a line or sentence that is looked at
	leftOver = 20 // characters that a post must have besides
)

var number = regexp.MustCompile(`[0-9０-９]+`)

// lines counts the lines, and the sentences of lines, that posts of a site share: a greeting,
// a notice, an advertisement. The zero value knows of none.
type lines struct{ count *archive.Count }

// read counts those of the posts. What cannot be read is told later.
func (l *lines) read(names []string) {
	l.count = archive.NewCount(archive.FewLines)
	for _, name := range names {
		info, err := os.Stat(name)
		if err != nil || !info.Mode().IsRegular() {
			continue
		}
		src, err := os.ReadFile(name)
		if err != nil {
			continue
		}
		l.count.Next()
		for _, line := range bytes.Split(src, []byte("\n")) {
			if key, ok := lineKey(line); ok {
				l.count.Add(key, "")
			}
			if s := sentences(line); len(s) > 1 {
				for _, x := range s {
					if key, ok := sentenceKey(x); ok {
						l.count.Add(key, "")
					}
				}
			}
		}
	}
}

// lineKey returns the key of a line that is long enough to be looked at; numbers make no
// difference.
func lineKey(line []byte) (archive.Key, bool) {
	if han(line) < leastHan {
		return 0, false
	}
	return archive.KeyOf(string(number.ReplaceAll(line, []byte("0")))), true
}

// sentenceKey is lineKey for a sentence of a longer line: with its numbers, since months of
// figures are told in the same words.
func sentenceKey(s []byte) (archive.Key, bool) { return archive.KeyOf(string(s)), han(s) >= leastHan }

// shared reports whether enough posts have what has this key.
func (l *lines) shared(key archive.Key, ok bool) bool {
	return ok && l.count.Of(key).Docs >= archive.FewLines
}

// sentences cuts a line behind the marks that end a sentence.
func sentences(line []byte) (out [][]byte) {
	from, ended := 0, false
	for i := 0; i < len(line); {
		r, n := utf8.DecodeRune(line[i:])
		ends := hanzi.EndsSentence(r)
		if ended && !ends && r != '”' && r != '」' && r != '）' {
			out = append(out, line[from:i])
			from = i
			ended = false
		}
		ended = ended || ends
		i += n
	}
	return append(out, line[from:])
}

// without returns a body without the lines and sentences that many posts have, unless
// nothing much would be left of it.
func (l *lines) without(body []byte) []byte {
	if l.count == nil {
		return body
	}
	var kept []byte
	for _, line := range bytes.SplitAfter(body, []byte("\n")) {
		if l.shared(lineKey(line)) {
			continue
		}
		for _, s := range sentences(line) {
			if !l.shared(sentenceKey(s)) {
				kept = append(kept, s...)
			}
		}
	}
	if len(kept) == len(body) || han(kept) < leftOver {
		return body
	}
	return kept
}

func han(b []byte) int {
	n := 0
	for i := 0; i < len(b); {
		r, w := utf8.DecodeRune(b[i:])
		if unicode.Is(unicode.Han, r) {
			n++
		}
		i += w
	}
	return n
}
