package stats_test

import (
	"encoding/json"
	"fmt"
	"log"

	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats"
)

func document(text string) *segment.Document {
	seg, err := segment.New()
	if err != nil {
		log.Fatal(err)
	}
	return seg.Document(text)
}

func ExampleExtract() {
	for _, s := range stats.Extract(document("2019年到省、市来访批次与去年对比各自减少31%、24.5%。")) {
		fmt.Println(s.Text, s.Direction, s.Basis, s.Subject, s.Scope, s.Period)
	}
	// Output:
	// 31% down yoy 来访批次 到省 2019年
	// 24.5% down yoy 来访批次 到市 2019年
}

func ExampleParseNumber() {
	for _, s := range []string{"三万五", "1.14万亿", "二〇二四", "壹佰元整"} {
		d, err := stats.ParseNumber(s)
		fmt.Println(d, err)
	}
	_, err := stats.ParseNumber("一成不变")
	fmt.Println(err)
	// Output:
	// 35000 <nil>
	// 1140000000000 <nil>
	// 2024 <nil>
	// 100 <nil>
	// stats: "一成不变": no number
}

func ExampleStat_String() {
	for _, s := range stats.Extract(document("前三季度，全市接待游客1560万人次，同比增长近两成，占全省的8.5%。")) {
		fmt.Println(s)
	}
	// Output:
	// 前三季度全市接待游客为1560万人次
	// 前三季度全市接待游客同比上升不到20%
	// 前三季度全市接待游客占8.5%
}

func ExampleStat_MarshalJSON() {
	all := stats.Extract(document("全区植树30余万株。"))
	b, err := json.Marshal(all[0])
	fmt.Println(string(b), err)
	// Output:
	// {"text":"30余万株","start":12,"end":23,"kind":"count","value":"300000","unit":"株","modifier":"\u003e","subject":"植树","scope":"全区","confidence":0.6} <nil>
}

func ExampleSelect() {
	all := stats.Extract(document("公司营收12亿元，同比增长8%，员工3200人。"))
	for _, s := range stats.Select(all, stats.Changes) {
		fmt.Println(s.Subject, s.Value, s.Unit)
	}
	// Output:
	// 营收 8 %
}

func ExampleReader_Explain() {
	r, err := stats.New()
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range r.Explain(document("iPhone 17周五开售，首日卖出3200部。")) {
		if e.Stat == nil {
			fmt.Printf("%s is no figure: %s\n", e.Text, e.Reasons[0].Rule)
			continue
		}
		fmt.Println(e.Text, e.Stat.Kind)
	}
	// Output:
	// 17 is no figure: trap: model that is followed by a word, not a classifier
	// 3200部 count
}

func ExampleTop() {
	all := stats.Extract(document("展会摆出12个展台。青澜港吞吐量120万标箱，同比增长8.5%。"))
	for _, s := range stats.Top(all, 1) {
		fmt.Println(s)
	}
	// Output:
	// 青澜港吞吐量同比上升8.5%
}
