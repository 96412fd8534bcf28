package browsertest

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// TestSaid reads what the page says of a text that gives nothing, and of what has a shape.
func TestSaid(t *testing.T) {
	findBrowser(t)
	ctx := open(t, serve(t), desktop)
	paste(t, ctx, "The company said revenue rose 12% to 3.4 billion dollars in the third quarter, beating all expectations of analysts and of its own board.")
	said := func(id string) string { return eval[string](t, ctx, `document.querySelector('`+id+`').textContent`) }
	for _, id := range []string{"#status", "#checks"} {
		if got := said(id); !strings.Contains(got, "文章不是中文") {
			t.Errorf("%s of an English text: %q", id, got)
		}
	}

	// rows of a table are no headings; a line between paragraphs is one
	paste(t, ctx, "云州市上半年农业生产情况\n\n云州市统计局公布，上半年全市粮食产量比上年同期增长1.3%，棉花产量下降2.1%。\n\n| 地区 | 产量 |\n|---|---|\n| 北区 | 31万吨 |\n| 南区 | 42万吨 |\n\n市农业局负责人表示，下半年将继续抓好秋粮管理，力争全年增产。\n\n## 工业生产加快\n\n全市规模以上工业增加值同比增长5.6%，比一季度加快0.4个百分点。\n")
	if got := eval[[]string](t, ctx, `[...document.querySelectorAll('#text .sub')].map(e => e.textContent)`); len(got) != 1 || got[0] != "工业生产加快" {
		t.Errorf("headings %q of %s", got, said("#text"))
	}

	// no number is broken in its cell, in either language
	paste(t, ctx, sample(t, "finance.txt"))
	for range 2 {
		broken := eval[string](t, ctx, `[...document.querySelectorAll('#table .c-value > span')].filter(e => {
			const words = document.createTreeWalker(e, NodeFilter.SHOW_TEXT), r = document.createRange();
			for (let n = words.nextNode(); n; n = words.nextNode()) for (const m of n.data.matchAll(/[0-9.,]+/g)) {
				r.setStart(n, m.index); r.setEnd(n, m.index + m[0].length);
				if (r.getClientRects().length > 1) return true;
			}
			return false;
		}).map(e => e.textContent).join()`)
		if broken != "" {
			t.Errorf("broken numbers: %s", broken)
		}
		run(t, ctx, chromedp.Click("#lang"))
	}
}
