package tiyao_test

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"

	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/keywords"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats"
)

func Example() {
	page, err := os.ReadFile("examples/articles/local-news.txt")
	if err != nil {
		log.Fatal(err)
	}
	a, err := tiyao.New()
	if err != nil {
		log.Fatal(err)
	}
	r, err := a.Analyze(page)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(r.Article.Title)
	fmt.Println(r.Article.Date())
	for _, s := range r.Stats[:4] {
		fmt.Println(s.Text)
	}
	// Output:
	// 白石县老旧小区加装电梯满百部 今年再推六十部
	// 2023-05-18 09:26
	// 不到一分钟
	// 42个
	// 1480户
	// 4300多人
}

func ExampleNew() {
	a, err := tiyao.New(
		tiyao.WithParts(tiyao.PartKeywords|tiyao.PartStats),
		tiyao.WithKeywords(keywords.WithTopK(3)),
	)
	if err != nil {
		log.Fatal(err)
	}
	r, err := a.AnalyzeArticle(article.Article{
		Title: "云州港集装箱吞吐量突破百万",
		Body:  "截至10月20日，云州港今年集装箱吞吐量达到100.3万标箱，同比增长18.7%。",
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, s := range r.Stats {
		if s.Kind == stats.Change {
			fmt.Println(s.Subject, s.Text, s.Direction, s.Basis)
		}
	}
	// Output:
	// 集装箱吞吐量 18.7% up yoy
}

func ExampleAnalyzer_AnalyzeArticle() {
	a, err := tiyao.New()
	if err != nil {
		log.Fatal(err)
	}
	r, err := a.AnalyzeArticle(article.Article{Body: "今年1至5月，江临县新增市场主体4268户，同比增长37.9%。"})
	if err != nil {
		log.Fatal(err)
	}
	for _, s := range r.Stats {
		fmt.Println(r.Article.Body[s.Start:s.End], s.Value, s.Unit)
	}
	// Output:
	// 4268户 4268 户
	// 37.9% 37.9 %
}

func ExampleReport_Head() {
	r := &tiyao.Report{Description: `企业开办时间压缩至4小时，网上办理率达93.7% & "零跑腿"`}
	fmt.Println(r.Head().MetaDescription())
	// Output:
	// <meta name="description" content="企业开办时间压缩至4小时，网上办理率达93.7% &amp; &#34;零跑腿&#34;">
}

func ExampleAnalyzer_AnalyzeArticles() {
	a, err := tiyao.New(tiyao.WithParts(tiyao.PartStats))
	if err != nil {
		log.Fatal(err)
	}
	reports, errs := a.AnalyzeArticles(context.Background(), []article.Article{
		{Body: "江临县新增市场主体4268户。"},
		{Title: "无正文"},
	})
	for i, r := range reports {
		if errs[i] != nil {
			fmt.Println(i, errors.Is(errs[i], tiyao.ErrEmpty))
			continue
		}
		fmt.Println(i, r.Stats[0].Value, r.Stats[0].Unit)
	}
	// Output:
	// 0 4268 户
	// 1 true
}

func ExampleWithSegmenter() {
	seg, err := segment.New(segment.WithNames(segment.Name{Text: "粮安节", Type: segment.Event}))
	if err != nil {
		log.Fatal(err)
	}
	a, err := tiyao.New(tiyao.WithSegmenter(seg), tiyao.WithParts(tiyao.PartNames))
	if err != nil {
		log.Fatal(err)
	}
	r, err := a.AnalyzeArticle(article.Article{Body: "江临县的粮安节周六开幕。"})
	if err != nil {
		log.Fatal(err)
	}
	for _, n := range r.Names {
		fmt.Println(n.Text, n.Type)
	}
	// Output:
	// 江临县 place
	// 粮安节 event
}
