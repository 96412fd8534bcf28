package attach

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/phrase"
)

// A saying is one of the few words that a rule asks for by itself.
type saying uint64

const (
	saysEach     saying = 1 << iota // 每
	saysFrom                        // 来自
	saysShare                       // 占
	saysWire                        // 电, behind the day on which a report was sent
	saysClose                       // 收, at the end of a day of trade
	saysMean                        // 其间, 此后: a time, in a word
	saysBack                        // 恢复
	saysAmong                       // 其中
	saysStock                       // 现有: what there is now
	saysCounted                     // 总量, of what is counted one by one
	saysFresh                       // 新增: what makes new ones
	saysCauses                      // 帮助: makes somebody do something
	saysWith                        // 联合: does it with somebody
	saysCourse                      // 过程: what goes on
	saysManner                      // 最终: how it came about
	saysLies                        // 位于: where a thing is
	saysFrame                       // 时间: what a sentence is framed by
	saysServes                      // 担任: what somebody then does
	saysLeads                       // 共: only leads to what is told
	saysBeside                      // 为期: a length of time or a mark stands beside it
	saysScores                      // 砍下: what somebody does who scores
	saysLife                        // 一生: the time of whom it stands behind
	saysNot                         // 不, 不能: what follows is not so
	saysSecond                      // 主体: the second half of a word
	saysEnd                         // 下: only ends a verb
	saysAt                          // 在: where it is
	saysAlong                       // 沿线: where somebody works
	saysNumbered                    // 楼: has its number before it
	saysLong                        // 长
	saysWhy                         // 因为
	saysAnd                         // 以及: joins two
	saysMay                         // 会: what may be
	saysFor                         // 为: for whom or by what it is done
	saysDrives                      // 带动: makes something rise
	saysDid                         // 表现: how somebody did

	// By what a word begins or ends with.
	saysEvery // 各级: each of those
	saysIn    // 设在: where something is, behind its verb
)

// sayingClasses are the classes of ruled.txt that say what a word is, in words.
var sayingClasses = map[string]saying{
	"each": saysEach, "from": saysFrom, "share": saysShare, "wire": saysWire, "close": saysClose, "mean": saysMean,
	"back": saysBack, "among": saysAmong, "stock": saysStock, "counted": saysCounted, "fresh": saysFresh,
	"causes": saysCauses, "with": saysWith, "course": saysCourse, "manner": saysManner, "lies": saysLies,
	"frame": saysFrame, "serves": saysServes, "leads": saysLeads, "beside": saysBeside, "scores": saysScores,
	"life": saysLife, "not": saysNot, "second": saysSecond, "end": saysEnd, "at": saysAt, "along": saysAlong,
	"numbered": saysNumbered, "long": saysLong, "why": saysWhy, "and": saysAnd, "may": saysMay, "for": saysFor,
	"drives": saysDrives, "did": saysDid,
}

//go:embed ruled.txt
var ruledFile string

// ruledLines are the lines of ruled.txt.
var ruledLines = sync.OnceValue(func() []phrase.Line { return phrase.Must(phrase.Parse("ruled.txt", ruledFile)) })

// ruledSets are the classes of ruled.txt that are asked of the text, not of a word.
var ruledSets = sync.OnceValue(func() map[string]*phrase.Table[struct{}] {
	m := map[string]*phrase.Table[struct{}]{}
	for _, class := range [...]string{"here", "elsewhere", "season", "puts", "people"} {
		m[class] = phrase.NewSet(phrase.Texts(ruledLines(), class)...)
	}
	return m
})

func ruledSet(class string) *phrase.Table[struct{}] { return ruledSets()[class] }

// ruled has the other words of ruled.txt.
var ruled = sync.OnceValue(func() map[string]saying {
	m := map[string]saying{}
	for _, line := range ruledLines() {
		if ruledSets()[line.Class] != nil {
			continue
		}
		says, ok := sayingClasses[line.Class]
		if !ok {
			panic("attach: ruled.txt: no class " + line.Class)
		}
		for w := range line.Words() {
			m[w.Text] |= says
		}
	}
	return m
})

// ruledEnds has the last twelve bits of each of them, in all forms of its last character, which is Chinese.
var ruledEnds = sync.OnceValue(func() *[64]uint64 {
	all := new([64]uint64)
	ends := map[rune]bool{}
	for w := range ruled() {
		r, _ := utf8.DecodeLastRuneInString(w)
		ends[r] = true
		all[r>>6&63] |= 1 << (r & 63)
	}
	hanzi.Folds(func(from, to rune) {
		if ends[to] {
			all[from>>6&63] |= 1 << (from & 63)
		}
	})
	return all
})

// sayingOf returns what the word s is of these.
func sayingOf(s string) saying {
	var w saying
	if strings.HasPrefix(s, "各") {
		w = saysEvery
	}
	if strings.HasSuffix(s, "在") {
		w |= saysIn
	}
	var buf [48]byte
	if len(s) < 3 || len(s) > 36 || ruledEnds()[s[len(s)-2]&63]>>(s[len(s)-1]&63)&1 == 0 {
		return w
	}
	return w | ruled()[string(hanzi.AppendFold(buf[:0], s))]
}

// says reports whether cell i is such a word.
func (r *Reader) says(i int32, word saying) bool {
	return i >= 0 && i < int32(len(r.cells)) && r.cells[i].says&word != 0
}
