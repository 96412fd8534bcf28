package segment

import (
	_ "embed"
	"slices"
	"sync"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/phrase"
	"github.com/tiyao/tiyao/internal/tagger"
)

//go:embed trades.txt
var tradesFile string

// trades are the words of trades.txt: what firms are called by, and what the unknown word before
// that does not end in.
var trades = sync.OnceValue(func() map[string]*phrase.Table[struct{}] {
	return phrase.Must(phrase.Sets(phrase.Must(phrase.Parse("trades.txt", tradesFile))))
})

// unknownNoun reports whether t is a noun that no dictionary has.
func (t *Token) unknownNoun() bool { return uint32(t.Word)|uint32(t.Tag^TagN) == 0 } // NoWord is 0: one test in place of two

// isFirm reports whether t makes the name of a firm of the unknown noun before it.
func isFirm(text string, before, t Token) bool {
	return before.End-before.Start == 6 && before.End == t.Start && t.End-t.Start == 6 &&
		trades()["trade"].Has(hanzi.FoldString(text[t.Start:t.End])) && !trades()["end"].Has(text[before.End-3:before.End])
}

// isSeat reports whether t makes the name of a place of the character before it: 沌|口, 堽|城镇.
func isSeat(text string, before, t Token) bool {
	return before.End-before.Start == 3 && before.End == t.Start &&
		trades()["seat"].Has(text[t.Start:t.End]) && !trades()["nowhere"].Has(text[before.Start:before.End])
}

// firmMargin is how sure it is that a firm is one that the model found no name in.
const firmMargin = 2 * tagger.Unit

// withFirms adds the firms and halls among tokens that no dictionary has and no span touches;
// where the model found the same it is surer.
func withFirms(spans []tagger.Span, tokens []Token) []tagger.Span {
	k := 0
	for _, t := range tokens {
		if t.Word != NoWord || t.Tag != TagNT {
			continue
		}
		for k < len(spans) && spans[k].End <= t.Start {
			k++
		}
		switch {
		case k < len(spans) && spans[k].Start == t.Start && spans[k].End == t.End && spans[k].Type == tagger.Organization:
			spans[k].Margin = max(spans[k].Margin, firmMargin)
		case k == len(spans) || spans[k].Start >= t.End:
			spans = slices.Insert(spans, k, tagger.Span{Start: t.Start, End: t.End, Type: tagger.Organization, Margin: firmMargin})
		}
	}
	return spans
}
