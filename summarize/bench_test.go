package summarize_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/summarize"
)

// news is an article of the usual length, about 3 KB, made up for this test.
const news = `青澜港智慧码头投用 单箱成本降两成
本报青澜3月18日电（记者 周以宁）经过14个月建设和3个月试运行，青澜港南作业区智慧码头18日正式投入使用。码头设计年吞吐能力120万标准箱，投用后单箱作业成本较传统码头下降21.5%，每小时装卸效率提高到38箱。
“以前一台岸桥要配6个人，现在1个人在控制室里能看3台。”青澜港务集团运营部经理陆景行介绍，码头共部署12台远程操控岸桥、36台无人集卡，船舶靠泊后从开舱到离港的平均时间由19小时缩短到13.6小时。
智慧码头的大脑是一套名为“潮汐”的调度系统。系统每10秒刷新一次船期、堆场和集卡的位置，给出下一步的作业顺序。试运行期间，堆场翻箱率由18%降到7.4%，集卡空驶里程减少约三成。据港务集团统计，仅节省的柴油一项，全年可减少二氧化碳排放约1.1万吨。
不过，转型并非一帆风顺。试运行的第二周，系统曾因雨雾天气识别错误停摆4个小时。技术团队此后在岸桥上加装了毫米波雷达，并把人工接管的响应时间压缩到30秒以内。陆景行坦言，极端天气下的稳定性仍是下一步要啃的硬骨头。
码头工人的岗位也在变化。港务集团与青澜职业技术学院合作，分6批对420名一线工人进行转岗培训，其中387人通过考核，转到远程操控、设备运维等岗位。“坐在空调房里开岸桥，以前想都不敢想。”52岁的老司机罗广林说，培训期间工资照发，他的收入比过去还高了一成。
航运企业的反应更为直接。今年前两个月，青澜港新增3条近洋航线，集装箱吞吐量达到31.7万标准箱，同比增长16.8%，增速居全省港口首位。远汐航运公司副总经理沈若川表示，船期更准，等泊更短，公司计划把青澜港的航班由每周两班加密到每周四班。
对周边外贸企业来说，变化体现在账本上。做小家电出口的苏禾电器过去常因赶不上船期改走邻港，每箱要多花近千元的拖车费。公司负责人算过一笔账，航线加密后全年可省物流费用160万元。
青澜市发展改革委有关负责人说，下一步将推动智慧码头与铁路货场、海关监管系统的数据互通，力争到明年底实现进出口货物整体通关时间再压缩三分之一。二期工程已完成可行性研究，计划总投资27亿元，建成后南作业区年吞吐能力将达到260万标准箱。
`

func documents(tb testing.TB, title string, opts ...summarize.Option) (*segment.Document, *summarize.Summarizer) {
	seg, err := segment.New()
	require.NoError(tb, err)
	s, err := summarize.New(opts...)
	require.NoError(tb, err)
	return seg.Read(segment.Source{Title: title, Body: news[strings.Index(news, "\n")+1:]}), s
}

// The speed that counts: both results from a document that is segmented already.
func BenchmarkBoth(b *testing.B) {
	doc, s := documents(b, "青澜港智慧码头投用 单箱成本降两成")
	b.SetBytes(int64(len(doc.Text)))
	b.ReportAllocs()
	b.ResetTimer()
	for range b.N {
		s.Both(doc, summarize.Hints{})
	}
}

func BenchmarkDescribe(b *testing.B) {
	doc, s := documents(b, "")
	b.SetBytes(int64(len(doc.Text)))
	b.ReportAllocs()
	b.ResetTimer()
	for range b.N {
		s.Describe(doc, summarize.Hints{})
	}
}

func BenchmarkSummarize(b *testing.B) {
	doc, s := documents(b, "")
	b.SetBytes(int64(len(doc.Text)))
	b.ReportAllocs()
	b.ResetTimer()
	for range b.N {
		s.Summarize(doc, summarize.Hints{})
	}
}

// A text a thousand times as long must take about a thousand times as long.
func BenchmarkLong(b *testing.B) {
	_, s := documents(b, "", summarize.WithRatio(.1))
	seg, err := segment.New()
	require.NoError(b, err)
	doc := seg.Document(strings.Repeat(news, 1600))
	b.SetBytes(int64(len(doc.Text)))
	for range b.N {
		s.Both(doc, summarize.Hints{})
	}
}
