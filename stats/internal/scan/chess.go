package scan

import (
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/numeral"
)

// boardReach is how far, in runes, words of chess are looked for before a board.
const boardReach = 60

// board reads 四台, which is the fourth board of a match of chess where a player is named
// behind it, or one wins or loses there.
func board(l *Line, i, _ int) int {
	n, ok := l.NumeralAt(i)
	if !ok || l.At(n.End) != '台' || n.Scaled || n.Lower.IsSet() || n.Value.Cmp(numeral.Int(20)) > 0 {
		return 0
	}
	e := n.End + 1
	played := e >= len(l.R) || l.Prefix(boards, e) > 0
	if !played {
		t, _, _ := l.Token(e)
		played = t.Tag == segment.TagNR
	}
	for k := max(0, i-boardReach); k < min(len(l.R), e+boardReach); k++ {
		if l.Prefix(chessMoves, k) > 0 || played && l.Prefix(chess, k) > 0 {
			return e
		}
	}
	return 0
}

// boards stand behind the board of a match; chess is what such a match is known by, surely by
// chessMoves.
var boards, chess, chessMoves = sets["boards"], sets["chess"], sets["chess-moves"]
