package text_test

import (
	"fmt"

	"github.com/tiyao/tiyao/article/text"
)

func ExampleParse() {
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
	art, err := text.Parse(dump, nil)
	fmt.Println(art.Title, err)
	fmt.Println(art.Body)
	// Output:
	// 社区食堂开张 <nil>
	// 昨天上午，全市首个社区食堂在河湾里小区开张，八十岁以上老人午餐只收八元。
	// 食堂每天供应十二个菜，腿脚不便的老人可以打电话订餐，由志愿者送到家里。
}
