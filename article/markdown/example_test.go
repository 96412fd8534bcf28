package markdown_test

import (
	"fmt"

	"github.com/tiyao/tiyao/article/markdown"
)

func ExampleParse() {
	post := `---
title: 给自行车装转速表
date: 2019-04-14
tags: [单车, 传感器]
---
## 材料

需要**磁铁**一枚、[霍尔传感器](https://example.com)一个。
`
	art, err := markdown.Parse(post)
	fmt.Println(art.Title, art.Tags, err)
	fmt.Println(art.Body)
	// Output:
	// 给自行车装转速表 [单车 传感器] <nil>
	// 材料
	// 需要磁铁一枚、霍尔传感器一个。
}

func ExampleSplit() {
	front, body, format := markdown.Split("+++\ntitle = \"甲\"\n+++\n正文。\n")
	fmt.Printf("%q %q %v\n", front, body, format == markdown.TOML)
	// Output: "title = \"甲\"\n" "正文。\n" true
}
