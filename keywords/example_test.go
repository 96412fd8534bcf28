package keywords_test

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tiyao/tiyao/keywords"
	"github.com/tiyao/tiyao/segment"
)

const text = `南湾港的夜班从晚上八点开始。外贸订单比去年多了两成，码头上的龙门吊整夜不停。
南湾港新开了三条外贸航线。为了赶船期，仓库二十四小时收货，外贸货物占南湾港吞吐量的七成。`

func Example() {
	seg, err := segment.New()
	if err != nil {
		panic(err)
	}
	e, err := keywords.New(keywords.WithTopK(2))
	if err != nil {
		panic(err)
	}
	for _, k := range e.Extract(seg.Read(segment.Source{Title: "南湾港外贸忙", Body: text})) {
		fmt.Println(k.Text, k.Count)
	}
	// Output:
	// 南湾港 3
	// 外贸 3
}

func ExampleReadVocabulary() {
	list := "航运 = 航线, 货轮\n贸易 = 外贸\n"
	v, err := keywords.ReadVocabulary(strings.NewReader(list), "tags.txt")
	if err != nil {
		panic(err)
	}
	seg, _ := segment.New()
	e, _ := keywords.New(keywords.WithVocabulary(v, keywords.Only))
	for _, k := range e.Extract(seg.Document(text)) {
		fmt.Println(k.Text, k.Count)
	}
	// Output:
	// 贸易 3
	// 航运 1
}

func ExampleExtractor_Explain() {
	seg, _ := segment.New()
	e, _ := keywords.New()
	x := e.Explain(seg.Read(segment.Source{Title: "南湾港外贸忙", Body: text}))[0]
	for _, f := range x.Features {
		if f.Name == "count" || f.Name == "title" {
			fmt.Println(x.Text, f.Name, f.Value)
		}
	}
	// Output:
	// 南湾港 title 2
	// 南湾港 count 3
}

func ExampleIDFBuilder() {
	seg, _ := segment.New()
	b := keywords.NewIDFBuilder(seg)
	b.Add("图书馆开放")
	b.Add("图书馆的茶室开放")
	table := b.Build(1)
	fmt.Printf("%d %.2f %.2f\n", table.Docs(), table.Of("图书馆"), table.Of("茶室"))
	// Output:
	// 2 0.69 1.10
}

func ExampleStopWords() {
	_, stops := slices.BinarySearch(keywords.StopWords(), segment.Normal("我們"))
	fmt.Println(stops)
	// Output: true
}

func ExampleArchive() {
	seg, _ := segment.New()
	e, _ := keywords.New()
	have, err := keywords.NewVocabulary(keywords.Tag{Name: "贸易", Synonyms: []string{"外贸"}})
	if err != nil {
		panic(err)
	}
	all := keywords.NewArchive()
	for _, title := range []string{"南湾港外贸忙", "南湾港夜班忙"} {
		all.Add(title, e.Extract(seg.Read(segment.Source{Title: title, Body: text})))
	}
	for _, s := range all.Suggest(have, 2) { // what both articles have and the vocabulary lacks
		fmt.Println(s.Text, s.Docs, s.Examples)
	}
	// Output:
	// 南湾港 2 [南湾港外贸忙 南湾港夜班忙]
}

func ExampleWithBlock() {
	blocked, err := keywords.ReadWords(strings.NewReader("# never a tag\n南湾港、码头\n"), "block.txt")
	if err != nil {
		panic(err)
	}
	seg, _ := segment.New()
	e, _ := keywords.New(keywords.WithBlock(blocked...), keywords.WithTopK(1))
	for _, k := range e.Extract(seg.Document(text)) {
		fmt.Println(k.Text, k.Type)
	}
	// Output:
	// 外贸 term
}
