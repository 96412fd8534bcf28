package lex

import (
	"github.com/tiyao/tiyao/stats/internal/figure"
)

// A Class says what part a word can play in the grammar of figures.
type Class uint8

// The classes.
const (
	cNone    Class = iota
	Verb           // a change: 增长, 下降; arg is its direction
	Short          // a change in one character, or one that needs a figure beside it: 涨, 多
	Make           // a change done to something: 下调, 上调
	Turn           // a change whose way only the numbers show: 调整, 变化
	Flat           // no change: 持平, 不变
	Double         // a change that is its own figure: 翻番, 腰斩; arg indexes doubles
	Named          // a noun of change: 增速, 降幅; arg is its direction
	Basis          // a basis in one word: 同比, 环比
	Prep           // opens a basis: 较, 比, 与
	Than           // compares with the words behind it: 高于, 快于
	Closer         // closes a basis: 相比, 对比
	Moment         // a word of time; arg is its grain
	List           // aligns a list: 分别, 各自
	Share          // opens a share: 占
	Conj           // joins members: 和, 及
	Copula         // stands before a figure: 为, 达, 是
	Cut            // ends what stands before it: 共, 已, 实现
	Adverb         // says nothing of its own: 大幅, 也, 持续
	Status         // arg is the Status: 预计, 力争
	Among          // 其中
	Report         // somebody says: 表示, 公布
	Place          // a place of no name: 全国, 我国
	Per            // 每
	From           // 由, 从
	Of             // 的
	Approx         // before a number; arg is its Modifier
	Rank           // stands before a place in an order: 位居, 排名
	First          // a first place in one word: 居首
	Hidden         // an ordinary word that hides others: 比赛, 增加值
	Head           // a noun of measure that may end a list's last member: 产量
	Punct          // , ; : and ends of sentences
	Pause          // 、
	Open           // ( “
	Close          // ) ”
	Quantity       // a quantity; arg unused, item.v indexes line.qs
	Time           // a time expression; item.v indexes line.times
	Number         // a numeral that is no quantity: ordinals, phone numbers
	Latin          // a Latin word or model number
)

// A Word is what the lexicon knows of an entry.
type Word struct {
	Class Class
	Arg   uint8
}

// Up and Down are the arguments of words with a direction.
const (
	Up   = uint8(figure.Up)
	Down = uint8(figure.Down)
)

// IfElse returns a when c holds, b otherwise.
func IfElse[T any](c bool, a, b T) T {
	if c {
		return a
	}
	return b
}

// A Grain is how fine a time expression is.
type Grain uint8

// The grains.
const (
	NoGrain Grain = iota
	Year
	Half
	Quarter
	Month
	Day
	Clock
	Festival
)
