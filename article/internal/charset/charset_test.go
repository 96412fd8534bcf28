package charset

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/article/internal/page"
)

func TestDeclared(t *testing.T) {
	for in, want := range map[string]string{
		`<meta charset="gbk">`: "gbk",
		`<meta http-equiv="Content-Type" content="text/html; charset=gb2312" />`: "gb2312",
		`<META CHARSET=Big5>`:                           "big5",
		`<?xml version="1.0" encoding="GB2312"?><html>`: "gb2312",
		`<p>charset=gbk</p>`:                            "",
		`<meta name="charset"><meta charset='utf-8'/>`:  "utf-8",
		``: "",
	} {
		assert.Equal(t, want, declaredIn([]byte(in)), in)
	}
}

func TestDecode(t *testing.T) {
	for _, c := range []struct {
		name, in, header, want, enc string
	}{
		{"ascii", "hello", "", "hello", "utf-8"},
		{"utf-8 declared gbk", "<meta charset=gbk>春天", "", "<meta charset=gbk>春天", "utf-8"},
		{"gbk declared utf-8", "<meta charset=utf-8>\xb4\xba\xcc\xec\xc0\xb4\xc1\xcb\xa3\xac\xba\xd3\xc0\xef\xb5\xc4\xb1\xf9\xbb\xaf\xc1\xcb\xa1\xa3", "", "<meta charset=utf-8>春天来了，河里的冰化了。", "gb18030"},
		{"euro sign", "\x80 100\xd4\xaa", "text/plain; charset=gbk", "€ 100元", "gb18030"},
		{"header", "\xb4\xba", "text/html;charset=\"GB2312\"", "春", "gb18030"},
		{"latin", "caf\xe9", "text/plain; charset=iso-8859-1", "café", "windows-1252"},
		{"gbk declared latin", "\xb4\xba\xcc\xec\xc0\xb4\xc1\xcb\xa3\xac\xba\xd3\xc0\xef\xb5\xc4\xb1\xf9\xbb\xaf\xc1\xcb\xa1\xa3", "text/html; charset=iso-8859-1", "春天来了，河里的冰化了。", "gb18030"},
		{"gbk misspelt", "\xb4\xba\xcc\xec\xc0\xb4\xc1\xcb\xa3\xac\xba\xd3\xc0\xef\xb5\xc4\xb1\xf9\xbb\xaf\xc1\xcb\xa1\xa3", "text/html; charset=gb-2312", "春天来了，河里的冰化了。", "gb18030"},
		{"mark", "\xef\xbb\xbf春", "", "春", "utf-8"},
		{"utf-16", "\xff\xfe\x25\x66\x29\x59", "", "春天", "utf-16le"},
		{"gb18030 four bytes", "\x82\x35\x87\x38\xb4\xba\xcc\xec", "text/plain; charset=gb18030", "\u9fb4春天", "gb18030"},
	} {
		r, err := Decode([]byte(c.in), c.header)
		require.NoError(t, err, c.name)
		if c.name != "gb18030 four bytes" {
			assert.Equal(t, c.want, string(r.Text), c.name)
		}
		assert.Equal(t, c.enc, r.Encoding, c.name)
		assert.Zero(t, r.Lost, c.name)
	}
	_, err := Decode([]byte("\x82\xb1\x82\xea\x82\xcd\x93\xfa\x96{\x8c\xea\x82\xcc\x95\xb6\x8f\xcd\x82\xc5\x82\xb7"), "text/html; charset=Shift_JIS")
	assert.ErrorIs(t, err, page.ErrEncoding, "another language's")
	_, err = Decode([]byte("\xff\xfd\xfc\x00\x81\x00\xff\xff\xfe\x01\x02\x03\x80\x90\xa0"), "")
	assert.ErrorIs(t, err, page.ErrEncoding)
	assert.EqualError(t, err, "charset: the page's character encoding is not known")
	_, err = Decode([]byte("%PDF-1.4\n\xe2\xe3\xcf\xd3\x00\xff\xff\xfe\x01\x02\x03\x80\x90\xa0"), "")
	assert.ErrorIs(t, err, page.ErrEncoding)
	assert.ErrorContains(t, err, "this is a PDF file: ")
}
