package summarize_test

import (
	"fmt"
	"log"

	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/summarize"
)

const harbour = `本报青澜3月18日电（记者 周以宁）青澜港南作业区智慧码头18日正式投入使用。码头设计年吞吐能力120万标准箱，投用后单箱作业成本较传统码头下降21.5%，每小时装卸效率提高到38箱。
“以前一台岸桥要配6个人，现在1个人在控制室里能看3台。”运营部经理陆景行介绍，码头共部署12台远程操控岸桥、36台无人集卡。
航运企业的反应更为直接。今年前两个月，青澜港新增3条近洋航线，集装箱吞吐量同比增长16.8%，增速居全省港口首位。
不过，转型并非一帆风顺。试运行的第二周，系统曾因雨雾天气识别错误停摆4个小时。`

func document(title string) *segment.Document {
	seg, err := segment.New()
	if err != nil {
		log.Fatal(err)
	}
	return seg.Read(segment.Source{Title: title, Body: harbour})
}

func summarizer(opts ...summarize.Option) *summarize.Summarizer {
	s, err := summarize.New(opts...)
	if err != nil {
		log.Fatal(err)
	}
	return s
}

func ExampleSummarizer_Describe() {
	fmt.Println(summarizer().Describe(document("智慧码头投用"), summarize.Hints{}))
	// Output: 青澜港南作业区智慧码头18日正式投入使用。码头设计年吞吐能力120万标准箱，投用后单箱作业成本较传统码头下降21.5%，每小时装卸效率提高到38箱。
}

func ExampleParseLimit() {
	limit, err := summarize.ParseLimit("40")
	if err != nil {
		log.Fatal(err)
	}
	d := summarizer(summarize.WithLimit(limit), summarize.WithMention("同比增长16.8%")).Describe(document(""), summarize.Hints{})
	fmt.Println(d, limit.Length(d))
	// Output: 今年前两个月，青澜港新增3条近洋航线，集装箱吞吐量同比增长16.8%。 35
}

func ExampleSummarizer_Summarize() {
	sum := summarizer(summarize.WithCount(2)).Summarize(document(""), summarize.Hints{})
	for _, s := range sum.Sentences {
		fmt.Println(s.Text)
	}
	// Output:
	// 青澜港南作业区智慧码头18日正式投入使用。
	// 码头设计年吞吐能力120万标准箱，投用后单箱作业成本较传统码头下降21.5%，每小时装卸效率提高到38箱。
}

func ExampleSummarizer_Both() {
	summary, description := summarizer(summarize.WithCharacters(40), summarize.WithLimit(summarize.BaiduLimit())).Both(document(""), summarize.Hints{})
	fmt.Println(summary.Text)
	fmt.Println(description)
	// Output:
	// 青澜港南作业区智慧码头18日正式投入使用。航运企业的反应更为直接。
	// 青澜港南作业区智慧码头18日正式投入使用。码头设计年吞吐能力120万标准箱，投用后单箱作业成本较传统码头下降21.5%。
}

func ExampleFurnitureBuilder() {
	seg, err := segment.New(segment.WithoutNames())
	if err != nil {
		log.Fatal(err)
	}
	b := summarize.NewFurnitureBuilder()
	for _, post := range []string{"港口新开三条航线。\n青澜晚报官方账号，感谢关注。", "大桥周五通车。\n青澜晚报官方账号，感谢关注。", "夏粮增产。\n青澜晚报官方账号，感谢关注。"} {
		b.Add(seg.Document(post))
	}
	furniture := b.Build(0)
	fmt.Println(furniture.Len(), furniture.Has("青澜晚报官方账号，感谢关注。"))
	s := summarizer(summarize.WithFurniture(furniture))
	fmt.Println(s.Summarize(seg.Document("青澜晚报官方账号，感谢关注。\n图书馆周末开放。"), summarize.Hints{}).Text)
	// Output:
	// 1 true
	// 图书馆周末开放。
}
