package keywords

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Two spellings and a term without a character inside are one thing; a head that is another word is not.
func TestSqueezed(t *testing.T) {
	for _, x := range []struct {
		short, long string
		want        bool
	}{
		{"假珠链", "假珍珠链", true}, {"云屏手机", "云屏幕手机", true}, {"海湾大桥", "海湾跨海大桥", true},
		{"珠链", "假珠链", false}, {"云州手机", "海湾手机", false}, {"茶园", "茶叶园", false},
	} {
		assert.Equal(t, x.want, squeezed(x.short, x.long), x.long)
	}
	assert.True(t, respelled("haiyun 91", "haiyun91"))
	assert.True(t, respelled("wi-fi", "wifi"))
	assert.False(t, respelled("haiyun 91", "haiyun9"))
	assert.False(t, respelled("云 州", "云州"))
}

// What the names of courts and police stations do without may be left out, a word that makes another body not.
func TestLeavesOut(t *testing.T) {
	assert.True(t, leavesOut("区人民"))
	assert.True(t, leavesOut(""))
	assert.False(t, leavesOut("师范"))
	assert.False(t, leavesOut("区师范"))
	assert.Equal(t, "云州航空集团", trimFirm("云州航空集团股份有限公司"))
}
