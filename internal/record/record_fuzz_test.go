package record

import (
	"encoding/json"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// What the fast reader takes, encoding/json must read in the same way.
func FuzzRecord(f *testing.F) {
	for _, line := range []string{
		`{"id":"a","title":"信访","text":"上访\n\u4fe1\ud83d\ude00\ud83d \"\\/\b\f\r\t"}`,
		` { "id" : -12 , "x" : 0 , "html" : "" , "page" : "p" } `,
		`{"Text":"a","id":01}`, `{"text":"a",}`, `{"text":"\x"}`, `{"text":"a"}}`, `{}`, `{"id":1.5,"text":"a"}`,
		`{"text":"a","text":"b","id":"\ud83d\u0041"}`, `{"\u0074ext":"a"}`, `{"text":"\ud83d\ud83d\ude00"}`,
	} {
		f.Add([]byte(line))
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		if !utf8.Valid(line) {
			return
		}
		var fast, slow Record
		if !fastRecord(line, &fast) {
			return
		}
		require.NoError(t, json.Unmarshal(line, &slow))
		require.Equal(t, slow, fast)
	})
}
