package segment

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestForeign(t *testing.T) {
	seg, err := New()
	require.NoError(t, err)
	for text, want := range map[string]string{
		"港口今天开放。": "",
		"":        "", "OK": "",
		"港の夜は静かです。船が三隻とまっています。":                                                  "Japanese",
		"오늘 항구가 다시 열렸습니다. 배가 들어옵니다.":                                             "Korean",
		"Το λιμάνι άνοιξε ξανά και τα πλοία φεύγουν το πρωί.":                    "a language in letters of its own",
		"Порт снова открыт, корабли возвращаются домой.":                         "Russian",
		"The harbour opened again this morning and three ships came in at noon.": "English",
		"新港口今天开放，The harbour opened again this morning and ships came in。":       "",
	} {
		got := seg.Document(text).Foreign()
		assert.True(t, strings.HasPrefix(got, want) && (want != "" || got == ""), "%s: %s", text, got)
	}
}
