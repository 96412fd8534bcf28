package line

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/tiyao/tiyao/article/internal/when"
	"github.com/tiyao/tiyao/internal/phrase"
)

// dateline says whether the folded line f is a date with labels and names around
// it, as above an article: 2021年3月8日 12:03 来源：新华网 作者：张三 点击：12.
func dateline(f string, n int, m Measure) bool {
	han := m.Digits < 3 && (strings.Contains(f, "〇") || strings.Contains(f, "二零")) // 二〇二四年五月八日
	if n > 70 || m.Digits < 3 && !han || m.Ends > 1 {
		return false
	}
	st, a, b, ok := when.Find(f)
	if !ok || st.Year == 0 && (han || takesPlace(f)) {
		return false
	}
	return besidesDate(f[:a]+" "+f[b:], st.HasTime)
}

// takesPlace says whether f labels the day in it as the one on which something takes place.
func takesPlace(f string) bool {
	return strings.HasPrefix(f, "时间") || strings.HasPrefix(f, "日期")
}

// besidesDate says whether rest is what stands beside a date above an article: next to nothing, labels, names; timed says
// that the date has its time of day.
func besidesDate(rest string, timed bool) bool {
	r := Of(rest)
	left := r.Size()
	if left <= 3 || left <= 8 && r.Commas == 0 {
		return true
	}
	if r.Full && r.Ends > 0 || r.Commas > 6 {
		return false
	}
	if besides()["label"].Within(rest) {
		return true
	}
	if left <= 20 && r.Ends == 0 && strings.Count(rest, "·") >= 2 && strings.HasPrefix(strings.TrimSpace(rest), "·") {
		return true // 2024-02-11 · 1 分钟 · 398 字 · 林间
	}
	if left > 24 || strings.Contains(rest, ",") {
		return false
	}
	if besides()["word"].Within(rest) {
		return true
	}
	return timed // a name and a clock time: 新华网 2021-03-08 12:03 北京
}

//go:embed dateline.txt
var datelineText string

// besides are the words that stand beside a date above an article, by class: see dateline.txt.
var besides = sync.OnceValue(func() map[string]*phrase.Table[struct{}] {
	return phrase.Must(phrase.Sets(phrase.Must(phrase.Parse("dateline.txt", datelineText))))
})
