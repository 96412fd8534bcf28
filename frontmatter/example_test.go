package frontmatter_test

import (
	"fmt"

	"github.com/tiyao/tiyao/frontmatter"
)

func ExamplePost_Set() {
	post, err := frontmatter.Parse([]byte(`---
title: 夏粮增产   # 待定
tags:
  - "粮食"    # 必留
---
全市夏粮产量同比增长1.3%。
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	out, err := post.Set(
		frontmatter.Field{Key: "tags", Value: frontmatter.List("粮食", "夏粮")},
		frontmatter.Field{Key: "description", Value: frontmatter.Text("全市夏粮产量同比增长1.3%。")},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%s", out)
	// Output:
	// ---
	// title: 夏粮增产   # 待定
	// tags:
	//   - "粮食"    # 必留
	//   - "夏粮"
	// description: "全市夏粮产量同比增长1.3%。"
	// ---
	// 全市夏粮产量同比增长1.3%。
}

func ExampleParse() {
	post, err := frontmatter.Parse([]byte("+++\ntitle = \"夏粮增产\"\n[taxonomies]\ntags = [\"粮食\"]\n+++\n正文。\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	title, _, err := post.Get("title")
	if err != nil {
		fmt.Println(err)
		return
	}
	tags, _, err := post.GetIn("taxonomies", "tags") // where Zola has them
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(post.Format(), title.Text, tags.List)
	fmt.Printf("%s", post.Body())
	// Output:
	// toml 夏粮增产 [粮食]
	// 正文。
}
