package hanzi

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
)

func TestCount(t *testing.T) {
	for _, s := range []string{"", "a", "云州", "云\xe4\xba", "\xed\xa0\x80", "\xe0\x80\x80云", "é云🙂", "\xe4云", "\xff\xe9\xbf\xbf", "，。\u2028", "\xe8\x03\x00云", "云州的天气，很好", "云州\xe0\x80\x80\xed\xa0\x80云州的天气", "云\xed\xa0\x80云州", "云州abc的天气"} {
		assert.Equal(t, utf8.RuneCountInString(s), Count(s), "%q", s)
		for most := range utf8.RuneCountInString(s) + 2 {
			want, end := 0, 0
			for end < len(s) && want < most {
				_, w := utf8.DecodeRuneInString(s[end:])
				want, end = want+1, end+w
			}
			n, at := Skip(s, most)
			assert.Equal(t, [2]int{want, end}, [2]int{n, at}, "%q", s)
		}
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

func TestLastFolded(t *testing.T) {
	for s, want := range map[string]rune{"云州國": '国', "云州B": 'b', "云州Ｂ": 'b', "云": '云', "b": 'b', "云。": '。', "": utf8.RuneError, "\xff": utf8.RuneError} {
		assert.Equal(t, want, LastFolded(s), "%q", s)
	}
}
