package article_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"github.com/tiyao/tiyao/article"
)

// TestEncodings reads every fixture in every encoding that can write it, with its
// declaration left wrong: the article must not change.
func TestEncodings(t *testing.T) {
	pages, err := filepath.Glob("testdata/pages/*.[ht][tx][mt]*")
	require.NoError(t, err)
	require.NotEmpty(t, pages)
	for _, name := range pages {
		src, err := os.ReadFile(name)
		require.NoError(t, err)
		want, err := article.Parse(src)
		require.NoError(t, err, name)
		for _, e := range []struct {
			name string
			enc  encoding.Encoding
		}{
			{"gb18030", simplifiedchinese.GB18030},
			{"gb18030", simplifiedchinese.GBK},
			{"big5", traditionalchinese.Big5},
			{"utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)},
			{"utf-16be", unicode.UTF16(unicode.BigEndian, unicode.UseBOM)},
			{"utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
			{"utf-16be", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
			{"utf-8", unicode.UTF8BOM},
		} {
			enc := e.enc.NewEncoder()
			if strings.HasSuffix(name, ".html") {
				enc = encoding.HTMLEscapeUnsupported(enc)
			}
			b, err := enc.Bytes(src)
			if err != nil {
				continue // the encoding lacks a character of this page
			}
			got, err := article.Parse(b)
			if !assert.NoError(t, err, "%s in %s", name, e.name) {
				continue
			}
			assert.Equal(t, e.name, got.Encoding, "%s in %s", name, e.name)
			got.Encoding = want.Encoding
			assert.Equal(t, want, got, "%s in %s", name, e.name)
		}
	}
}

func TestDeclaredEncoding(t *testing.T) {
	gbk, err := simplifiedchinese.GBK.NewEncoder().String("短讯。")
	require.NoError(t, err)
	a, err := article.Parse([]byte(gbk), article.WithContentType("text/plain; charset=GB2312"))
	require.NoError(t, err)
	assert.Equal(t, "短讯。", a.Body)
	assert.Equal(t, "gb18030", a.Encoding)
}

func TestBadBytes(t *testing.T) {
	text := strings.Repeat("河堤上的柳树发了新芽，风从江面吹过来，带着一点凉意。\n", 20)
	a, err := article.Parse([]byte(text + "末尾断在半个字里。\xe6\xb1"))
	require.NoError(t, err)
	assert.Equal(t, "utf-8", a.Encoding)
	assert.Equal(t, 2, a.Lost)
	assert.NotContains(t, a.Body, "\uFFFD")

	noise := make([]byte, 4096)
	for i, x := 0, uint32(7); i < len(noise); i++ {
		x = x*1664525 + 1013904223
		noise[i] = byte(x >> 24)
	}
	_, err = article.Parse(noise)
	assert.ErrorIs(t, err, article.ErrEncoding)
}
