package news

import (
	_ "embed"
	"fmt"
	"strconv"
	"sync"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/phrase"
)

// A Register is what kind of text an article is.
type Register uint8

// The registers.
const (
	Report Register = iota // of something that happened
	Announcement
	Result
	Bulletin
	Post
	Opinion
	numRegisters
)

// registerNames are the classes of registers.txt.
var registerNames = map[string]Register{"announcement": Announcement, "result": Result, "bulletin": Bulletin, "post": Post, "opinion": Opinion}

// How many points a register needs, and how many more than the others together say nothing against it.
var registerLeast = [numRegisters]int{Announcement: 6, Result: 8, Bulletin: 10, Post: 9, Opinion: 8}

// A mark is a register that a phrase points to, and how strongly.
type mark struct {
	register Register
	points   uint8
}

type registers struct {
	phrases *phrase.Table[mark]
	begin   runeset
}

//go:embed registers.txt
var registersFile string

var registerWords = sync.OnceValue(func() *registers { return phrase.Must(readRegisters("registers.txt", registersFile)) })

// readRegisters reads the phrases that tell registers; name is for errors.
func readRegisters(name, text string) (*registers, error) {
	lines, err := phrase.Parse(name, text)
	if err != nil {
		return nil, err
	}
	x := &registers{}
	for i := range lines {
		for w := range lines[i].Words() {
			r, _ := utf8.DecodeRuneInString(w.Text)
			x.begin.add(hanzi.Fold(r))
		}
	}
	plain := x.begin
	hanzi.Folds(func(from, to rune) {
		if plain.has(to) {
			x.begin.add(from)
		}
	})
	x.phrases, err = phrase.New(lines, func(l *phrase.Line) (mark, error) {
		points, err := strconv.Atoi(l.Arg(0))
		r := registerNames[l.Class]
		if r == Report || err != nil || points < 1 || points > 9 {
			return mark{}, fmt.Errorf("want a register and its points: %s %s", l.Class, l.Arg(0))
		}
		return mark{r, uint8(points)}, nil
	})
	return x, err
}

// registerReach is how many bytes of a text are looked at: its kind shows early.
const registerReach = 2000

// RegisterOf returns the register of the article with this title and body. dated says that it has a dateline. It looks
// at the first few thousand bytes.
func RegisterOf(title, body string, dated bool) Register {
	var points [numRegisters]int
	x := registerWords()
	x.add(title, &points, 2)
	if len(body) > registerReach {
		body = body[:registerReach]
	}
	x.add(body, &points, 1)
	if dated {
		points[Post], points[Opinion] = points[Post]/2, points[Opinion]/2
	}
	if numbers(body[:min(len(body), 900)]) < 6 {
		points[Bulletin], points[Result] = 0, 0
	}
	// A short text has less room for them.
	const long = 3000
	short := min(len(body)+600, long)
	best, top := Report, 0
	for r := Announcement; r < numRegisters; r++ {
		least := max(4, registerLeast[r]*short/long)
		if v := points[r] * 8 / least; v >= 8 && v > top {
			best, top = r, v
		}
	}
	return best
}

// seenPhrases is how many phrases of a text are remembered, so that each counts twice at most.
const seenPhrases = 64

// add adds the points of the phrases in s, so many times.
func (x *registers) add(s string, points *[numRegisters]int, times int) {
	var seen [seenPhrases]uint8
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if h, han := hanzi.HanAt(s, i); han {
			r, size = h, 3
		} else if r >= utf8.RuneSelf {
			r, size = hanzi.Plain(s[i:])
		}
		if !x.begin.has(r) || r < utf8.RuneSelf && i > 0 && letter(s[i-1]) {
			i += size
			continue
		}
		n, m := x.phrases.LongestIn(s[i:])
		if n == 0 || r < utf8.RuneSelf && i+n < len(s) && letter(s[i+n]) {
			i += size
			continue
		}
		h := hash(s[i:i+n]) % seenPhrases
		if seen[h] < 2 {
			seen[h]++
			points[m.register] += int(m.points) * times
		}
		i += n
	}
}

// numbers counts the runs of digits in s.
func numbers(s string) int {
	n, in := 0, false
	for i := range len(s) {
		d := hanzi.IsDigit(rune(s[i]))
		if d && !in {
			n++
		}
		in = d
	}
	return n
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// hash is FNV-1a.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}
