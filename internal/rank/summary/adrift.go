package summary

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/phrase"
	"github.com/tiyao/tiyao/segment"
)

// Features that tell whether a sentence goes on from what stands before it, behind one for each tag that it may start with.
const (
	aBias      = iota
	aHangs     // 其中, 对此
	aLinks     // 此外, 同时
	aContrasts // 但, 然而
	aSelf      // 我们, 小编
	aQuoted    // a quotation
	aQuote     // starts with one
	aGoesOn    // see goesOn
	aOpensPara
	aEarlyHe   // 他, 她 among its first words
	aEarlyThis // 这, 此, 该 among them
	aEarlyAlso // 也, 还, 就 among them
	aHe        // 他, 她 in it
	aThis      // 这
	aThat      // 该
	aSuch      // 此
	aIts       // 其
	aSurname   // a name of a person of one character
	aNounVerb  // starts with a noun that a verb follows: 活动吸引了…
	aDay       // starts with a date with its day
	aSays      // a quotation with no name before it
	aShort     // below twenty characters
	aLong      // above sixty
	aLate      // place, as a share of the text
	aThird     // further down than the third sentence
	numAdriftOwn
	numAdrift = numAdriftOwn + numTags
)

var adriftFeatures = func() (names [numAdrift]string) {
	copy(names[:], []string{"bias", "hangs", "links", "contrasts", "self", "quoted", "quote", "goes-on", "opens-paragraph", "early-he", "early-this",
		"early-also", "he", "this", "that", "such", "its", "surname", "noun-verb", "day", "says", "short", "long", "late", "third"})
	for i := range numTags {
		names[numAdriftOwn+i] = "first-" + segment.Tag(i).String()
	}
	return
}()

//go:embed adrift.txt
var adriftText string

var learnedAdrift = sync.OnceValue(func() *[numAdrift]float32 { return phrase.Must(readAdrift("adrift.txt", adriftText)) })

func readAdrift(name, text string) (*[numAdrift]float32, error) {
	w := new([numAdrift]float32)
	return w, readFeatures(name, text, adriftFeatures[:], w[:])
}

// adrift returns the chance that sentence i says nothing to who has not read those before it.
func (w *work) adrift(i int32) float32 {
	s := &w.sents[i]
	if s.adrift == 0 {
		var x [numAdrift]float32
		w.adriftFeatures(s, &x)
		s.adrift = float32(1 / (1 + exp(-dot(x[:], learnedAdrift()[:]))))
	}
	return s.adrift
}

// adriftFeatures fills x for s.
func (w *work) adriftFeatures(s *sent, x *[numAdrift]float32) {
	const early = 6 // words
	text := w.doc.Text[s.start:s.end]
	x[aBias] = 1
	x[aHangs], x[aLinks], x[aContrasts], x[aSelf], x[aQuoted] = flag(s.is, hangs), flag(s.is, links), flag(s.is, contrasts), flag(s.is, self), flag(s.is, quoted)
	x[aOpensPara] = flag(s.is, opensPara)
	x[aQuote] = is1(opening(runeAt(text)) && !strings.HasPrefix(text, "《"))
	x[aGoesOn] = is1(w.goesOn(s))
	x[aHe] = is1(hanzi.Contains(text, "他") || hanzi.Contains(text, "她"))
	x[aThis], x[aThat], x[aSuch], x[aIts] = is1(hanzi.Contains(text, "这") || hanzi.Contains(text, "這")), is1(hanzi.Contains(text, "该") || hanzi.Contains(text, "該")), is1(hanzi.Contains(text, "此")), is1(hanzi.Contains(text, "其"))
	n, named, quote := 0, false, false
	for k := s.first; k < s.last; k++ {
		t, word := &w.doc.Tokens[k], w.word(k)
		switch t.Tag {
		case segment.TagW:
			if !named && opening(runeAt(word)) {
				quote = true
			}
			if n > 0 {
				continue
			}
		case segment.TagSP:
			continue
		case segment.TagNR, segment.TagNT, segment.TagNS:
			named = true
			if t.Tag == segment.TagNR && len(word) <= 4 {
				x[aSurname] = 1
			}
		}
		if n == 0 {
			x[numAdriftOwn+int(t.Tag)] = 1
			if (t.Tag == segment.TagN || t.Tag == segment.TagVN) && k+1 < s.last {
				switch w.doc.Tokens[k+1].Tag {
				case segment.TagV, segment.TagD, segment.TagP, segment.TagVD, segment.TagAD:
					x[aNounVerb] = 1
				}
			}
			x[aDay] = is1(t.Tag == segment.TagT && strings.HasSuffix(word, "日"))
		}
		if n < early {
			switch word {
			case "他", "她", "它", "他们", "她们", "它们":
				x[aEarlyHe] = 1
			case "这", "这些", "这个", "这一", "这种", "此", "此次", "该", "上述", "其", "本", "那":
				x[aEarlyThis] = 1
			case "也", "还", "又", "则", "却", "就", "仍", "再", "更", "都", "亦":
				x[aEarlyAlso] = 1
			}
		}
		n++
	}
	x[aSays] = is1(quote && !named)
	x[aShort], x[aLong] = is1(s.chars < 20), is1(s.chars > 60)
	if w.usable > 0 {
		x[aLate] = min(1, float32(s.nth)/float32(w.usable))
	}
	x[aThird] = is1(s.nth > 2)
}

// AdriftFeatures calls f with the start and the features of each sentence of doc that can be chosen: for fitting weights.
func (e *Engine) AdriftFeatures(doc *segment.Document, h Hints, f func(start int, x []float32)) {
	w := e.begin(doc, h)
	defer w.end()
	for i := range w.sents {
		if s := &w.sents[i]; s.is&(skipped|heading) == 0 {
			var x [numAdrift]float32
			w.adriftFeatures(s, &x)
			f(s.start, x[:])
		}
	}
}

// AdriftNames names the features.
func AdriftNames() []string { return adriftFeatures[:] }
