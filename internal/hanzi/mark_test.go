package hanzi

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestIndexAny(t *testing.T) {
	const marks = "，。“\"!\n"
	for _, s := range []string{"", "没有标记", "前半句，后半句。", "say \"x\"", "\xE4\"", "字\xE5\x8F，", "一行\n", "Ａ！“"} {
		assert.Equal(t, strings.IndexAny(s, marks), IndexAny(s, marks), "%q", s)
		assert.Equal(t, strings.ContainsAny(s, marks), ContainsAny(s, marks), "%q", s)
	}
}

func TestTrim(t *testing.T) {
	const marks = " 　）”\t"
	for _, s := range []string{"", "字", " 字 ", "　“字”）", "）”　 ", "a\t", "\xE5\x8F", "字\x80", "\x80字", "\u00a0字\n"} {
		assert.Equal(t, strings.TrimRight(s, marks), TrimRight(s, marks), "%q", s)
		assert.Equal(t, strings.TrimLeft(s, marks), TrimLeft(s, marks), "%q", s)
		assert.Equal(t, strings.TrimSpace(s), TrimSpace(s), "%q", s)
	}
}

func TestIndex(t *testing.T) {
	for _, sub := range []string{"", "图", "广告 ", "（", "ab", "\xE5", "摄影记者"} {
		for _, s := range []string{"", "图", "字图", "看广告 吧", "广告，广告 ", "（一）", "xab", "摄", "摄影记", "影摄影记者", "\xE5\xE5\x9B\xBE"} {
			assert.Equal(t, strings.Index(s, sub), Index(s, sub), "%q in %q", sub, s)
			assert.Equal(t, strings.Contains(s, sub), Contains(s, sub), "%q in %q", sub, s)
		}
	}
}
