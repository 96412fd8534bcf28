package article_test

import (
	"errors"
	"fmt"
	"time"

	"github.com/tiyao/tiyao/article"
)

func ExampleParse() {
	page := `<html><head><title>社区食堂开张_江城网</title></head><body>
<ul><li><a href="/">首页</a></li><li><a href="/news">新闻</a></li></ul>
<h1>社区食堂开张</h1>
<div>2023-05-04 09:30 来源：江城晚报</div>
<div class="content">
<p>昨天上午，全市首个社区食堂在河湾里小区开张，八十岁以上老人午餐只收八元。</p>
<p>食堂每天供应十二个菜，腿脚不便的老人可以打电话订餐，由志愿者送到家里。</p>
</div>
<p>版权所有 江城晚报社</p></body></html>`
	art, err := article.Parse([]byte(page))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(art.Title)
	fmt.Println(art.Published.Format("2006-01-02 15:04 -07:00"), art.Source)
	fmt.Println(art.Body)
	// Output:
	// 社区食堂开张
	// 2023-05-04 09:30 +08:00 江城晚报
	// 昨天上午，全市首个社区食堂在河湾里小区开张，八十岁以上老人午餐只收八元。
	// 食堂每天供应十二个菜，腿脚不便的老人可以打电话订餐，由志愿者送到家里。
}

func ExampleParse_noArticle() {
	_, err := article.Parse([]byte("首页 | 新闻 | 体育\n关于我们 | 联系我们\n江ICP备00000000号"))
	fmt.Println(errors.Is(err, article.ErrNoArticle))
	// Output: true
}

func ExampleWithContentType() {
	gbk := []byte{0xc4, 0xe3, 0xba, 0xc3, 0xa1, 0xa3} // 你好。
	art, err := article.Parse(gbk, article.WithContentType("text/plain; charset=gbk"))
	fmt.Println(art.Body, art.Encoding, err)
	// Output: 你好。 gb18030 <nil>
}

func ExampleWithURL() {
	page := "电车首日客流过万\n03-08 17:20 江城晚报\n新开通的电车线路首日客流超过一万人次，早晚高峰平均候车四分钟。"
	art, _ := article.Parse([]byte(page), article.WithURL("https://www.example.cn/202303/t20230308_1.html"))
	fmt.Println(art.Title, art.Published.Format("2006-01-02"))
	// Output: 电车首日客流过万 2023-03-08
}

func ExampleParseHTML() {
	page := `<title>河堤绿道建成</title><ul><li><a href=/>首页</a><li><a href=/n>新闻</a></ul><h1>河堤绿道建成</h1>
<p>全长十二公里的河堤绿道昨天建成，沿线设了八个驿站，市民可以骑车，也可以散步。</p>`
	art, err := article.ParseHTML([]byte(page))
	fmt.Println(art.Title, err)
	fmt.Println(art.Body)
	// Output:
	// 河堤绿道建成 <nil>
	// 全长十二公里的河堤绿道昨天建成，沿线设了八个驿站，市民可以骑车，也可以散步。
}

func ExampleParseText() {
	dump := `首页 | 新闻 | 体育
• 国内
• 国际
社区食堂开张
2023-05-04 09:30 来源：江城晚报
昨天上午，全市首个社区食堂在河湾里小区开张，八十岁以上老人午餐只收八元。
食堂每天供应十二个菜，腿脚不便的老人可以打电话订餐，由志愿者送到家里。
相关阅读
• 公园夜间开放
江ICP备00000000号`
	art, err := article.ParseText(dump)
	fmt.Println(art.Title, art.Date(), err)
	fmt.Println(art.Body)
	// Output:
	// 社区食堂开张 2023-05-04 09:30 <nil>
	// 昨天上午，全市首个社区食堂在河湾里小区开张，八十岁以上老人午餐只收八元。
	// 食堂每天供应十二个菜，腿脚不便的老人可以打电话订餐，由志愿者送到家里。
}

func ExampleParseMarkdown() {
	art, err := article.ParseMarkdown("---\ntitle: 秋收\ntags: [水稻, 农机]\ndate: 2023-10-12\n---\n## 机收\n\n全县*水稻*机收率达到九成。\n")
	fmt.Println(art.Title, art.Date(), art.Tags, err)
	fmt.Println(art.Body)
	h := art.Headings[0]
	fmt.Println(h.Level, art.Body[h.Start:h.End])
	// Output:
	// 秋收 2023-10-12 [水稻 农机] <nil>
	// 机收
	// 全县水稻机收率达到九成。
	// 2 机收
}

func ExampleDecode() {
	big5 := []byte{0xb7, 0x73, 0xbb, 0x44, 0xa1, 0x47, 0xa4, 0xb5, 0xa4, 0xd1, 0xa4, 0x55, 0xab, 0x42, 0xa1, 0x43}
	d, err := article.Decode(big5, "")
	fmt.Printf("%s %s %v\n", d.Text, d.Encoding, err)
	// Output: 新聞：今天下雨。 big5 <nil>
}

func ExampleArticle_Date() {
	day := time.Date(2024, 5, 8, 0, 0, 0, 0, time.UTC)
	for _, a := range []article.Article{{Published: day}, {Published: day, HasTime: true}, {}} {
		fmt.Printf("%q\n", a.Date())
	}
	// Output:
	// "2024-05-08"
	// "2024-05-08 00:00"
	// ""
}
