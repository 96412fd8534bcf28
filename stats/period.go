package stats

import (
	"fmt"
	"strings"
	"time"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// isoPeriod writes a period as an ISO 8601 date, month, year or interval, "" where the
// words do not tell it: 2019年8月 is 2019-08, 前三季度 of a report of 2024
// 2024-01/2024-09. What names no year is of the year of publication, or of the one
// before when it would lie in the future.
func isoPeriod(period string, published time.Time) string {
	if period == "" {
		return ""
	}
	p := strings.ReplaceAll(hanzi.FoldString(period), " ", "")
	for _, lead := range [...]string{"截至到", "截至", "截止", "到", "在"} {
		p = strings.TrimPrefix(p, lead)
	}
	for _, tail := range [...]string{"当日", "份", "底", "末", "期间", "当天"} {
		p = strings.TrimSuffix(p, tail)
	}
	year, p, named := isoYear(p, published)
	if year == 0 {
		return ""
	}
	if p == "" {
		if !named {
			return ""
		}
		return fmt.Sprintf("%04d", year)
	}
	first, last, day, ok := isoMonths(p)
	if !ok {
		return ""
	}
	if start := time.Date(year, time.Month(first), max(day, 1), 0, 0, 0, 0, time.UTC); !named && start.After(published) {
		year--
	}
	switch {
	case day > 0:
		return fmt.Sprintf("%04d-%02d-%02d", year, first, day)
	case first == last:
		return fmt.Sprintf("%04d-%02d", year, first)
	}
	return fmt.Sprintf("%04d-%02d/%04d-%02d", year, first, year, last)
}

// isoYear reads the year that p begins with, and returns the rest. named is false when it
// is that of publication for want of another; the year is 0 when nothing tells it.
func isoYear(p string, published time.Time) (year int, rest string, named bool) {
	if y, tail := leadingNumber(p); y >= 1900 && y < 2100 {
		if tail, ok := strings.CutPrefix(tail, "年"); ok {
			return y, tail, true
		}
	}
	if published.IsZero() {
		return 0, p, false
	}
	for i, words := range [...][]string{{"今年", "本年", "当年"}, {"去年", "上年"}, {"前年"}, {"明年"}} {
		for _, w := range words {
			if rest, ok := strings.CutPrefix(p, w); ok {
				return published.Year() + [...]int{0, -1, -2, 1}[i], rest, true
			}
		}
	}
	return published.Year(), p, false
}

// isoMonths reads months, quarters, halves and days: 8月, 1至8月, 第一季度, 上半年, 8月15日.
func isoMonths(p string) (first, last, day int, ok bool) {
	switch p {
	case "上半年":
		return 1, 6, 0, true
	case "下半年":
		return 7, 12, 0, true
	}
	from, upto := cutAny(p, "前", "首")
	n, rest := leadingNumber(strings.TrimPrefix(from, "第"))
	if n < 1 || n > 12 {
		return 0, 0, 0, false
	}
	switch {
	case n <= 4 && (rest == "季度" || rest == "季"):
		if upto {
			return 1, 3 * n, 0, true
		}
		return 3*n - 2, 3 * n, 0, true
	case rest == "个月":
		return 1, n, 0, upto
	case upto:
		return 0, 0, 0, false
	case rest == "月":
		return n, n, 0, true
	}
	last, day, ok = behindMonth(n, rest)
	return n, last, day, ok
}

// behindMonth reads what stands behind the number n of a month: the last one of several (至8月), or a day of it (月15日).
func behindMonth(n int, rest string) (last, day int, ok bool) {
	rest, month := strings.CutPrefix(rest, "月")
	rest, joined := cutAny(rest, "至", "-", "~", "—", "到")
	m, tail := leadingNumber(rest)
	switch {
	case joined && tail == "月" && m >= n && m <= 12:
		return m, 0, true
	case !joined && month && (tail == "日" || tail == "号") && m >= 1 && m <= 31:
		return n, m, true
	}
	return 0, 0, false
}

// cutAny takes the first of these words that s begins with from its front.
func cutAny(s string, words ...string) (rest string, found bool) {
	for _, w := range words {
		if rest, ok := strings.CutPrefix(s, w); ok {
			return rest, true
		}
	}
	return s, false
}

// leadingNumber reads the digits that s begins with, or one of 一 to 四; 0 when none stand
// there.
func leadingNumber(s string) (n int, rest string) {
	for i, w := range [...]string{"一", "二", "三", "四"} {
		if rest, ok := strings.CutPrefix(s, w); ok {
			return i + 1, rest
		}
	}
	i := 0
	for ; i < len(s) && i < 4 && s[i] >= '0' && s[i] <= '9'; i++ {
		n = n*10 + int(s[i]-'0')
	}
	return n, s[i:]
}
