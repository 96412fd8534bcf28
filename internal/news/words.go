package news

import (
	"embed"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

//go:embed outlets.txt credits.txt
var files embed.FS

// A class is what a word does in datelines and credits; a word may be of several.
type class uint16

const (
	outlets   class = 1 << iota // end and name of outlets.txt
	filed                       // 电, 讯, 消息
	unfiled                     // 通讯, 电视
	reporters                   // 记者, 责任编辑
	roles                       // 编辑, 校对, and the reporters
	labels                      // 来源, 文
	made                        // 摄, 供图
	notes                       // 完
	feet                        // 返回搜狐
	captions                    // 图为
	continues                   // 从, 获悉: what makes a sentence of 记者某某
)

var classes = map[string]class{
	"end": outlets, "name": outlets, "filed": filed, "unfiled": unfiled, "reporter": roles | reporters, "role": roles, "label": labels,
	"made": made, "mark": notes, "foot": feet, "caption": captions, "continues": continues,
}

// A lexicon knows the words of the package's files by their classes.
type lexicon struct {
	words   map[string]class
	longest int     // in bytes
	first   runeset // characters that a word begins with
	last    runeset // characters that a word ends in
}

// A runeset holds characters of the basic plane.
type runeset [1 << 10]uint64

func (s *runeset) add(r rune)      { s[r>>6&1023] |= 1 << (r & 63) }
func (s *runeset) has(r rune) bool { return s[r>>6&1023]>>(r&63)&1 != 0 }

// words returns the lexicon, read once.
var words = sync.OnceValue(func() *lexicon {
	x := &lexicon{words: map[string]class{}}
	for _, name := range []string{"outlets.txt", "credits.txt"} {
		b, err := files.ReadFile(name)
		if err != nil {
			panic(err) // embedded
		}
		for _, l := range strings.Split(string(b), "\n") {
			if l == "" || l[0] == '#' {
				continue
			}
			head, list, _ := strings.Cut(l, ": ")
			for _, w := range strings.Split(list, " | ") {
				x.words[w] |= classes[head]
				x.longest = max(x.longest, len(w))
				x.first.add(firstRune(w))
				x.last.add(lastRune(w))
			}
		}
	}
	return x
})

// starts returns the length of the longest word of class c that s begins with.
func (x *lexicon) starts(c class, s string) int {
	if !x.first.has(hanzi.Fold(firstRune(s))) {
		return 0
	}
	found := 0
	var buf [64]byte
	key := buf[:0]
	for i, r := range s {
		key = utf8.AppendRune(key, hanzi.Fold(r))
		if len(key) > x.longest {
			break
		}
		if x.words[string(key)]&c != 0 {
			found = i + utf8.RuneLen(r)
		}
	}
	return found
}

// ends returns the length of the longest word of class c that s ends in.
func (x *lexicon) ends(c class, s string) int { return x.endsAt(c, s, len(s)) }

// endsAt returns the length of the longest word of class c that s[:end] ends in.
func (x *lexicon) endsAt(c class, s string, end int) int {
	if !x.last.has(hanzi.Fold(lastRune(s[:end]))) {
		return 0
	}
	found := 0
	for i, n := end, 0; i > 0 && n < 7; n++ {
		_, w := utf8.DecodeLastRuneInString(s[:i])
		i -= w
		if x.is(c, s[i:end]) {
			found = end - i
		}
	}
	return found
}

// is reports whether s is a word of class c.
func (x *lexicon) is(c class, s string) bool { return x.starts(c, s) == len(s) }

// covers reports whether a word of class c lies over byte i of s.
func (x *lexicon) covers(c class, s string, i int) bool {
	for j, n := i, 0; n < 4; n++ {
		if k := x.starts(c, s[j:]); j+k > i {
			return true
		}
		if j == 0 {
			break
		}
		_, w := utf8.DecodeLastRuneInString(s[:j])
		j -= w
	}
	return false
}

// credit returns the length of the role or label that s begins with; a label needs a mark
// behind it.
func (x *lexicon) credit(s string) (n int, label bool) {
	r, l := x.starts(roles, s), x.starts(labels, s)
	return max(r, l), l > r
}

func firstRune(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }

func lastRune(s string) rune { r, _ := utf8.DecodeLastRuneInString(s); return r }
