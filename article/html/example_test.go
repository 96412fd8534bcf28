package html_test

import (
	"fmt"

	"github.com/tiyao/tiyao/article/html"
)

func ExampleParse() {
	art, err := html.Parse([]byte(`<h1>社区食堂开张</h1>
<div><p>昨天上午，全市首个社区食堂在河湾里小区开张，八十岁以上老人午餐只收八元。</p>
<h2>送餐上门</h2>
<p>腿脚不便的老人可以打电话订餐，由志愿者送到家里，每单另收两元。</p></div>
<div class="related"><a href="/1">公园夜间开放</a></div>`), nil)
	fmt.Println(art.Title, err)
	for _, h := range art.Headings {
		fmt.Println("heading:", art.Body[h.Start:h.End])
	}
	// Output:
	// 社区食堂开张 <nil>
	// heading: 送餐上门
}
