package hanzi

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
)

func TestCount(t *testing.T) {
	for _, s := range []string{"", "a", "云州", "云\xe4\xba", "\xed\xa0\x80", "\xe0\x80\x80云", "é云🙂", "\xe4云", "\xff\xe9\xbf\xbf", "，。\u2028", "\xe8\x03\x00云"} {
		assert.Equal(t, utf8.RuneCountInString(s), Count(s), "%q", s)
		r, n := utf8.DecodeRuneInString(s)
		p, m := Plain(s)
		assert.Equal(t, r, p, "%q", s)
		assert.Equal(t, n, m, "%q", s)
		r, n = utf8.DecodeLastRuneInString(s)
		p, m = Last(s)
		assert.Equal(t, r, p, "%q", s)
		assert.Equal(t, n, m, "%q", s)
	}
}
