package html

import (
	"bytes"
	"fmt"

	"github.com/tiyao/tiyao/article/internal/when"
)

// stateDates are the names that the scripts of pages give the time of publication, where
// nothing that is shown has it: the page is put together in the browser.
var stateDates = [...]string{"publishTime", "publish_time", "publishDate", "publish_date", "publishedAt", "published_at", "pubTime", "pubtime", "pub_time",
	"pubDate", "datePublished", "var ct", "createTime ="}

// fromState reads the first such date of a page's scripts.
func fromState(src []byte) when.Stamp {
	for _, name := range stateDates {
		rest := src
		for n := 0; n < 4; n++ {
			k := bytes.Index(rest, []byte(name))
			if k < 0 {
				break
			}
			rest = rest[k+len(name):]
			if st, ok := when.Parse(stateValue(rest)); ok && st.Year >= 1995 {
				return st
			}
		}
	}
	return when.Stamp{}
}

// yearIn looks in a page's source for the day of st with its year, as scripts have it:
// 2020-07-01. It is 0 where there is none, or two.
func yearIn(src []byte, st when.Stamp) int {
	year := 0
	for _, layout := range [...]string{"-%02d-%02d", "/%02d/%02d"} {
		day := []byte(fmt.Sprintf(layout, st.Month, st.Day))
		for rest := src; ; {
			k := bytes.Index(rest, day)
			if k < 0 {
				break
			}
			if y := yearBefore(rest[:k]); y != 0 && year != 0 && y != year {
				return 0
			} else if y != 0 {
				year = y
			}
			rest = rest[k+len(day):]
		}
	}
	return year
}

// yearBefore is the year of four digits that ends b.
func yearBefore(b []byte) int {
	if len(b) < 4 || len(b) > 4 && b[len(b)-5] >= '0' && b[len(b)-5] <= '9' {
		return 0
	}
	y := atoi(string(b[len(b)-4:]))
	if y < 1995 || y > 2099 {
		return 0
	}
	return y
}

// stateValue is the string or number that is given to the name before s: " = '2024-03-13'",
// `":1676340000000`.
func stateValue(s []byte) string {
	s = s[:min(len(s), 80)]
	s = bytes.TrimLeft(s, "\" \\'")
	if len(s) == 0 || s[0] != ':' && s[0] != '=' {
		return ""
	}
	s = bytes.TrimLeft(s[1:], "\" \\'")
	if k := bytes.IndexAny(s, "\"',;}\\<|&"); k >= 0 {
		s = s[:k]
	}
	return string(bytes.TrimSpace(s))
}
