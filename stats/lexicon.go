package stats

import "strings"

// A class says what part a word can play in the grammar of figures.
type class uint8

const (
	cNone   class = iota
	cVerb         // a change: 增长, 下降; arg is its direction
	cVerb1        // a change in one character, or one that needs a figure beside it: 涨, 多
	cMake         // a change done to something: 下调, 上调
	cTurn         // a change whose way only the numbers show: 调整, 变化
	cFlat         // no change: 持平, 不变
	cDouble       // a change that is its own figure: 翻番, 腰斩; arg indexes doubles
	cNamed        // a noun of change: 增速, 降幅; arg is its direction
	cBasis        // a basis in one word: 同比, 环比
	cPrep         // opens a basis: 较, 比, 与
	cThan         // compares with the words behind it: 高于, 快于
	cCloser       // closes a basis: 相比, 对比
	cMoment       // a word of time; arg is its grain
	cList         // aligns a list: 分别, 各自
	cShare        // opens a share: 占
	cConj         // joins members: 和, 及
	cCopula       // stands before a figure: 为, 达, 是
	cCut          // ends what stands before it: 共, 已, 实现
	cAdverb       // says nothing of its own: 大幅, 也, 持续
	cStatus       // arg is the Status: 预计, 力争
	cAmong        // 其中
	cReport       // somebody says: 表示, 公布
	cPlace        // a place of no name: 全国, 我国
	cPer          // 每
	cFrom         // 由, 从
	cOf           // 的
	cApprox       // before a number; arg is its Modifier
	cRank         // stands before a place in an order: 位居, 排名
	cFirst        // a first place in one word: 居首
	cWord         // an ordinary word that hides others: 比赛, 增加值
	cHead         // a noun of measure that may end a list's last member: 产量
	cPunct        // , ; : and ends of sentences
	cPause        // 、
	cOpen         // ( “
	cClose        // ) ”
	cQty          // a quantity; arg unused, item.v indexes line.qs
	cTime         // a time expression; item.v indexes line.times
	cNumber       // a numeral that is no quantity: ordinals, phone numbers
	cLatin        // a Latin word or model number
)

// A word is what the lexicon knows of an entry.
type word struct {
	class class
	arg   uint8
}

// A lexicon finds the longest entry at a place in folded runes. Nodes are numbered
// from 1; node 0 is no node.
type lexicon struct {
	first [1 << 16]uint16
	next  map[uint64]uint16
	words []word // by node; class cNone when no entry ends there
}

func newLexicon(groups []group) *lexicon {
	x := &lexicon{next: map[uint64]uint16{}, words: make([]word, 1)}
	for _, g := range groups {
		for _, s := range strings.Fields(g.words) {
			x.add(s, word{g.class, g.arg})
		}
	}
	return x
}

// A group is the words of one class, separated by spaces.
type group struct {
	class class
	arg   uint8
	words string
}

// add enters s; what is entered first stays.
func (x *lexicon) add(s string, w word) {
	var node uint16
	for i, r := range []rune(s) {
		n := x.first[uint16(r)]
		if i > 0 {
			n = x.next[uint64(node)<<32|uint64(r)]
		}
		if n == 0 {
			x.words = append(x.words, word{})
			n = uint16(len(x.words) - 1)
			if i > 0 {
				x.next[uint64(node)<<32|uint64(r)] = n
			} else {
				x.first[uint16(r)] = n
			}
		}
		node = n
	}
	if x.words[node].class == cNone {
		x.words[node] = w
	}
}

// match returns the longest entry that r begins with and its length in runes, 0 when
// there is none.
func (x *lexicon) match(r []rune) (n int, w word) {
	if len(r) == 0 || uint32(r[0]) > 0xFFFF {
		return 0, w
	}
	node := x.first[r[0]]
	for i := 1; node != 0; i++ {
		if v := x.words[node]; v.class != cNone {
			n, w = i, v
		}
		if i == len(r) {
			break
		}
		node = x.next[uint64(node)<<32|uint64(r[i])]
	}
	return n, w
}
