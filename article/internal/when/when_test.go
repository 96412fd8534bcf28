package when

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/internal/casefile"
)

// TestFind reads testdata/dates.txt.
func TestFind(t *testing.T) {
	casefile.Pairs(t, "testdata/dates.txt", " => ", func(t *testing.T, _ int, s, want string) {
		st, start, end, found := Find(s)
		got := "-"
		if found {
			got = show(st)
			assert.True(t, start < end && end <= len(s), s)
		}
		assert.Equal(t, want, got, s)
	})
}

func show(st Stamp) string {
	s := fmt.Sprintf("%d-%d-%d", st.Year, st.Month, st.Day)
	if st.HasTime {
		s += fmt.Sprintf(" %d:%d", st.Hour, st.Min)
	}
	if st.HasSec {
		s += fmt.Sprintf(":%d", st.Sec)
	}
	if st.HasZone {
		s += fmt.Sprintf(" %+d", st.Offset)
	}
	return s
}

func TestParse(t *testing.T) {
	want := time.Date(2021, 3, 8, 4, 3, 0, 0, time.UTC)
	for _, s := range []string{"2021-03-08T12:03:00+08:00", "2021-03-08 12:03:00", "Mon, 08 Mar 2021 04:03:00 GMT", "1615176180", "1615176180000"} {
		st, ok := Parse(s)
		require.True(t, ok, s)
		assert.True(t, want.Equal(st.Time(China)), "%s: %v", s, st.Time(China))
	}
	_, ok := Parse("昨天")
	assert.False(t, ok)
}

func TestFromURL(t *testing.T) {
	for u, want := range map[string]string{
		"https://a.cn/2021/03/08/x.html":                "2021-3-8",
		"https://a.cn/n1/2021/0308/c1-2.html":           "2021-3-8",
		"https://a.cn/gj/202103/t20210308_15263156.htm": "2021-3-8",
		"https://a.cn/2021-03/08/content_1.htm":         "2021-3-8",
		"https://a.cn/202103/08/1.html":                 "2021-3-8",
		"https://a.cn/2021/03/08":                       "2021-3-8",
		"https://a.cn/1994/03/08/x.html":                "",
		"https://a.cn/a/700000001_120000":               "",
		"https://a.cn/detail-12345678.html":             "",
	} {
		st, ok := FromURL(u)
		got := ""
		if ok {
			got = show(st)
		}
		assert.Equal(t, want, got, u)
	}
}

func TestDetail(t *testing.T) {
	for i, s := range []string{"没有", "3月8日讯", "2021-03-08", "2021-03-08 12:03", "2021-03-08 12:03:22"} {
		st, _, _, _ := Find(s)
		assert.Equal(t, i, st.Detail(), s)
	}
	a, _, _, _ := Find("2021-03-08 12:03")
	for s, same := range map[string]bool{"2021-03-08": true, "2021-03-09": false, "2021-04-08": false, "2020-03-08": false} {
		b, _, _, _ := Find(s)
		assert.Equal(t, same, a.SameDay(b), s)
	}
}

func TestHalve(t *testing.T) {
	assert.Equal(t, "2019-09-10", Halve("２０１９-０９-１０"))
	assert.Equal(t, "2019年9月10日", Halve("2019年9月10日"))
	assert.Equal(t, "，0", Halve("，０"))
}
