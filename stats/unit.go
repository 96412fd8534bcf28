package stats

import "strings"

// A unitKind says how a unit takes part in the grammar.
type unitKind uint8

const (
	uNone     unitKind = iota
	uPercent           // % and what is turned into it: 成, 百分之, 分之
	uPermille          // ‰
	uPoint             // 百分点: "pp"
	uBasis             // 基点: "bp"
	uTimes             // 倍
	uMoney             // an ISO code
	uMeasure           // 吨, 千瓦时
	uThing             // a classifier
	uPerson            // a classifier that is a noun itself: 人, 人次, 户
	uEvent             // a classifier of what happens, often without a noun: 起, 次, 例
	uSpan              // a length of time
	uAge               // 岁
	uMark              // 点: of an index
	uScore             // 分
	uFan               // 番
	uCut               // 折
	uRank              // 位, 名 behind 第
)

// A unit is an entry of the table of units.
type unit struct {
	kind  unitKind
	code  string // what Stat.Unit says, "" for the words of the text
	shift int    // power of ten to the code's unit: -1 for 角
}

// units finds the unit at a place; unitList[arg] is what it found.
var (
	unitList []unit
	units    = newUnits()
)

func newUnits() *lexicon {
	x := newLexicon(nil)
	put := func(u unit, names string) {
		unitList = append(unitList, u)
		for _, n := range strings.Fields(names) {
			x.add(n, word{cQty, uint8(len(unitList) - 1)})
		}
	}
	put(unit{uPercent, "%", 0}, `%`)
	put(unit{uPermille, "‰", 0}, `‰`)
	put(unit{uPoint, "pp", 0}, `百分点 个百分点 个%点 pp 个点`)
	put(unit{uBasis, "bp", 0}, `基点 个基点 bp bps 个bp 个bps 个基准点`)
	put(unit{uPercent, "%", 1}, `成`)
	put(unit{uTimes, "倍", 0}, `倍`)
	put(unit{uFan, "%", 0}, `番`)
	put(unit{uCut, "%", 0}, `折`)
	put(unit{uMoney, "CNY", 0}, `元 元人民币 人民币 块 块钱 圆 元钱 元整 圆整`)
	put(unit{uMoney, "CNY", -1}, `角 毛钱`)
	put(unit{uMoney, "USD", 0}, `美元 美金 元美元`)
	put(unit{uMoney, "HKD", 0}, `港元 港币 元港币`)
	put(unit{uMoney, "EUR", 0}, `欧元`)
	put(unit{uMoney, "JPY", 0}, `日元 日圆`)
	put(unit{uMoney, "GBP", 0}, `英镑`)
	put(unit{uMoney, "KRW", 0}, `韩元 韩圆`)
	put(unit{uMoney, "AUD", 0}, `澳元 澳大利亚元`)
	put(unit{uMoney, "CAD", 0}, `加元 加拿大元`)
	put(unit{uMoney, "NZD", 0}, `纽元 新西兰元`)
	put(unit{uMoney, "CHF", 0}, `瑞士法郎 瑞郎`)
	put(unit{uMoney, "RUB", 0}, `卢布`)
	put(unit{uMoney, "INR", 0}, `卢比 印度卢比`)
	put(unit{uMoney, "TWD", 0}, `新台币 台币 元新台币 新台币元`)
	put(unit{uMoney, "MOP", 0}, `澳门元 澳门币`)
	put(unit{uMoney, "THB", 0}, `泰铢`)
	put(unit{uMoney, "SGD", 0}, `新元 新加坡元 新币`)
	put(unit{uMoney, "MYR", 0}, `林吉特 令吉`)
	put(unit{uMoney, "VND", 0}, `越南盾`)
	put(unit{uMoney, "IDR", 0}, `印尼盾`)
	put(unit{uMoney, "BRL", 0}, `雷亚尔`)
	put(unit{uMoney, "TRY", 0}, `里拉`)
	put(unit{uMoney, "SEK", 0}, `瑞典克朗`)
	put(unit{uMoney, "NOK", 0}, `挪威克朗`)
	put(unit{uMoney, "ZAR", 0}, `兰特`)
	put(unit{uMeasure, "", 0}, `吨 坪 标台 公斤标准煤 克标准煤 公吨 千克 公斤 斤 克 毫克 微克 克拉 市斤 里 公里 千米 米 厘米 毫米 微米 纳米 英里 海里 英尺 英寸 平方米 平方公里 平方千米 平方英尺 平方厘米 平米 公顷 亩 立方米 立方 立方厘米 立方公里
		升 毫升 瓦 千瓦 兆瓦 吉瓦 千瓦时 瓦时 兆瓦时 吉瓦时 千伏安 伏 千伏 安 安时 毫安时 毫安 度 度电 赫兹 千赫 兆赫 桶 盎司 摄氏度 ℃ °c 帕 百帕 千帕 兆帕 毫帕 分贝 卡 千卡 大卡 焦 焦耳 光年 马力 标准煤 吨标准煤 吨标煤 吨公里 吨千米 人公里 人千米 标准箱 标箱 标准立方米
		teu kg g mg km m cm mm nm kw mw gw kwh mwh gwh twh gb tb mb pb eb hz khz mhz ghz mah ml l kv kpa mpa gbps mbps tops 像素 万像素 字节 比特 比特币 重量吨 载重吨 总吨 修正总吨 车公里 kwp mwp gwp 平方公尺 公尺 立方公尺 毫克每升 英亩 蒲式耳 加仑 吨位 公升 公里时 英磅 磅 mw/h 当量 毫西弗 贝克勒尔 度角 量子比特 亿次 万亿次`)
	put(unit{uThing, "", 0}, `个 位 名 家 件 项 种 类 条 张 辆 台 套 座 处 所 间 幢 栋 艘 架 列 部 册 本 篇 首 幅 头 只 匹 株 棵 枚 支 队 批 笔 单 份 箱 包 袋 瓶 盒 片 块儿 根 把 双 对 组 门 款 道 席 张床 颗 粒 盘 盏 口 眼 股 手 注 票 层 集 章 字 页 帧 顶 匣 顿 桌 车 桩 员 羽 尾 宗地 宗 幅地块 块屏 面 扇 卷 封 枝 朵 团 股份 国 省 郎 期 艺 尊 副 节 级台阶 轮次 则 号人 名额 方 副本 丛 捆 滴 串 床 坛 堵 段 滩 厂 房 具 斗 幕 盆 帖 纸 席位 户型 公里铁路 台套 台(套) 套(间) 件(套) 家(次) 个(次) 架(次) 人(次) 辆(次)`)
	put(unit{uPerson, "", 0}, `人 人次 户 户次 亩次 人份 人天 人日 人家 户数 人月`)
	put(unit{uEvent, "", 0}, `起 次 场 例 宗 例次 件次 台次 辆次 架次 班次 列次 车次 艘次 批次 场次 航班 班 趟 剂 剂次 单位 篮板 助攻 抢断 盖帽 课时 学时 台时 桩次 张次 册次 项次 家次 户(次) 艘(次) 列(次) 篇次 针次 轮次 点击 头次 只次 套次 批(次) 宗数 单次 家庭次 条次`)
	put(unit{uSpan, "", 0}, `年 个月 月 天 日 周 小时 个小时 分钟 秒 秒钟 毫秒 微秒 纳秒 个工作日 工作日 个交易日 个季度 季度 个星期 星期 个学期 学期 个世纪 世纪 个赛季 赛季 个学年 个年头 年头 轮 届 局 分零 分半 夜 晚 周岁 年期 周年 个周末 个昼夜 昼夜 时 刻 课 刻钟 个半小时 个多小时 个钟头 多个小时 个半月 天假期 日内 旬 载 盘局 回合 个回合 天时间 岁半`)
	put(unit{uAge, "", 0}, `岁`)
	put(unit{uMark, "", 0}, `点`)
	put(unit{uScore, "", 0}, `分`)
	return x
}

// unitAt returns the unit at rune i and its length, 0 when none is there. A unit in
// Latin letters must end where the letters end.
func (l *line) unitAt(i int) (u unit, n int) {
	if i >= len(l.r) {
		return u, 0
	}
	n, w := units.match(l.r[i:])
	if n == 0 {
		return u, 0
	}
	if isLatin(l.at(i)) && (isLatin(l.at(i+n)) || isDigit(l.at(i+n))) {
		return u, 0
	}
	if n == 1 && isLatin(l.at(i)) && (l.doc == nil || !isLatin(rune(l.doc.Text[l.off[i]]))) {
		return u, 0 // 3G and 20M are no grams and metres
	}
	return unitList[w.arg], n
}

// measureFollows reports whether a unit stands at i.
func (l *line) measureFollows(i int) bool {
	u, n := l.unitAt(l.skipSpace(i))
	return n > 0 && u.kind != uNone
}

// currencyAt reads a sign or code of money in front of a number: $, US$, HK$, ¥, €, £,
// 人民币 is read by the scanner as an ordinary word.
func (l *line) currencyAt(i int) (code string, n int) {
	switch l.at(i) {
	case 'u', 'h', 'n', 'a', 'c', 's', '$', 'r', 'e', '¥', '€', '£':
	default:
		return "", 0
	}
	for _, c := range currencies {
		if l.has(i, c.sign) {
			return c.code, len([]rune(c.sign))
		}
	}
	return "", 0
}

var currencies = []struct{ sign, code string }{
	{"us$", "USD"}, {"hk$", "HKD"}, {"nt$", "TWD"}, {"a$", "AUD"}, {"c$", "CAD"}, {"s$", "SGD"}, {"$", "USD"},
	{"rmb¥", "CNY"}, {"rmb", "CNY"}, {"cny", "CNY"}, {"usd", "USD"}, {"hkd", "HKD"}, {"eur", "EUR"}, {"¥", "CNY"}, {"€", "EUR"}, {"£", "GBP"},
}
