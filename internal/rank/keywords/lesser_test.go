package keywords

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/segment"
)

// Of all candidates, however unlikely: never is no tag, want one; each case fails without the rule that it is of.
var lesserCases = []struct {
	rule, title, text string
	want, never       []string
}{
	{
		"ofEdition", "", "海云软件发布了UOS V20桌面专业版（1060）操作系统。该操作系统优化了日历，UOS V20桌面专业版（1060）已经可以下载。海云软件说，桌面专业版对学校免费。",
		[]string{"海云软件"}, []string{"桌面专业版"},
	},
	{
		"ofEdition", "", "海云 HaiyunBook Pro 15 锐龙版 2023 今天开售，锐龙版的售价不变。新的 HaiyunBook Pro 15 锐龙版 改了屏幕，HaiyunBook Pro 15 锐龙版 有两种颜色。民间的盗版不能升级，海云说盗版伤害用户。",
		[]string{"盗版"}, []string{"锐龙版"},
	},
	{
		"scheduled", "", "云州市公布河流治理三年行动方案。根据三年行动方案，云州市将治理六条河流。三年行动方案要求河长每周巡河。",
		[]string{"云州市"}, []string{"三年行动方案"},
	},
	{
		"lasts", "前三季度渔业运行保持回升态势", "云州电视台消息：记者从云州渔业部门了解到，渔业产值六十亿元，渔业运行平稳。",
		[]string{"渔业"}, []string{"前三季度"},
	},
	{
		"located", "", "苹果在印度设厂，苹果在印度招工三千人。苹果在印度的供应商也在扩产，苹果在印度已有四座工厂。苹果说，工厂明年投产。",
		[]string{"苹果", "印度"}, []string{"苹果在印度"},
	},
	{
		"seasonBehind", "LY推出鳄鱼皮背包", "LY推出鳄鱼皮背包，售价五十万元，配色使用了 LY 18 秋冬标志性的金属色。新手机 LY 20 下月上市。",
		[]string{"LY", "LY 20"}, []string{"LY 18"},
	},
	{
		"glued speaker", "", "何小芳说，我妹妹那天不在家，我妹妹第二天才发现门开着，我妹妹当即报警，警察问了我妹妹。何小芳说，我们村的妹妹合唱团很有名，妹妹合唱团去年得奖。",
		[]string{"何小芳"}, []string{"我妹妹"},
	},
	{
		"glued currency", "", "法院退还赃款人民币200元、赃款人民币96元、赃款人民币104元。银行说，离岸人民币上涨，离岸人民币的成交增加。",
		[]string{"离岸人民币"}, []string{"赃款人民币"},
	},
	{
		"glued sum", "", "云州国上月出口880亿林吉特，进口630亿林吉特，贸易顺差1200亿林吉特。出口下降，因为棕榈油价格下跌，棕榈油占出口一成。",
		[]string{"棕榈油"}, []string{"林吉特"},
	},
	{
		"glued quotation", "", "何坊街道组织“云州学习”进大集活动，“云州学习”进大集活动吸引了三百名居民。居民说，“云州学习”进大集好。",
		[]string{"何坊街道"}, []string{"进大集"},
	},
	{
		"headless", "", "台风“海棠”昨晚登陆，登陆时为超强台风级。气象台说，超强台风级的风可以吹倒大树，今年超强台风级的只有一个。",
		[]string{"气象台"}, []string{"强台风级"},
	},
	{
		"plainer", "", "小米公布财报，小米手机卖出六千万部。小米说，小米手机在印度市场第一，小米生态链有三百家公司。小米的雷军介绍了小米生态链的工厂。",
		[]string{"小米", "小米生态链"}, []string{"小米手机"},
	},
	{
		"plainer figure", "", "英伟达股价昨天大涨，英伟达股价今年翻了一倍。英伟达说，英伟达芯片供不应求，英伟达芯片的订单排到明年。",
		[]string{"英伟达"}, []string{"英伟达股价"},
	},
	{
		"plainer citizen", "", "金门昨天通水，金门乡亲到水厂庆祝。金门的水来自泉州，金门乡亲说水很甜。金门高粱酒也用这里的水，金门高粱酒去年涨价。",
		[]string{"金门"}, []string{"金门乡亲"},
	},
	{
		"made", "", "腾讯的“腾讯混元大模型”进入内测，混元大模型由腾讯自研。腾讯说，混元大模型可以写诗，“腾讯混元大模型”下月公开。",
		[]string{"混元大模型"}, []string{"腾讯混元大模型"},
	},
	{
		"variant", "", "iPhone 15明天上市，iPhone 15的价格不变。分析师说，iPhone 15用了新芯片，iPhone 15 Plus屏幕更大。果粉排队等iPhone 15，iPhone 15今年产量八千万部，iPhone 14降价。",
		[]string{"iPhone 15", "iPhone 14"}, []string{"iPhone 15 Plus"},
	},
	{
		"volume", "", "电影《云山侠客》重映，《云山侠客》讲述一个牧羊人的故事。续集《云山侠客：归来》明年上映，导演说《云山侠客：归来》更精彩。影片《山城记忆》是另一部纪录片，《山城记忆》拍了三年。",
		[]string{"云山侠客", "山城记忆"}, []string{"云山侠客：归来"},
	},
	{
		"remainder", "", "美国初请失业金人数下降，初请失业金人数为二十万。劳工部说，初请失业金人数去年最高。分析师说，初请失业金人数还会降，续请失业金人数不变。",
		[]string{"初请失业金人数"}, []string{"失业金人数"},
	},
	{
		"passes", "", "憋尿伤害膀胱，憋尿时细菌在膀胱里繁殖，细菌引起膀胱炎。医生说，细菌多了就发炎，喝水可以把细菌冲走，憋尿的司机最容易得膀胱炎。出租车司机何立新说，他每天憋尿六小时，医生建议他每两小时去一次厕所，多喝水，少喝咖啡，膀胱炎发作时要吃药，吃满七天，不要自己停药，否则膀胱炎会反复发作。何立新说，出租车公司已经在加油站为司机修了卫生间。",
		[]string{"膀胱炎"}, []string{"细菌"},
	},
	{
		"passes faint", "细菌怎样分解塑料", "细菌可以分解塑料，细菌吃掉塑料后放出气体。研究人员说，细菌在海水里也活着，细菌一年能分解一吨塑料。研究人员在云州的垃圾场找到这种细菌，把细菌带回实验室培养，用不同的温度试验，发现三十度时分解最快。实验室的何立新说，塑料瓶要磨成粉，细菌才吃得动，将来可以建工厂处理塑料垃圾，工厂每天可以处理十吨，费用比焚烧便宜一半，气体还可以发电，残渣可以做肥料。",
		[]string{"细菌", "塑料"}, []string{"三十度"},
	},
	{
		"article", "The North Face 门店换址", "户外品牌The North Face的门店搬到江北，The North Face门店租约到期。店员说，This Week是一本杂志，不在门店卖。",
		[]string{"The North Face"}, []string{"North Face", "This Week"},
	},
	{
		"sound", "学生用上叮咚清单", "不少学生的手机里装上了滴答清单，滴答清单到点提醒。小丁用了滴答清单以后不再熬夜，也有人卸载了滴答清单。时钟滴答作响，雨也滴答落下。",
		[]string{"滴答清单"}, []string{"滴答落下"},
	},
	{
		"bareTerm", "", "出口增长，其中跨境电商出口增长两成，跨境电商平台帮助企业拿到订单。跨境电商的仓库不够，农民也做起跨境电商，高标准农田建设工程今年完工。",
		[]string{"跨境电商"}, []string{"跨境电商平台"},
	},
	{
		"crossed", "流感疫苗今起免费接种", "流感疫苗今起免费接种，流感疫苗已送到社区。疾控中心说，流感疫苗接种后需留观三十分钟。首日接种流感疫苗的人较多，社区接种点排起长队。",
		[]string{"流感疫苗", "免费接种"}, []string{"疫苗接种"},
	},
}

func TestLesser(t *testing.T) {
	seg, err := segment.New()
	require.NoError(t, err)
	e := New(Config{TopK: 100, MinScore: 0.005, MaxRunes: 20, MaxWords: MaxWords})
	for _, c := range lesserCases {
		var got []string
		for _, k := range e.Extract(seg.Read(segment.Source{Title: c.title, Body: c.text})) {
			got = append(got, k.Text)
		}
		assert.Subset(t, got, c.want, c.rule)
		for _, w := range c.never {
			assert.NotContains(t, got, w, c.rule)
		}
	}
}
