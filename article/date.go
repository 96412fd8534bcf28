package article

import (
	"time"

	"github.com/tiyao/tiyao/article/internal/when"
)

// ParseDate reads a time of publication as pages and archives write it: 2024-03-08 12:03,
// 2024年3月8日, 2024-03-08T12:03:00+08:00, Fri, 08 Mar 2024 04:03:00 GMT, Unix seconds. Where s
// names no zone it is that of China, UTC+8. hasTime says whether s gives the time of day; ok is
// false where s is no date.
func ParseDate(s string) (t time.Time, hasTime, ok bool) {
	st, ok := when.Parse(s)
	if !ok {
		return time.Time{}, false, false
	}
	return st.Time(when.China), st.HasTime, true
}
