package frontmatter

import "bytes"

var bom = []byte("\xef\xbb\xbf")

// fence reports whether l is a line of three or more marks c and nothing else.
func fence(l []byte, c byte) bool {
	n := 0
	for n < len(l) && l[n] == c {
		n++
	}
	return n >= 3 && len(bytes.TrimLeft(l[n:], " \t")) == 0
}

func dashes(l []byte) bool     { return fence(l, '-') }
func semicolons(l []byte) bool { return fence(l, ';') }
func plusses(l []byte) bool    { return bytes.Equal(bytes.TrimRight(l, " \t"), []byte("+++")) }

// hexoKey reports whether l opens with a key of Latin letters and its colon.
func hexoKey(l []byte) bool {
	n := 0
	for n < len(l) && (l[n]|32 >= 'a' && l[n]|32 <= 'z' || l[n] == '_' || n > 0 && (l[n] >= '0' && l[n] <= '9' || l[n] == '-')) {
		n++
	}
	if n == 0 {
		return false
	}
	rest := bytes.TrimLeft(l[n:], " \t")
	return len(rest) > 0 && rest[0] == ':' && (len(rest) == 1 || rest[1] == ' ' || rest[1] == '\t')
}

// line returns the line of src at i without its end, and where the next one starts.
func line(src []byte, i int) (text []byte, next int) {
	n := bytes.IndexByte(src[i:], '\n')
	if n < 0 {
		return bytes.TrimSuffix(src[i:], []byte("\r")), len(src)
	}
	return bytes.TrimSuffix(src[i:i+n], []byte("\r")), i + n + 1
}

// find returns the start of the first line from i on that is meant, and of the one
// after it; -1 when there is none.
func find(src []byte, i int, is func([]byte) bool) (start, next int) {
	for i < len(src) {
		l, n := line(src, i)
		if is(l) {
			return i, n
		}
		i = n
	}
	return -1, -1
}
