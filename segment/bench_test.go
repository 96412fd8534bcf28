package segment

import (
	"strings"
	"testing"
)

// benchText is our own news prose, repeated.
var benchText = strings.Repeat("数据显示，今年前三季度全市实现地区生产总值1.14万亿元，同比增长5.2%，增速比上半年提高0.3个百分点。"+
	"市统计局负责人王建国介绍，新能源汽车产量达到36.8万辆，增长近六成，工业机器人和集成电路分别增长18.4%、12.7%。"+
	"记者在高新区一家企业的生产车间看到，十几条自动化生产线正在满负荷运转，“订单已经排到明年二季度。”车间主任说。\n", 400)

func BenchmarkAppend(b *testing.B) {
	s, err := New()
	if err != nil {
		b.Fatal(err)
	}
	tokens := s.Append(nil, benchText)
	b.SetBytes(int64(len(benchText)))
	b.ReportAllocs()
	b.ResetTimer()
	for range b.N {
		tokens = s.Append(tokens[:0], benchText)
	}
}

func BenchmarkDocument(b *testing.B) {
	s, _ := New()
	b.SetBytes(int64(len(benchText)))
	b.ReportAllocs()
	for range b.N {
		s.Document(benchText)
	}
}
