package summary

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// figures notes whether s holds a statistic. fig is the first given span that may lie in s.
func (w *work) figures(s *sent, fig int) int {
	if w.cfg.Figures != nil {
		for ; fig < len(w.cfg.Figures) && w.cfg.Figures[fig].Start < s.end; fig++ {
			f := w.cfg.Figures[fig]
			if f.Start < s.start || f.End > s.end {
				continue
			}
			s.is |= figure
			if measures(w.doc.Text[f.Start:f.End]) {
				s.is |= strong
			}
		}
		return fig
	}
	for k := s.first; k < s.last; k++ {
		if w.doc.Tokens[k].Tag != segment.TagM {
			continue
		}
		switch w.number(k, s.last) {
		case 2:
			s.is |= figure | strong
		case 1:
			s.is |= figure
		}
	}
	return 0
}

// number tells whether token k is a numeral that counts something (1), measures it (2), or none (0).
func (w *work) number(k, last int) int {
	t := w.doc.Tokens[k]
	text := w.doc.Text
	if t.Tag != segment.TagM || text[t.Start] < '0' || text[t.Start] > '9' {
		return 0
	}
	if text[t.End-1] == '%' || measures(text[t.Start:t.End]) {
		return 2
	}
	if k+1 < last {
		switch n := text[w.doc.Tokens[k+1].Start:w.doc.Tokens[k+1].End]; runeAt(n) {
		case '年', '月', '日', '时', '点', '分', '号', '届', '、', '.', '：', ':', '-', '）', ')', '岁', '∶', '比':
			return 0
		case '亿', '万', '倍', '%', '％', '千':
			return 2
		}
	}
	if rest := text[t.End:min(len(text), t.End+len("个百分点"))]; rest == "个百分点" || rest == "個百分點" {
		return 2
	}
	if k > 0 && text[w.doc.Tokens[k-1].Start:w.doc.Tokens[k-1].End] == "第" {
		return 0
	}
	return 1
}

// measures reports whether a figure measures rather than counts: 81.8%, 3倍, 2.6亿.
func measures(s string) bool {
	if strings.HasSuffix(s, "个百分点") || strings.HasSuffix(s, "個百分點") {
		return true
	}
	for _, r := range s {
		switch r {
		case '%', '％', '‰', '倍', '亿', '万', '萬', '億', '折':
			return true
		}
	}
	return false
}
