package frontmatter

import (
	"bytes"
	"path/filepath"
	"testing"
	"unicode/utf8"
)

// FuzzSet checks on any bytes: no panic; the body is not touched; what was set is read
// back; the same edit once more changes nothing.
func FuzzSet(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.txt")
	for _, file := range files {
		for _, c := range readCases(f, file) {
			f.Add([]byte(c.in), "信访: #1", "甲")
		}
	}
	f.Fuzz(func(t *testing.T, src []byte, a, b string) {
		p, err := Parse(src)
		if err != nil {
			return
		}
		if !bytes.HasSuffix(src, p.Body()) {
			t.Fatalf("the body is not the end of the post")
		}
		fields := []Field{{Key: "tags", Value: List(a, b, "末")}, {Key: "description", Value: Text(b)}, {Key: "keywords", Value: List(b)}}
		before := bytes.Clone(src)
		out, err := p.Set(fields...)
		if !bytes.Equal(before, src) {
			t.Fatalf("the source was changed")
		}
		if err != nil {
			if p.Format() == None && utf8.ValidString(a) && utf8.ValidString(b) {
				t.Fatalf("a post without front matter: %v", err)
			}
			return
		}
		q, err := Parse(out)
		if err != nil {
			t.Fatalf("cannot be read: %v\n%s", err, out)
		}
		if !bytes.Equal(p.Body(), q.Body()) {
			t.Fatalf("the body changed")
		}
		for _, field := range fields {
			v, _, err := q.Get(field.Key)
			if err != nil || !v.Equal(field.Value) {
				t.Fatalf("%s: %v, want %v (%v)", field.Key, v, field.Value, err)
			}
		}
		again, err := q.Set(fields...)
		if err != nil || !bytes.Equal(again, out) {
			t.Fatalf("not the same a second time: %v\n%q\n%q", err, out, again)
		}
	})
}
