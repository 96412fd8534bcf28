package scan

import (
	"os"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/internal/news"
	"github.com/tiyao/tiyao/internal/phrase"
)

// onlyBehind are words that are a time behind another one alone: 今年|汛期. As times of their own they take what is measured for when it was,
// 单日客流 on 8月6日: of 40 figures of news that would change most would be worse.
var onlyBehind = map[string]bool{"单日": true, "来年": true, "汛期": true, "灾前": true, "震前": true}

// Whatever a word of time begins with, the scanner looks for a time there: a new word of times.txt may need its first character in newOpeners.
func TestTimesCanBegin(t *testing.T) {
	text, err := os.ReadFile("../lex/times.txt")
	require.NoError(t, err)
	lines, err := phrase.Parse("times.txt", string(text))
	require.NoError(t, err)
	for _, l := range append(lines, news.Figures.Times("time")...) {
		for w := range l.Words() {
			r, _ := utf8.DecodeRuneInString(w.Text)
			assert.Equal(t, !onlyBehind[w.Text], openers[r]&starts != 0, "%s: no time can begin with %c", w.Text, r)
		}
	}
}
