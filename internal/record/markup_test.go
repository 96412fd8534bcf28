package record

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestMarkup(t *testing.T) {
	for text, want := range map[string]string{
		"<p>市长说：<b>今年</b>全市投资12亿元。":                  WasHTML,
		"<!DOCTYPE html>\n<title>云州</title>":         WasHTML,
		" \n<DIV class=\"c\">云州港今天开放。</DIV>":         WasHTML,
		"云州港<br>今天<br>开放<br>三条<br>航线。</p>":           WasHTML,
		"市长说：<b>今年</b>全市投资12亿元。":                     HasHTML,
		"云州港今天开放。<br/>新航线三条。":                        HasHTML,
		"云州港今天开放，新航线三条。":                             "",
		"气温<0℃，风力>5级，a<b 时成立。":                       "",
		"<p>表示段落，<div>是一个框，两者都要关上。":                  "",
		"《云州日报》<记者葛明远>报道，港口今天开放。":                    "",
		"写作 Map<String, List<Integer>> 的类型，<T> 是参数。": "",
	} {
		isHTML, note := markup(text)
		assert.Equal(t, want, note, text)
		assert.Equal(t, want == WasHTML, isHTML, text)
	}
}
