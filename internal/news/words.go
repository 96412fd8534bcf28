package news

import (
	_ "embed"
	"slices"
	"sync"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/phrase"
)

//go:embed outlets.txt
var outletsFile string

//go:embed credits.txt
var creditsFile string

//go:embed fields.txt
var fieldsFile string

// A class is what a word does in datelines and credits; a word may be of several.
type class uint8

const (
	outlets    class = iota // end and name of outlets.txt
	filed                   // 电, 讯, 消息
	unfiled                 // 通讯, 电视
	unended                 // 网络, 报告: words that begin as an outlet's name ends
	reporters               // 记者, 责任编辑
	roles                   // 编辑, 校对, and the reporters
	labels                  // 来源, 文
	made                    // 摄, 供图, and 综合 at the end of a line
	madeInside              // the first alone, in a bracket
	notes                   // 完
	feet                    // 返回搜狐
	captions                // 图为
	pictures                // 摄, 图源 at the end of a caption
	photos                  // 照片, and the pictures, in a bracket there
	lent                    // 供图: what lines and brackets end in that say whose a picture is
	continues               // 从, 获悉: what makes a sentence of 记者某某
	sources                 // 来源
	authors                 // 作者, 文
	topics                  // 标签
	unnamed                 // 海报: words that end as an outlet's name does
	numClasses
)

var classes = map[class][]string{
	outlets: {"end", "name"}, filed: {"filed"}, unfiled: {"unfiled"}, unended: {"unended"}, reporters: {"reporter"}, roles: {"role", "reporter", "author"},
	labels: {"label", "source", "letter", "tags"}, made: {"made", "lineend"}, madeInside: {"made"}, notes: {"mark"}, feet: {"foot"}, captions: {"caption"}, pictures: {"picture"}, photos: {"picture", "photo"}, lent: {"lent"}, continues: {"continues"},
	sources: {"source"}, authors: {"author", "letter"}, topics: {"tags"}, unnamed: {"unnamed"},
}

// A lexicon knows the words of the package's files by their classes.
type lexicon struct {
	sets [numClasses][]*phrase.Table[struct{}]
}

// A runeset holds characters of the basic plane.
type runeset [1 << 10]uint64

func (s *runeset) add(r rune)      { s[r>>6&1023] |= 1 << (r & 63) }
func (s *runeset) has(r rune) bool { return s[r>>6&1023]>>(r&63)&1 != 0 }

// words returns the lexicon, read once.
var words = sync.OnceValue(func() *lexicon { return phrase.Must(read()) })

// read reads the lexicon from embedded files.
func read() (*lexicon, error) {
	x := &lexicon{}
	for _, f := range [...][2]string{{"outlets.txt", outletsFile}, {"credits.txt", creditsFile}, {"fields.txt", fieldsFile}} {
		lines, err := phrase.Parse(f[0], f[1])
		if err != nil {
			return nil, err
		}
		sets, err := phrase.Sets(lines)
		if err != nil {
			return nil, err
		}
		for c, list := range classes {
			for _, of := range list {
				if sets[of] != nil {
					x.sets[c] = append(x.sets[c], sets[of])
				}
			}
		}
	}
	return x, nil
}

// starts returns the length of the longest word of class c that s begins with.
func (x *lexicon) starts(c class, s string) int {
	found := 0
	for _, t := range x.sets[c] {
		n, _ := t.LongestIn(s)
		found = max(found, n)
	}
	return found
}

// ends returns the length of the longest word of class c that s ends in.
func (x *lexicon) ends(c class, s string) int { return x.endsAt(c, s, len(s)) }

// endsAt returns the length of the longest word of class c that s[:end] ends in.
func (x *lexicon) endsAt(c class, s string, end int) int {
	const most = 7 // characters
	found := 0
	for _, t := range x.sets[c] {
		found = max(found, t.Ending(s[:end], most))
	}
	return found
}

// within reports whether a word of class c stands anywhere in s.
func (x *lexicon) within(c class, s string) bool {
	return slices.ContainsFunc(x.sets[c], func(t *phrase.Table[struct{}]) bool { return t.Within(s) })
}

// is reports whether s is a word of class c.
func (x *lexicon) is(c class, s string) bool { return x.starts(c, s) == len(s) }

// covers reports whether a word that files nothing, 通讯 or 电视, lies over byte i of s.
func (x *lexicon) covers(s string, i int) bool {
	for j, n := i, 0; n < 4; n++ {
		if k := x.starts(unfiled, s[j:]); j+k > i {
			return true
		}
		if j == 0 {
			break
		}
		_, w := hanzi.Last(s[:j])
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

func firstRune(s string) rune { r, _ := hanzi.Plain(s); return r }

func lastRune(s string) rune { r, _ := hanzi.Last(s); return r }
