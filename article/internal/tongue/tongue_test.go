package tongue

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestOf(t *testing.T) {
	for in, want := range map[string]string{
		"今天下雨，河水涨了。":                              "zh-Hans",
		"今天下雨，河水漲了，學校還開門嗎？":                       "zh-Hant",
		"使用 kubectl apply 部署服务时要注意命名空间":           "zh-Hans",
		"今日は雨です。川の水が増えました。":                       "ja",
		"오늘은 비가 옵니다.":                             "ko",
		"It is raining today and the river rose.": "en",
		"12345": "",
	} {
		assert.Equal(t, want, Of(in), in)
	}
}
