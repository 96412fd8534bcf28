// Command quickstart says what an article is about, in the fewest lines.
//
//	go run ./examples/quickstart [FILE]
package main

import (
	"fmt"
	"io"
	"log"
	"os"

	"github.com/tiyao/tiyao"
)

const sample = `江临县企业开办时间压缩至四小时
2022年6月15日 16:08 来源：江临日报
今年以来，江临县把优化营商环境作为头号工程，企业开办时间由3天压缩至4小时，网上办理率达93.7%，同比提高11.2个百分点。
全县对1124项政务服务事项逐一梳理，取消各类证明材料318份。到县、到镇办事次数与去年对比各自减少64%、41.5%。
今年1至5月，江临县新增市场主体4268户，同比增长37.9%，其中企业1035户，增长22%。
`

func main() {
	log.SetFlags(0)
	page := []byte(sample)
	if len(os.Args) > 1 {
		var err error
		if page, err = os.ReadFile(os.Args[1]); err != nil {
			log.Fatal(err)
		}
	}
	if err := run(os.Stdout, page); err != nil {
		log.Fatal(err)
	}
}

func run(w io.Writer, page []byte) error {
	a, err := tiyao.New()
	if err != nil {
		return err
	}
	r, err := a.Analyze(page)
	if err != nil {
		return err
	}
	fmt.Fprintln(w, "title:      ", r.Article.Title)
	fmt.Fprintln(w, "published:  ", r.Article.Date())
	for _, k := range r.Keywords {
		fmt.Fprintln(w, "keyword:    ", k.Text)
	}
	for _, s := range r.Stats {
		fmt.Fprintln(w, "figure:     ", s.Subject, s.Text, s.Direction, s.Basis)
	}
	fmt.Fprintln(w, "description:", r.Description)
	return nil
}
