package segment_test

import (
	"fmt"
	"strings"

	"github.com/tiyao/tiyao/segment"
)

func ExampleSegmenter_Words() {
	seg, err := segment.New()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(strings.Join(seg.Words("2019年上访者人数与去年对比降低81.8%。"), " / "))
	// Output: 2019年 / 上访者 / 人数 / 与 / 去年 / 对比 / 降低 / 81.8% / 。
}

func ExampleSegmenter_Append() {
	seg, _ := segment.New()
	text := "記者李晓明在ＮＢＡ现场报道"
	var tokens []segment.Token // reuse it for the next text: no allocation
	tokens = seg.Append(tokens[:0], text)
	for _, t := range tokens {
		fmt.Printf("%s/%s@%d ", text[t.Start:t.End], t.Tag, t.Start)
	}
	// Output: 記者/n@0 李晓明/nr@6 在/p@15 ＮＢＡ/eng@18 现场/n@27 报道/v@33
}

func ExampleSegmenter_All() {
	seg, _ := segment.New()
	text := "今年一季度，出口增长5%"
	for t := range seg.All(text) {
		if t.Tag == segment.TagM {
			fmt.Println(text[t.Start:t.End])
		}
	}
	// Output: 5%
}

func ExampleSegmenter_Document() {
	seg, _ := segment.New()
	doc := seg.Document("安义县的信访量下降了。\n“群众满意。”县长说。后面还有工作。")
	for _, s := range doc.Sentences {
		fmt.Println(s.Paragraph, doc.Text[s.Start:s.End])
	}
	// Output:
	// 0 安义县的信访量下降了。
	// 1 “群众满意。”县长说。
	// 1 后面还有工作。
}

func ExampleSegmenter_AppendSearch() {
	seg, _ := segment.New()
	text := "中华人民共和国成立"
	for _, t := range seg.AppendSearch(nil, text) {
		fmt.Print(text[t.Start:t.End], " ")
	}
	// Output: 中华 中华人民 华人 人民 人民共和国 共和 共和国 中华人民共和国 成立
}

func ExampleSegmenter_AppendFull() {
	seg, _ := segment.New()
	text := "发展信息技术"
	for _, t := range seg.AppendFull(nil, text) {
		fmt.Print(text[t.Start:t.End], " ")
	}
	// Output: 发展 信息 信息技术 技术
}

func ExampleWithUserWords() {
	seg, err := segment.New(segment.WithUserWords(
		segment.Word{Text: "信访工作", Tag: segment.TagN},
		segment.Word{Text: "iPhone 17 Pro"},
	))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(strings.Join(seg.Words("信访工作者用iphone 17 pro拍照"), "|"))
	// Output: 信访工作|者|用|iphone 17 pro|拍照
}

func ExampleWithUserDictReader() {
	_, err := segment.New(segment.WithUserDictReader(strings.NewReader("云计算 100 n\n大模型 许多\n"), "my.txt"))
	fmt.Println(err)
	// Output: segment: userdict my.txt:2: "许多" is neither a frequency nor a part of speech
}

func ExampleWithWholeNames() {
	s, err := segment.New(segment.WithWholeNames())
	if err != nil {
		fmt.Println(err)
		return
	}
	d := s.Document("安义县信访局接待群众")
	for i := range d.Tokens {
		fmt.Print(d.Word(i), "|")
	}
	// Output: 安义县信访局|接待|群众|
}

func ExampleNormal() {
	fmt.Println(segment.Normal("臺灣記者用ＩＰｈｏｎｅ報道"))
	// Output: 台湾记者用iphone报道
}

func ExampleSegmenter_Read() {
	seg, _ := segment.New()
	doc := seg.Read(segment.Source{Title: "安义县信访局获奖", Body: "安义县信访局局长李晓明周五领奖。"})
	for _, n := range doc.Names {
		fmt.Println(n.Text, n.Type, len(n.Mentions))
	}
	// Output:
	// 安义县信访局 organization 2
	// 李晓明 person 1
}

func ExampleReadNames() {
	names, err := segment.ReadNames(strings.NewReader("# of our town\n粮安节 event\n"), "names.txt")
	if err != nil {
		fmt.Println(err)
		return
	}
	seg, _ := segment.New(segment.WithNames(names...))
	for _, n := range seg.Document("粮安节周六开幕。").Names {
		fmt.Println(n.Text, n.Type)
	}
	_, err = segment.ReadNames(strings.NewReader("粮安节 feast\n"), "names.txt")
	fmt.Println(err)
	// Output:
	// 粮安节 event
	// segment: names names.txt:1: "feast" is no type: want person, place, organization, work, event or product
}
