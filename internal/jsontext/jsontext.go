package jsontext

import (
	"math"
	"strconv"
	"unicode/utf8"
)

const hex = "0123456789abcdef"

// AppendString appends s as a JSON string. Bytes that are not UTF-8 become U+FFFD, as
// JSON has no way to hold them; U+2028 and U+2029 are escaped for JavaScript's sake.
func AppendString(dst []byte, s string) []byte {
	dst = append(dst, '"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if plain[c] {
				i++
				continue
			}
			dst = append(dst, s[from:i]...)
			switch c {
			case '"', '\\':
				dst = append(dst, '\\', c)
			case '\n':
				dst = append(dst, '\\', 'n')
			case '\r':
				dst = append(dst, '\\', 'r')
			case '\t':
				dst = append(dst, '\\', 't')
			default:
				dst = append(dst, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
			}
			i++
			from = i
			continue
		}
		if c >= 0xe3 && c < 0xef && c != 0xed && i+2 < len(s) && (s[i+1]^0x80)|(s[i+2]^0x80) < 0x40 { // U+3000 to U+EFFF: nearly all of a text
			i += 3
			continue
		}
		r, w := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && w == 1:
			dst = append(append(dst, s[from:i]...), `\ufffd`...)
			from = i + w
		case r == '\u2028' || r == '\u2029':
			dst = append(append(dst, s[from:i]...), '\\', 'u', '2', '0', '2', hex[r&15])
			from = i + w
		}
		i += w
	}
	return append(append(dst, s[from:]...), '"')
}

// plain holds the ASCII characters that need no escape.
var plain = func() (t [utf8.RuneSelf]bool) {
	for c := ' '; c < 0x7f; c++ {
		t[c] = c != '"' && c != '\\'
	}
	return t
}()

// AppendFloat appends f rounded to four decimals. What is no number becomes 0.
func AppendFloat(dst []byte, f float64) []byte {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return append(dst, '0')
	}
	return strconv.AppendFloat(dst, math.Round(f*1e4)/1e4, 'f', -1, 64)
}

// AppendField appends ,"name":"value"; the comma is left out behind an opening bracket.
// name must need no escape.
func AppendField(dst []byte, name, value string) []byte {
	return AppendString(AppendName(dst, name), value)
}

// AppendOptional is AppendField for a value that is left out when it is empty.
func AppendOptional(dst []byte, name, value string) []byte {
	if value == "" {
		return dst
	}
	return AppendField(dst, name, value)
}

// AppendInt appends ,"name":n.
func AppendInt(dst []byte, name string, n int) []byte {
	return strconv.AppendInt(AppendName(dst, name), int64(n), 10)
}

// AppendName appends ,"name": and leaves the comma out behind an opening bracket.
func AppendName(dst []byte, name string) []byte {
	dst = append(AppendComma(dst), '"')
	dst = append(dst, name...)
	return append(dst, '"', ':')
}

// AppendComma appends a comma unless dst ends in an opening bracket.
func AppendComma(dst []byte) []byte {
	if n := len(dst); n > 0 && (dst[n-1] == '{' || dst[n-1] == '[') {
		return dst
	}
	return append(dst, ',')
}
