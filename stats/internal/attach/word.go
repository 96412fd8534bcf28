package attach

import (
	_ "embed"
	"slices"
	"sync"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/news"
	"github.com/tiyao/tiyao/internal/phrase"
)

//go:embed words.txt
var wordFile string

//go:embed measures.txt
var measureFile string

// A class is what a word does around a figure.
type class uint8

const (
	noClass class = iota
	cReach
	cChange
	cNamed
	cBasis
	cShare
	cLight
	cSay
	cAmong
	cConj
	cDe
	cLe
	cPrep
	cNear
	cHead
	cOrg
	cArea
	cPerson
	cHold   // a verb that only says that there is something
	cManner // how something is done, or goes
	numClasses
)

var classNames = [numClasses]string{"-", "reach", "change", "named", "basis", "share", "light", "say", "among", "conj", "de", "le", "prep", "near", "head", "org", "area", "person", "hold", "manner"}

// A lexicon is the words of words.txt with their numbers and classes.
type lexicon struct {
	index   map[string]uint32 // folded word to its number, from 1
	words   []string          // those of words.txt, then those of measures.txt
	class   []class
	roles   []wordRole              // of each word
	first   [1 << 16]bool           // the characters that words of times begin with
	uses    map[string]usage        // of measures.txt
	streaks *phrase.Table[struct{}] // words for how long something has gone on
	leads   map[string]struct{}     // what words with a role begin with, without what they end with
}

var words = sync.OnceValue(readWords)

// readWords reads words.txt and measures.txt.
func readWords() *lexicon {
	l := &lexicon{index: map[string]uint32{}, leads: map[string]struct{}{}, words: []string{"-"}, class: []class{noClass}, roles: []wordRole{0}}
	for _, line := range phrase.Must(phrase.Parse("words.txt", wordFile)) {
		c, role := noClass, wordRole(0)
		if i := slices.Index(classNames[:], line.Class); i > 0 {
			c = class(i)
		} else if i := slices.Index(wordRoles[:], line.Class); i >= 0 {
			role = 1 << i
		} else {
			panic("attach: words.txt: no class " + line.Class)
		}
		for w := range line.Words() {
			if i := l.index[w.Text]; c != noClass && l.class[i] != noClass {
				panic("attach: words.txt: " + w.Text + " is of the class " + classNames[l.class[i]] + " already")
			}
			l.add(w.Text, c, role)
		}
	}
	for _, words := range [...]struct {
		lines []phrase.Line
		c     class
		role  wordRole
	}{{news.Owners.Saying("say"), cSay, 0}, {news.Owners.Places("area"), cArea, 0}, {news.Owners.Times("time.self"), noClass, timeSelf}} {
		for _, line := range words.lines {
			for w := range line.Words() {
				l.add(w.Text, words.c, words.role)
			}
		}
	}
	l.readUses()
	var streaks []string
	for i, role := range l.roles {
		if role&timeStreak != 0 {
			streaks = append(streaks, l.words[i])
		}
	}
	l.streaks = phrase.NewSet(streaks...)
	return l
}

// add takes up a word of a class or of a role.
func (l *lexicon) add(w string, c class, role wordRole) {
	i, ok := l.index[w]
	if !ok {
		i = uint32(len(l.words))
		l.index[w] = i
		l.words, l.class, l.roles = append(l.words, w), append(l.class, noClass), append(l.roles, 0)
	}
	if l.class[i] == noClass {
		l.class[i] = c
	}
	l.roles[i] |= role
	if role != 0 {
		for n := range w {
			l.leads[w[:n]] = struct{}{}
		}
	}
	if role&timeWords != 0 {
		c, _ := utf8.DecodeRuneInString(w)
		l.first[c] = true
	}
}

// longest is how many bytes a word of the lexicon has at most.
const longest = 48

// A lookup is what the lexicon has of a word.
type lookup struct {
	word, tail uint32 // its number, 0 for none, and that of the word that it ends with: its own, or that of its last one or two characters
	class      class
	use        uint16
}

// look looks up the folded word b. A word that is not listed counts as its last character where that is one of a list of
// endings.
func (l *lexicon) look(b []byte) (x lookup) {
	u, used := l.uses[string(b)]
	x.use = u.use
	if w, ok := l.index[string(b)]; ok {
		x.word, x.tail, x.class = w, w, l.class[w]
		return x
	}
	n := len(b)
	if n > 3 {
		if w, ok := l.index[string(b[n-3:])]; ok {
			switch c := l.class[w]; c {
			case cHead, cOrg, cArea, cPerson, cNamed:
				x.class = c
			}
			x.tail = w
		}
	}
	if used {
		x.tail = u.number
	} else if n > 6 {
		if w, ok := l.index[string(b[n-6:])]; ok {
			x.tail = w
		}
	}
	return x
}

// role returns the roles of the word s, 0 for one that is not listed.
func (l *lexicon) role(s string) wordRole {
	var buf [longest]byte
	if len(s) > 36 {
		return 0
	}
	return l.roles[l.index[string(hanzi.AppendFold(buf[:0], s))]]
}

// lead reports whether a word with a role begins with the folded b and goes on.
func (l *lexicon) lead(b []byte) bool {
	_, ok := l.leads[string(b)]
	return ok
}

// begins reports whether a word of a time can begin as s does.
func (l *lexicon) begins(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	c = hanzi.Fold(c)
	return c < 1<<16 && l.first[c]
}
