package line

import (
	"strings"

	"github.com/tiyao/tiyao/article/internal/when"
)

// dateline says whether the folded line f is a date with labels and names around
// it, as above an article: 2021年3月8日 12:03 来源：新华网 作者：张三 点击：12.
func dateline(f string, n int, m Measure) bool {
	han := m.Digits < 3 && (strings.Contains(f, "〇") || strings.Contains(f, "二零")) // 二〇二四年五月八日
	if n > 70 || m.Digits < 3 && !han || m.Ends > 1 {
		return false
	}
	st, a, b, ok := when.Find(f)
	if !ok || han && st.Year == 0 {
		return false
	}
	if st.Year == 0 && (strings.HasPrefix(f, "时间") || strings.HasPrefix(f, "日期")) {
		return false // when something takes place
	}
	rest := f[:a] + " " + f[b:]
	r := Of(rest)
	left := r.Size()
	if left <= 3 || left <= 8 && r.Commas == 0 {
		return true
	}
	if r.Full && r.Ends > 0 || r.Commas > 6 {
		return false
	}
	for _, w := range metaLabels {
		if strings.Contains(rest, w) {
			return true
		}
	}
	if left > 24 || strings.Contains(rest, ",") {
		return false
	}
	for _, w := range metaWords {
		if strings.Contains(rest, w) {
			return true
		}
	}
	// A name and a clock time: 新华网 2021-03-08 12:03 北京.
	return st.HasTime
}

// metaLabels are written with values after them and hardly in sentences.
var metaLabels = []string{"来源:", "来源 ", "来自:", "作者:", "作者 ", "编辑:", "发布:", "发布时间", "发布日期", "更新时间", "时间:", "日期:", "标签:", "责编:", "记者:", "稿源:", "人气:", "浏览:", "点击:", "阅读:", "浏览次数", "字号", "ip属地"}

// metaWords stand beside a date in short lines.
var metaWords = []string{"发布", "发表", "更新", "点击", "浏览", "阅读", "评论", "分享", "打印", "收藏", "关注", "来源", "posted", "by ", "网", "报", "社"}
