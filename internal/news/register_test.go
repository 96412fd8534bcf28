package news

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestRegisterOf(t *testing.T) {
	figures := "收盘1，收涨2，沪指3，深成指4，恒指收5，成交额6，"
	for _, c := range []struct {
		name, title, body string
		dated             bool
		want              Register
	}{
		{"a notice", "关于停水的通知", "因管道检修，现将有关事项通知如下：停水范围为老城区，敬请谅解。特此通知。", false, Announcement},
		{"its first word is not enough", "江城大桥通车", "市民收到了通知。", false, Report},
		{"two points in a short text are", "停水", "特此公告。停水范围见下。", false, Announcement},
		{"figures of markets", "沪指收涨", figures, false, Bulletin},
		{"those words without figures", "沪指收涨", strings.Map(func(r rune) rune {
			if r >= '0' && r <= '9' {
				return -1
			}
			return r
		}, figures), false, Report},
		{"one's own site", "用docker部署博客", "本文记录安装步骤。", false, Post},
		{"the same, filed", "江城大桥通车", "大家好，我是江临。这篇文章写了我的路。", true, Report},
		{"not filed", "江城大桥通车", "大家好，我是江临。这篇文章写了我的路。", false, Post},
		{"letters inside a word", "legitnpmx", "digithugoes xgit npmy", false, Report},
		{"the words themselves", "git npm", "git，npm hugo", false, Post},
		{"an opinion", "时评：路该怎么修", "在我看来，必须清醒。", false, Opinion},
		{"a phrase counts twice at most", "江城大桥", strings.Repeat("更要", 9) + strings.Repeat("桥", 600), false, Report},
		{"behind what is looked at", "江城大桥", strings.Repeat("桥", 700) + "特此通知。特此公告。现予公布。", false, Report},
		{"figures behind the first", "沪指收涨", strings.Repeat("桥", 300) + figures, false, Report},
		{"nothing", "", "", false, Report},
	} {
		assert.Equal(t, c.want, RegisterOf(c.title, c.body, c.dated), c.name)
	}
}

func TestReadRegisters(t *testing.T) {
	for text, ok := range map[string]bool{
		"# source: a test\nopinion 3: 时评":  true,
		"# source: a test\nopinion 9: 时评":  true,
		"# source: a test\nopinion 1: 时评":  true,
		"# source: a test\nopinion 0: 时评":  false,
		"# source: a test\nopinion 10: 时评": false,
		"# source: a test\nopinion x: 时评":  false,
		"# source: a test\nreport 3: 时评":   false,
	} {
		_, err := readRegisters("test", text)
		if ok {
			require.NoError(t, err, text)
		} else {
			require.ErrorContains(t, err, "want a register and its points", text)
		}
	}
}
