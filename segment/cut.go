package segment

import (
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/lexicon"
	"github.com/tiyao/tiyao/internal/names"
	"github.com/tiyao/tiyao/internal/phrase"
)

//go:embed cuts.txt
var cutsFile string

// A cut is a word that is meant where certain characters stand around it.
type cut struct {
	before, word, after []rune
	text                string // of word
	notBefore, notAfter string
	verb                bool // a verb must begin behind all that
	tag                 Tag
}

// signs are the characters that stand for others around the word of a cut.
const signs = ".^12"

// costCut is what the word of a cut costs: less than any other reading.
const costCut = nat / 4

// cuts are the cuts by the first character of their word, folded; kinds of places that nothing
// else is written like are words wherever they stand.
var cuts = sync.OnceValue(func() map[rune][]cut {
	all := phrase.Must(readCuts("cuts.txt", cutsFile))
	for _, kind := range names.LoneKinds() {
		word := []rune(kind)
		all[word[0]] = append(all[word[0]], cut{word: word, text: kind, tag: TagN})
	}
	return all
})

// readCuts reads the cuts by the first character of their word; name is for errors.
func readCuts(name, text string) (map[rune][]cut, error) {
	lines, err := phrase.Parse(name, text)
	if err != nil {
		return nil, err
	}
	all := map[rune][]cut{}
	for i := range lines {
		l := &lines[i]
		c := cut{}
		var ok bool
		if c.tag, ok = ParseTag(l.Class); !ok {
			return nil, l.Errorf("no part of speech %q", l.Class)
		}
		for k := 0; k+1 < len(l.Args); k += 2 {
			switch l.Args[k] {
			case "before":
				c.notBefore = l.Args[k+1]
			case "after":
				c.notAfter = l.Args[k+1]
			case "then":
				c.verb = l.Args[k+1] == "verb"
			default:
				return nil, l.Errorf("want before, after or then, not %q", l.Args[k])
			}
		}
		for w := range l.Words() {
			before, rest, open := strings.Cut(w.Text, "(")
			word, after, shut := strings.Cut(rest, ")")
			if !open || !shut || word == "" {
				return nil, fmt.Errorf("%s:%d: want a word in brackets: %q", name, w.Num, w.Text)
			}
			c.before, c.word, c.text, c.after = []rune(before), []rune(word), word, []rune(after)
			all[c.word[0]] = append(all[c.word[0]], c)
		}
	}
	return all, nil
}

// behind returns the character n behind the first of the word, 0 where there is none or it may be any.
func (c *cut) behind(n int) rune {
	r := rune(0)
	if n < len(c.word) {
		r = c.word[n]
	} else if n -= len(c.word); n < len(c.after) {
		r = c.after[n]
	}
	if strings.ContainsRune(signs, r) {
		return 0
	}
	return r
}

// A cutTable is the cuts of a lexicon.
type cutTable struct {
	lists [][]codedCut
	of    []uint16 // by the code of the first character: which list, plus 1
}

// A codedCut is a cut with what most cells that begin like it are told apart by.
type codedCut struct {
	cut
	prev        uint16 // the code of the character that stands before its first; 0 for any
	next, third uint16 // those of the two behind it: 国 and 有 of (中)国有股
}

// newCutTable returns the cuts with the codes of lex.
func newCutTable(lex *lexicon.Lexicon) *cutTable {
	t := &cutTable{of: make([]uint16, lex.NumCodes())}
	for _, first := range slices.Sorted(maps.Keys(cuts())) {
		var list []codedCut
		for _, c := range cuts()[first] {
			coded := codedCut{cut: c, next: lex.Code(c.behind(1)), third: lex.Code(c.behind(2))}
			if n := len(c.before); n > 0 && !strings.ContainsRune(signs, c.before[n-1]) {
				coded.prev = lex.Code(c.before[n-1])
			}
			list = append(list, coded)
		}
		t.lists = append(t.lists, list)
		if c := lex.Code(first); c != 0 {
			t.of[c] = uint16(len(t.lists))
		}
	}
	return t
}

// cuts offers the words that are meant at cell i by what stands around it.
func (w *worker) cuts(text string, i int) {
	cells, from := w.cells, w.start
	var prev, next, third uint16
	if i > 0 {
		from, prev = cells[i-1].end, cells[i-1].code
	}
	if i+1 < len(cells) {
		next = cells[i+1].code
	}
	if i+2 < len(cells) {
		third = cells[i+2].code
	}
	list := w.cut.lists[w.cut.of[cells[i].code]-1]
	for k := range list {
		c := &list[k]
		if c.next != 0 && c.next != next || c.third != 0 && c.third != third || c.prev != 0 && c.prev != prev && i > 0 {
			continue
		}
		j := i + len(c.word)
		if j > len(cells) || !c.fits(text, from) || c.verb && !w.verb(j+len(c.after)) {
			continue
		}
		node := uint32(wordModel) // a single character that no unknown word takes
		if j > i+1 {
			node = w.nodeOf(i, j)
		}
		w.relax(i, j, w.states[i].cost()+costCut, node, c.tag)
	}
}

// verb reports whether the longest word of the dictionary that begins with cell i can be a
// predicate or an amount: no noun, no place, no time.
func (w *worker) verb(i int) bool {
	if i >= len(w.edges) {
		return true
	}
	for n := short - 1; n > 0; n-- {
		if s := w.edges[i].words[n]; !s.never() && s.cost() < costUnknown {
			return unpredicated>>w.lex.Node(uint32(s&nodeMask)).Class()&1 == 0
		}
	}
	return true
}

// unpredicated has the bit of each tag of words that 共 does not stand before as an adverb.
const unpredicated uint64 = 1<<TagN | 1<<TagNR | 1<<TagNS | 1<<TagNT | 1<<TagNZ | 1<<TagT | 1<<TagB | 1<<TagS | 1<<TagF | 1<<TagR

// nodeOf returns the lexicon's word over cells [i, j), or wordModel.
func (w *worker) nodeOf(i, j int) uint32 {
	node := w.root + uint32(w.cells[i].code)
	n := w.lex.Node(node)
	for k := i; ; {
		if n.Label() != w.cells[k].code {
			return wordModel
		}
		if k++; k == j {
			break
		}
		node = n.Base() + uint32(w.cells[k].code)
		n = w.lex.Node(node)
	}
	if !n.IsKey() {
		return wordModel
	}
	return node
}

// fits reports whether c is meant at text[at:].
func (c *cut) fits(text string, at int) bool {
	end := startsWith(text[at:], c.text)
	if end == 0 {
		return false
	}
	var same [3]rune
	left := at
	for k := len(c.before) - 1; k >= 0; k-- {
		r, n := utf8.DecodeLastRuneInString(text[:left])
		if !matches(c.before[k], hanzi.Fold(r), n, &same) {
			return false
		}
		left -= n
	}
	right := at + end
	for _, p := range c.after {
		r, n := utf8.DecodeRuneInString(text[right:])
		if !matches(p, hanzi.Fold(r), n, &same) {
			return false
		}
		right += n
	}
	if c.notBefore != "" {
		r, n := utf8.DecodeLastRuneInString(text[:left])
		if len(c.before) > 0 && c.before[0] == '.' { // the character that . stands for
			r, n = utf8.DecodeRuneInString(text[left:])
		}
		if n > 0 && strings.ContainsRune(c.notBefore, hanzi.Fold(r)) {
			return false
		}
	}
	if c.notAfter != "" {
		if r, n := utf8.DecodeRuneInString(text[right:]); n == 0 && c.verb || n > 0 && strings.ContainsRune(c.notAfter, hanzi.Fold(r)) {
			return false
		}
	}
	return true
}

// matches reports whether the folded rune r of n bytes fits the sign p.
func matches(p, r rune, n int, same *[3]rune) bool {
	switch p {
	case '.':
		return n > 0 && hanzi.IsHan(r)
	case '^':
		return n == 0 || !hanzi.IsHan(r)
	case '1', '2':
		if !hanzi.IsHan(r) || n == 0 {
			return false
		}
		if k := p - '0'; same[k] == 0 {
			same[k] = r
		} else if same[k] != r {
			return false
		}
		return true
	}
	return r == p
}
