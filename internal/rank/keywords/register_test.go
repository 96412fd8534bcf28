package keywords

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/segment"
)

// News that opens with 消息 is an item of a broadcaster only where one stands before it; whatever a paper or a site names once in passing is asked as that of others.
func TestCast(t *testing.T) {
	seg, err := segment.New()
	require.NoError(t, err)
	e := New(Config{TopK: 10, MinScore: -1, MaxRunes: 20, MaxWords: MaxWords})
	for text, want := range map[string]bool{
		"云州电视台消息：云州今天发布台风预警。气象台说，台风明天登陆。":         true,
		"央视网消息（新闻联播）：云州今天发布台风预警。气象台说，台风明天登陆。":     true,
		"IT之家 6 月 3 日消息，云州科技今天发布新机。云州科技说，新机下月开售。": false,
		"云州6月3日消息：云州今天发布台风预警。气象台说，台风明天登陆。":        false,
		"云州今天发布台风预警。气象台说，台风明天登陆。":                 false,
	} {
		s := e.pool.Get().(*scan)
		s.run(e, seg.Read(segment.Source{Body: text}))
		require.Equal(t, want, s.cast(), text)
		e.release(s)
	}
}
