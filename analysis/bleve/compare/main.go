// Command compare indexes a thousand made-up articles with the analyzers "zh-tiyao" and
// "cjk" (bleve's bigrams) and prints, for queries whose right answers are known, how
// many hits are right and how many right ones are found, and the size of both indexes.
//
//	go run ./compare
package main

import (
	"fmt"
	"io/fs"
	"log"
	"math/rand"
	"os"
	"path/filepath"
	"strings"

	"github.com/blevesearch/bleve/v2"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/cjk"

	tiyao "github.com/tiyao/tiyao/analysis/bleve"
)

// A topic is what an article can be about: the query that should find it and sentences
// that say it. Each has a decoy: a sentence in which the query's characters stand side
// by side without being the word.
type topic struct {
	query     string
	sentences []string
	decoys    []string
}

var topics = []topic{
	{"和服", []string{"她穿着和服参加茶会。", "博物馆展出了一批和服。"}, []string{"产品和服务都有改进。", "医院和服药的病人都收到通知。"}},
	{"学会", []string{"云州物理学会昨日换届。", "气象学会发布年报。"}, []string{"大学会议中心昨日启用。", "中学会考下周开始。"}},
	{"人参", []string{"山里的人参今年丰收。", "药店的人参降价了。"}, []string{"三百人参加了长跑。", "多名工人参与抢修。"}},
	{"花生", []string{"合作社种了两千亩花生。", "花生价格上涨。"}, []string{"烟花生产企业停业整顿。", "棉花生长期缩短。"}},
	{"上海", []string{"上海昨天开通新航线。", "上海的博物馆延长开放。"}, []string{"渔船从海上海域返回。", "图书馆线上海量资源开放。"}},
	{"大桥", []string{"云州大桥昨天合龙。", "雲州大橋今日通車。"}, []string{"江面宽大桥墩林立。"}},
	{"国民", []string{"国民收入稳步提高。", "國民健康調查公布。"}, []string{"多国民间团体到访。", "我国民营企业增加。"}},
	{"发展中国家", []string{"发展中国家代表发言。"}, []string{"发展中国西部的交通。"}},
}

var filler = []string{
	"代表们就议程交换了意见。", "天气预报说周末有小雨。", "社区为老人送去热饭。", "记者在现场看到秩序良好。", "今年的展览比往年多了三个展区。",
	"工程预计明年完工。", "学校组织了消防演练。", "超市的蔬菜供应充足。", "新的公交线路方便了居民。", "志愿者清理了河边的垃圾。",
}

const articles = 1000

func main() {
	log.SetFlags(0)
	for _, analyzer := range []string{tiyao.AnalyzerName, "cjk"} {
		if err := run(analyzer); err != nil {
			log.Fatal(err)
		}
	}
}

// run indexes the articles with one analyzer and prints its row.
func run(analyzer string) error {
	dir, err := os.MkdirTemp("", "index")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	m := bleve.NewIndexMapping()
	m.DefaultAnalyzer = analyzer
	x, err := bleve.New(filepath.Join(dir, "x"), m)
	if err != nil {
		return err
	}
	right := map[string]map[string]bool{}
	rnd := rand.New(rand.NewSource(1))
	batch := x.NewBatch()
	for i := range articles {
		id := fmt.Sprintf("a%04d", i)
		t := topics[rnd.Intn(len(topics))]
		said := rnd.Intn(2) == 0
		list := t.decoys
		if said {
			list = t.sentences
		}
		text := []string{list[rnd.Intn(len(list))]}
		for range 6 {
			text = append(text, filler[rnd.Intn(len(filler))])
		}
		if said {
			if right[t.query] == nil {
				right[t.query] = map[string]bool{}
			}
			right[t.query][id] = true
		}
		if err := batch.Index(id, map[string]string{"text": strings.Join(text, "")}); err != nil {
			return err
		}
	}
	if err := x.Batch(batch); err != nil {
		return err
	}
	hits, found, all := 0, 0, 0
	for _, t := range topics {
		q := bleve.NewMatchPhraseQuery(t.query)
		req := bleve.NewSearchRequestOptions(q, articles, 0, false)
		r, err := x.Search(req)
		if err != nil {
			return err
		}
		for _, h := range r.Hits {
			hits++
			if right[t.query][h.ID] {
				found++
			}
		}
		all += len(right[t.query])
	}
	if err := x.Close(); err != nil {
		return err
	}
	fmt.Printf("%-10s precision %.3f  recall %.3f  index %d KB\n", analyzer, float64(found)/float64(max(1, hits)), float64(found)/float64(max(1, all)), size(dir)>>10)
	return nil
}

func size(dir string) (n int64) {
	_ = filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() {
			if i, err := d.Info(); err == nil {
				n += i.Size()
			}
		}
		return nil
	})
	return n
}
