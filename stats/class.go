package stats

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

const up, down = uint8(Up), uint8(Down)
