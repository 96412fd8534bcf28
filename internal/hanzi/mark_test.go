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
