package table

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/stats/internal/figure"
)

func (r *Reader) load(s string) {
	r.line.R = r.line.R[:0]
	for _, c := range s {
		r.line.R = append(r.line.R, hanzi.Fold(c))
	}
}

// head reads the head of a row or column: 营业收入（万元）, 2023年, 同比增长（%）.
func (r *Reader) head(s string) (h head) {
	s = strings.TrimSpace(s)
	h.text = s
	if i := strings.LastIndexAny(s, "（("); i > 0 {
		rest := strings.TrimRight(s[i:], "）)")
		if rest != s[i:] {
			_, n, _ := strings.Cut(rest, string([]rune(rest)[0]))
			n = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(n, "单位"), "："), ":")
			if q, ok := r.quantity("1" + n); ok && !q.Bare || n == "%" {
				h.text, h.unit = strings.TrimSpace(s[:i]), n
			}
		}
	}
	r.load(h.text)
	if m, ok := r.line.MomentAt(0); ok && m.E >= len(r.line.R)-1 {
		h.time = true
	}
	for _, w := range changes {
		if strings.Contains(h.text, w.word) {
			h.change, h.dir = true, w.dir
			break
		}
	}
	switch {
	case strings.Contains(h.text, "环比"), strings.Contains(h.text, "環比"):
		h.change, h.basis = true, figure.MonthOnMonth
	case strings.Contains(h.text, "同比"), strings.Contains(h.text, "比上年"), strings.Contains(h.text, "年增"):
		h.change, h.basis = true, figure.YearOnYear
	}
	h.amount = amount(h.text)
	return h
}

// changes are the words of a column that says by how much something changed.
var changes = []struct {
	word string
	dir  figure.Direction
}{
	{"降幅", figure.Down}, {"跌幅", figure.Down}, {"涨跌", 0}, {"增减", 0}, {"增长", 0}, {"增速", 0}, {"增幅", 0}, {"涨幅", 0},
	{"增長", 0}, {"漲跌", 0}, {"升跌", 0}, {"變動", 0}, {"变动", 0}, {"变化", 0},
}

// measured returns what a column of changes measures besides: GDP增速 is that of GDP.
func (h *head) measured() string {
	s := h.text
	for _, w := range [...]string{"同比", "环比", "環比", "比上年", "增长", "增長", "增速", "增幅", "涨幅", "跌幅", "降幅", "涨跌幅", "漲跌幅", "增减", "变化", "率"} {
		s = strings.TrimSuffix(s, w)
	}
	for _, w := range [...]string{"同比", "环比", "增长", "增速", "增幅", "涨幅", "跌幅", "降幅", "涨跌"} {
		s = strings.ReplaceAll(s, w, "")
	}
	return strings.TrimSpace(s)
}

// amount reports whether s ends as the name of something that is measured does.
func amount(s string) bool {
	return amounts.Suffix([]rune(hanzi.FoldString(s))) > 0
}
