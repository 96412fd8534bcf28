package jsontext

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestAppendString(t *testing.T) {
	for in, want := range map[string]string{
		"":                 `""`,
		"下降81.8%":          `"下降81.8%"`,
		"a\"b\\c":          `"a\"b\\c"`,
		"<b>&":             `"<b>&"`,
		"\n\r\t\x00\x1f":   `"\n\r\t\u0000\u001f"`,
		"\x7f":             `"\u007f"`,
		"信\xff访":           `"信\ufffd访"`,
		"a\u2028b\u2029":   `"a\u2028b\u2029"`,
		"\U0001f600\ufffd": "\"\U0001f600\ufffd\"",
	} {
		assert.Equal(t, want, string(AppendString(nil, in)), "%q", in)
	}
}

func FuzzAppendString(f *testing.F) {
	f.Add("信访\xff\"\\\n")
	f.Add("\xe8\x03\x00") // looks like a character of three bytes
	f.Fuzz(func(t *testing.T, s string) {
		var back string
		require.NoError(t, json.Unmarshal(AppendString(nil, s), &back))
		require.Equal(t, string([]rune(s)), back) // both make U+FFFD of each bad byte
	})
}

func TestFields(t *testing.T) {
	b := []byte{'{'}
	b = AppendField(b, "a", "x")
	b = AppendOptional(b, "b", "")
	b = AppendInt(b, "c", -3)
	b = AppendFloat(AppendName(b, "d"), 0.123456)
	b = AppendFloat(AppendName(b, "e"), math.NaN())
	assert.Equal(t, `{"a":"x","c":-3,"d":0.1235,"e":0`, string(b))
}
