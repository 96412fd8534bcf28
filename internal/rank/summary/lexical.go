package summary

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/news"
	"github.com/tiyao/tiyao/internal/phrase"
)

// A cue is what a word at the start of a clause says about the clause, in the low byte,
// and what else it does wherever it stands, above it.
type cue uint32

const (
	cueHang     cue = 1 << iota // points back: 其中, 对此, 他; the sentence cannot stand first
	cueLink                     // joins to what went before but can stand after a gap: 此外, 同时, 但
	cueContrast                 // 但, 然而, 却: dropping the clause would turn the sense
	cueOpen                     // opens a pair or a frame that needs a main clause: 虽然, 如果, 由于
	cueIf                       // a condition or concession: the main clause is not true without it
	cueFrame                    // a frame the main clause is true without: 为, 随着, 针对
	cueRest                     // continues the clause before and cannot follow a cut: 则, 就, 才
	cueSelf                     // speaks as the writer or to the reader: 我, 小编, 你

	doesSay      // ends a clause whose object is the next one: 某某表示，
	doesSource   // ends a phrase that names where something was read: 据…报道
	doesVague    // a time that says nothing to a later reader: 近日
	doesTime     // part of a phrase of time
	doesScene    // ends a clause that only sets the scene: …之际，
	doesVerb     // starts a clause as its verb although dictionaries call it a noun
	doesLead     // a verb whose clause goes on in the next: 联合
	doesFunction // one character before a noun that is tagged like a rare word
	doesNews     // a verb that news turns on
	doesTell     // says that someone told a fact
	doesPast     // sets the past against the present: 以往
	doesStand    // stands for people named before: 两人
	doesContent  // a noun of which the content is the next clause: 命令
	doesIssue    // and a verb before it: 签署
	doesPoint    // says where or when only to a reader of that paper and day: 我省, 下周一
)

var cueNames = map[string]cue{
	"hang": cueHang, "link": cueLink, "contrast": cueContrast, "open": cueOpen, "if": cueIf, "frame": cueFrame, "rest": cueRest, "self": cueSelf,
}

var classes = map[string]cue{
	"says": doesSay, "source": doesSource, "vague": doesVague | doesTime, "time": doesTime, "scene": doesScene, "verbal": doesVerb,
	"leads": doesLead, "function": doesFunction, "news": doesNews, "speech": doesTell, "deictic": doesPoint,
	"past": doesPast, "stand": doesStand, "content": doesContent, "issue": doesIssue,
}

//go:embed words.txt
var wordText string

// A lexicon is what words.txt says.
type lexicon struct {
	cues    map[string]cue
	heads   *runes // that cues start with
	tails   *runes // that they end with
	notes   *phrase.Table[struct{}]
	asides  *phrase.Table[struct{}]
	labels  *phrase.Table[struct{}]
	images  *phrase.Table[struct{}]
	rubrics *phrase.Table[struct{}]
	openers *phrase.Table[struct{}]
	sets    [numPhraseClasses]*phrase.Table[struct{}] // the others, of which a clause is asked
}

var (
	lexicalOnce = sync.OnceValue(func() *lexicon { return phrase.Must(readLexicon("words.txt", wordText)) })
	lexicalRead atomic.Pointer[lexicon]
)

// lexical returns what words.txt says; it is asked for each word, and quicker than lexicalOnce.
func lexical() *lexicon {
	if x := lexicalRead.Load(); x != nil {
		return x
	}
	return firstLexical()
}

func firstLexical() *lexicon {
	x := lexicalOnce()
	lexicalRead.Store(x)
	return x
}

func readLexicon(name, text string) (*lexicon, error) {
	lines, err := phrase.Parse(name, text)
	if err != nil {
		return nil, err
	}
	lines = append(lines, news.Summaries.Saying("says")...)
	for _, l := range news.Summaries.Times("vague") {
		l.Args = nil
		lines = append(lines, l)
	}
	sets, err := phrase.Sets(lines)
	if err != nil {
		return nil, err
	}
	size := 0
	for i := range lines {
		size += lines[i].Len()
	}
	x := &lexicon{cues: make(map[string]cue, size), notes: sets["note"], asides: sets["aside"], labels: sets["label"], images: sets["image"], rubrics: sets["rubric"], openers: sets["opener"]}
	for i, class := range phraseClasses {
		if x.sets[i] = sets[class]; x.sets[i] == nil {
			return nil, fmt.Errorf("%s: no words of class %s", name, class)
		}
	}
	x.heads, x.tails = new(runes), new(runes)
	for i := range lines {
		l := &lines[i]
		c := classes[l.Class]
		for _, a := range l.Args {
			c |= cueNames[a]
		}
		switch {
		case l.Class == "note" || l.Class == "aside" || l.Class == "label" || l.Class == "image" || l.Class == "rubric" || l.Class == "opener" || slices.Contains(phraseClasses[:], l.Class):
			continue
		case c == 0:
			return nil, l.Errorf("no such class: %s", fmt.Sprint(l.Class, l.Args))
		}
		for w := range l.Words() {
			x.cues[w.Text] |= c
			x.heads.add(runeAt(w.Text))
			x.tails.add(lastRune(w.Text))
		}
	}
	x.heads.unfolded()
	x.tails.unfolded()
	return x, nil
}

// cueOf returns all that the word w does.
func cueOf(w string) cue {
	x := lexical()
	if !x.heads.has(runeAt(w)) || !x.tails.has(lastRune(w)) {
		return 0
	}
	return x.cues[hanzi.FoldString(w)]
}

// cue returns all that token k does.
func (w *work) cue(k int) cue { return w.cues[k] }

// counts reports whether token k counts what stands behind it, 第二届, rather than the points of a text, 第二，.
func (w *work) counts(k int) bool {
	if !strings.HasPrefix(w.word(k), "第") || k+1 >= len(w.doc.Tokens) {
		return false
	}
	switch w.word(k + 1) {
	case "，", ",", "、", "：", ":", "是", "点":
		return false
	}
	return true
}

// sourceNoun reports whether w ends a phrase that names where something was read.
func sourceNoun(w string) bool { return cueOf(w)&doesSource != 0 }

// saysEnd reports whether w, ending a clause, takes what follows the comma as its object: a cut
// there would leave 某某表示 with nothing said.
func saysEnd(w string) bool { return cueOf(w)&doesSay != 0 }

// vague reports whether token k is a time that says nothing to someone who reads later.
func (w *work) vague(k int) bool { return w.cues[k]&doesVague != 0 }

// vagueTime is vague of a word.
func vagueTime(w string) bool { return cueOf(w)&doesVague != 0 }
