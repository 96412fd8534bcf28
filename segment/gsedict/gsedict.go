package gsedict

import (
	"github.com/go-ego/gse"

	"github.com/tiyao/tiyao/segment"
)

// Words returns the words of gs with their frequencies and parts of speech, in the
// order gse loaded them; removed words are left out. It only reads gs.
func Words(gs *gse.Segmenter) []segment.Word {
	dict := gs.Dictionary()
	if dict == nil {
		return nil
	}
	words := make([]segment.Word, 0, len(dict.Tokens))
	for i := range dict.Tokens {
		t := &dict.Tokens[i]
		text := t.Text()
		if _, _, found := dict.Find([]byte(text)); !found || text == "" {
			continue
		}
		words = append(words, segment.Word{Text: text, Freq: t.Freq(), Tag: tag(t.Pos())})
	}
	return words
}

// Option makes segment.New take gs's dictionary in place of the built-in one.
//
//	var gs gse.Segmenter
//	err := gs.LoadDict("my/dictionary.txt")
//	…
//	seg, err := segment.New(gsedict.Option(&gs))
func Option(gs *gse.Segmenter) segment.Option { return segment.WithDictionary(Words(gs)) }

// tag reads a part of speech; of gse's finer ones (nrt, vq) the class counts.
func tag(pos string) segment.Tag {
	for n := len(pos); n > 0; n-- {
		if t, ok := segment.ParseTag(pos[:n]); ok {
			return t
		}
	}
	return segment.TagX
}
