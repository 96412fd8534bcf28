package news

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestCreditsPicture(t *testing.T) {
	for s, want := range map[string]bool{
		"队员在雨中热身。（图片由俱乐部提供）": true,
		"球迷舉起圍巾。（圖片由球會提供）":   true,
		"市民在橋上看潮。（林樂攝）":      true,
		"灯会现场。李某 摄":          true,
		"演员谢幕。（受访者提供）":       true,
		"两队握手（路透社照片）":        true,
		"他回忆起那天。抽屉里是一张旧照片。":  false,
		"发言人没有回应。路透社先报道了此事。": false,
		"老街翻新后游客多了。":         false,
		"队员在雨中热身（他们说今天的路比往年都要长，也比往年都要滑，摄影的人也走不动了）": false,
		"林樂攝": false,
	} {
		assert.Equal(t, want, CreditsPicture(s), s)
	}
}
