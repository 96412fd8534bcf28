package html

import (
	"bytes"

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
