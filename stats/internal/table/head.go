package table

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/quantity"
)

func (r *Reader) load(s string) {
	r.line.R = r.line.R[:0]
	for _, c := range s {
		r.line.R = append(r.line.R, hanzi.Fold(c))
	}
}

// head reads the head of a row or column: 营业收入（万元）, 2023年, 同比增长（%）.
func (r *Reader) head(s string) (h head) {
	s = numbered(strings.Trim(s, " 　"))
	h.text = s
	if i := strings.LastIndexAny(s, "（("); i > 0 {
		rest := strings.TrimRight(s[i:], "）)")
		if rest != s[i:] {
			_, n, _ := strings.Cut(rest, string([]rune(rest)[0]))
			n = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(n, "单位"), "："), ":")
			if q, ok := r.quantity("1" + n); ok && !q.Bare || n == "%" || n == "万" || n == "亿" {
				h.text, h.unit = strings.TrimSpace(s[:i]), n
			}
		}
	}
	if t, ok := strings.CutSuffix(strings.Replace(h.text, "％", "%", 1), "%"); ok && h.unit == "" && t != "" { // 比上年增减%
		h.text, h.unit = strings.TrimRight(t, "±+- "), "%"
	}
	h.kind = words().heads[hanzi.FoldString(h.text)]
	r.load(h.text)
	if m, ok := r.line.MomentAt(0); ok && (m.E >= len(r.line.R)-1 || string(r.line.R[m.E:]) == "累计") {
		h.time = true
	}
	h.time = h.time || h.kind == timeHead || year(h.text)
	h.terms(&r.line)
	h.amount = amount(h.text)
	if !h.time && !h.change {
		h.begun(&r.line)
	}
	return h
}

// begun takes the time that the head begins with from it: 2023Q3|出货量.
func (h *head) begun(line *quantity.Line) {
	m, ok := line.FiscalAt(0)
	if !ok {
		m, ok = line.MomentAt(0)
	}
	text := []rune(h.text)
	if !ok || m.E >= len(text) || m.E < 3 || m.Grain == lex.NoGrain {
		return
	}
	if rest := strings.TrimLeft(string(text[m.E:]), " 　的"); amount(rest) {
		h.when, h.text = string(text[:m.E]), rest
	}
}

// year reports whether s is a year without the word for it.
func year(s string) bool {
	return len(s) == 4 && (s[:2] == "19" || s[:2] == "20") && s[2] >= '0' && s[2] <= '9' && s[3] >= '0' && s[3] <= '9'
}

// numbered returns the head s without the number or the 其中 that it begins with: 一、税收收入, 其中：增值税.
func numbered(s string) string {
	for _, w := range [...]string{"其中：", "其中:", "#"} {
		s = strings.TrimPrefix(s, w)
	}
	n := strings.IndexAny(s, "、.．）)")
	if n <= 0 {
		return s
	}
	_, size := utf8.DecodeRuneInString(s[n:])
	if no := strings.TrimLeft(s[:n], "（("); no != "" && strings.Trim(no, "一二三四五六七八九十0123456789") == "" && len(s) > n+size && (s[n] != '.' || s[n+1] < '0' || s[n+1] > '9') {
		return strings.TrimLeft(s[n+size:], " 　")
	}
	return s
}

// terms reads the words of change of h.text, whose folded runes line has.
func (h *head) terms(line *quantity.Line) {
	text := []rune(h.text)
	first := 0 // behind a time: 2023年|增速
	if m, ok := line.MomentAt(0); ok {
		first = m.E
	}
	var rest []rune // without those words
	said := false   // a word of change was
	for i := first; i < len(line.R); {
		n, t := words().terms.Longest(line.R[i:])
		if n == 0 || t == (term{}) || t.end && i+n < len(line.R) && !strings.ContainsRune(afterEnd, line.R[i+n]) {
			n = max(n, 1)
			rest = append(rest, text[i:i+n]...)
			i += n
			continue
		}
		switch {
		case t.basis != figure.NoBasis:
			if h.basis == figure.NoBasis {
				h.basis = t.basis
			}
		case !said:
			said, h.dir = true, t.dir
		case h.dir != t.dir:
			h.dir = figure.NoDirection
		}
		h.change = true
		i += n
	}
	if h.change {
		h.when, h.measured = string(text[:first]), strings.Trim(string(rest), " 　/／、-—:：()（）+±%％或")
		if words().heads[hanzi.FoldString(h.measured)] == timeHead { // 累计|同比
			h.when, h.measured = h.measured, ""
		}
	}
}

// afterEnd are the marks behind a word of change that ends what a head says: 下降（-）.
const afterEnd = "/()、或+-±%"

// amount reports whether s ends as the name of something that is measured does.
func amount(s string) bool {
	return words().amounts.Suffix([]rune(hanzi.FoldString(s))) > 0
}
