package article_test

import (
	"errors"
	"fmt"

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
