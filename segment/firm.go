package segment

import (
	_ "embed"
	"sync"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/phrase"
)

//go:embed trades.txt
var tradesFile string

// trades are the words of trades.txt, folded.
var trades = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for _, l := range phrase.Must(phrase.Parse("trades.txt", tradesFile)) {
		for w := range l.Words() {
			all[w.Text] = true
		}
	}
	return all
})

// isFirm reports whether t makes the name of a firm of the unknown word before it.
func isFirm(text string, before, t Token) bool {
	if before.Tag != TagN || before.End-before.Start != 6 || before.End != t.Start || t.End-t.Start != 6 {
		return false
	}
	var folded [8]byte
	return trades()[string(hanzi.AppendFold(folded[:0], text[t.Start:t.End]))]
}
