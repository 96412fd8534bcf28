package charset

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"github.com/tiyao/tiyao/article/internal/page"
)

// A Result is a decoded page.
type Result struct {
	Text     []byte // UTF-8; the input itself when it was UTF-8 already
	Encoding string // utf-8, utf-16le, utf-16be, gb18030, big5, …
	Lost     int    // bytes that were no characters of the encoding and are left out
}

// maxLost is the share of a page, 1 in maxLost bytes, that may be no characters:
// real pages are cut in the middle of one, or paste a comment from elsewhere.
const maxLost = 200

// sampleSize is how much of a page is decoded to compare encodings.
const sampleSize = 32 << 10

// Decode returns page as UTF-8. contentType is the HTTP header's value, or empty.
// The error is page.ErrEncoding when nothing fits. The work is linear.
func Decode(src []byte, contentType string) (Result, error) {
	if e, n := mark(src); e != nil {
		return decode(src[n:], *e)
	}
	if utf8.Valid(src) && !wide(src) {
		return Result{Text: src, Encoding: "utf-8"}, nil
	}
	declared := label(contentType)
	if declared == "" {
		declared = declaredIn(src)
	}
	for _, c := range rank(src, declared) {
		if r, err := decode(src, c); err == nil {
			return r, nil
		}
	}
	if name := binary(src); name != "" {
		return Result{}, fmt.Errorf("charset: this is %s: %w", name, page.ErrEncoding)
	}
	return Result{}, fmt.Errorf("charset: %w", page.ErrEncoding)
}

// A coding is an encoding that may be tried. A nil enc is UTF-8.
type coding struct {
	name string
	enc  encoding.Encoding
}

var (
	utf8Coding = coding{name: "utf-8"}
	gb18030    = coding{"gb18030", simplifiedchinese.GB18030}
	big5       = coding{"big5", traditionalchinese.Big5}
	utf16le    = coding{"utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)}
	utf16be    = coding{"utf-16be", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)}
	latin      = coding{"windows-1252", charmap.Windows1252}
)

// mark reads a byte order mark.
func mark(src []byte) (*coding, int) {
	switch {
	case bytes.HasPrefix(src, []byte("\xef\xbb\xbf")):
		return &utf8Coding, 3
	case bytes.HasPrefix(src, []byte("\xff\xfe")):
		return &utf16le, 2
	case bytes.HasPrefix(src, []byte("\xfe\xff")):
		return &utf16be, 2
	case bytes.HasPrefix(src, []byte("\x84\x31\x95\x33")):
		return &gb18030, 4
	}
	return nil, 0
}

// wide says whether src is UTF-16 text of ASCII: every other byte zero.
func wide(src []byte) bool {
	n := min(len(src), 1024)
	if n < 4 {
		return false
	}
	return bytes.Count(src[:n], []byte{0})*5 > n
}

// label reads the charset parameter of a content type.
func label(contentType string) string {
	s := strings.ToLower(contentType)
	k := strings.Index(s, "charset")
	if k < 0 {
		return ""
	}
	s = strings.TrimLeft(s[k+len("charset"):], " =\"'\t")
	if e := strings.IndexAny(s, " ;\"'>/,\t\r\n"); e >= 0 {
		s = s[:e]
	}
	return s
}

// declaredIn returns the encoding that an HTML or XML page names in its first bytes,
// or "".
func declaredIn(src []byte) string {
	head := src[:min(len(src), 4096)]
	if i := bytes.Index(head, []byte("encoding=")); i >= 0 && bytes.HasPrefix(bytes.TrimSpace(head), []byte("<?xml")) {
		return label("charset" + string(head[i+len("encoding"):min(i+40, len(head))]))
	}
	low := bytes.ToLower(head)
	for i := 0; ; {
		k := bytes.Index(low[i:], []byte("charset"))
		if k < 0 {
			return ""
		}
		i += k
		if tag := bytes.LastIndexByte(low[:i], '<'); tag >= 0 && bytes.HasPrefix(low[tag:], []byte("<meta")) {
			if l := label(string(low[i:min(i+48, len(low))])); l != "" {
				return l
			}
		}
		i += len("charset")
	}
}

// labelled are what pages call the encodings that are read, as the Encoding Standard (https://encoding.spec.whatwg.org/) has it. GB2312
// and GBK mean GB18030, which holds them both; what is called Latin is Windows-1252.
var labelled = []struct {
	coding
	labels string
}{
	{utf8Coding, "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8"},
	{gb18030, "gb18030 gbk gb2312 gb_2312 gb_2312-80 x-gbk chinese csgb2312 csiso58gb231280 iso-ir-58"},
	{big5, "big5 big5-hkscs cn-big5 csbig5 x-x-big5"},
	{utf16le, "utf-16le utf-16 ucs-2 unicode unicodefeff iso-10646-ucs-2 csunicode"},
	{utf16be, "utf-16be unicodefffe"},
	{latin, "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 iso-ir-100 l1 latin1 csisolatin1 ascii us-ascii ansi_x3.4-1968 ibm819 cp819"},
}

// lookup finds a declared encoding.
func lookup(name string) (coding, bool) {
	for _, l := range labelled {
		if name != "" && slices.Contains(strings.Fields(l.labels), name) {
			return l.coding, true
		}
	}
	return coding{}, false
}

// decode decodes all of src. Bytes that are no characters are left out and counted.
func decode(src []byte, c coding) (Result, error) {
	r := Result{Encoding: c.name}
	if c.enc == nil {
		r.Text, r.Lost = valid(src)
	} else {
		if strings.HasPrefix(c.name, "utf-16") && len(src)%2 == 1 {
			src = src[:len(src)-1]
			r.Lost++
		}
		out, err := c.enc.NewDecoder().Bytes(src)
		if err != nil {
			return r, fmt.Errorf("charset: %s: %w", c.name, err)
		}
		n := bytes.Count(out, replacement)
		if n > 0 {
			out = bytes.ReplaceAll(out, replacement, nil)
		}
		r.Text, r.Lost = out, r.Lost+n
	}
	if r.Lost*maxLost > len(src)+2*maxLost {
		return r, fmt.Errorf("charset: %d bytes are not %s: %w", r.Lost, c.name, page.ErrEncoding)
	}
	return r, nil
}

var replacement = []byte("\uFFFD")

// valid returns src without the bytes that are not UTF-8.
func valid(src []byte) ([]byte, int) {
	if utf8.Valid(src) {
		return src, 0
	}
	out := bytes.ToValidUTF8(src, nil)
	return out, len(src) - len(out)
}
