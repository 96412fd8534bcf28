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
	next  []uint64 // hash table of edges: node<<16|rune in the high half, node in the low
	edges int
	words []word // by node; class cNone when no entry ends there
}

func newLexicon(groups []group) *lexicon {
	x := &lexicon{next: make([]uint64, 1<<6), words: make([]word, 1)}
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
			n = x.step(node, r)
		}
		if n == 0 {
			x.words = append(x.words, word{})
			n = uint16(len(x.words) - 1)
			if i > 0 {
				x.link(node, r, n)
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
		node = x.step(node, r[i])
	}
	return n, w
}

// step follows the edge of r from node, 0 when there is none.
func (x *lexicon) step(node uint16, r rune) uint16 {
	if r > 0xFFFF {
		return 0
	}
	key := uint32(node)<<16 | uint32(r)
	mask := uint32(len(x.next) - 1)
	for i := key * 2654435769 >> 7 & mask; ; i = (i + 1) & mask {
		e := x.next[i]
		if e == 0 {
			return 0
		}
		if uint32(e>>32) == key {
			return uint16(e)
		}
	}
}

// link enters an edge; the table is kept at most half full. Node 0 has no edges, so
// that no key is 0.
func (x *lexicon) link(node uint16, r rune, n uint16) {
	if x.edges++; 2*x.edges > len(x.next) {
		old := x.next
		x.next = make([]uint64, 2*len(old))
		for _, e := range old {
			if e != 0 {
				x.place(e)
			}
		}
	}
	x.place(uint64(uint32(node)<<16|uint32(r))<<32 | uint64(n))
}

func (x *lexicon) place(e uint64) {
	mask := uint32(len(x.next) - 1)
	i := uint32(e>>32) * 2654435769 >> 7 & mask
	for x.next[i] != 0 {
		i = (i + 1) & mask
	}
	x.next[i] = e
}

// newSet builds a lexicon of words that all mean the same.
func newSet(words string) *lexicon { return newLexicon([]group{{cWord, 0, words}}) }

// prefix returns the length of the longest word of x at rune i, 0 for none.
func (l *line) prefix(x *lexicon, i int) int {
	if i < 0 || i >= len(l.r) {
		return 0
	}
	n, _ := x.match(l.r[i:])
	return n
}

// suffix returns the length of the longest word of x that the runes [s, e) end in.
func (l *line) suffix(x *lexicon, s, e int) int {
	for n := min(8, e-s); n > 0; n-- {
		if k, _ := x.match(l.r[e-n : e]); k == n {
			return n
		}
	}
	return 0
}
