package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Who gets no description, or not all figures, is told why.
func TestSaysWhyNot(t *testing.T) {
	const english = "The port opened three new lines today. Traffic grew by a sixth."
	out, errs, status := command(t, english, "describe")
	assert.Equal(t, statusOK, status)
	assert.Equal(t, "\n", out)
	assert.Equal(t, "tiyao: -: no description: the text is not Chinese\n", errs)

	out, errs, _ = command(t, `{"id":1,"text":"`+english+`"}`+"\n", "describe", "--from", "ndjson")
	assert.Equal(t, `{"id":1,"description":"","note":"the text is not Chinese"}`+"\n", out)
	assert.Empty(t, errs)
	for _, verb := range []string{"names", "keywords"} {
		out, errs, _ = command(t, english, verb)
		assert.Empty(t, out, verb)
		assert.Equal(t, "tiyao: -: no "+verb+": the text is not Chinese\n", errs)
		out, _, _ = command(t, `{"id":1,"text":"`+english+`"}`+"\n", verb, "--from", "ndjson")
		assert.Contains(t, out, `,"note":"the text is not Chinese"}`, verb)
	}

	out, errs, _ = command(t, strings.Repeat("产量增长12%。", 16000), "stats", "--raw", "--to", "ndjson")
	assert.Contains(t, out, `],"truncated":true}`)
	assert.Empty(t, errs)
	_, errs, _ = command(t, strings.Repeat("产量增长12%。", 16000), "stats", "--raw")
	assert.Equal(t, "tiyao: -: figures behind the first 14500 are left out\n", errs)

	out, errs, _ = command(t, "江州港新开三条航线，货运量增长三成。", "describe")
	assert.NotEqual(t, "\n", out)
	assert.Empty(t, errs)
}

// Of a site of 100 posts, which share a masthead, a notice and the author's vita, no two have one description.
func TestDescribeSite(t *testing.T) {
	dir := t.TempDir()
	topics := []string{"装订旧书", "养护竹器", "烘焙面包", "修补木船", "种植茶树", "打磨石砚", "编织草帽", "酿造米醋", "腌制青梅", "裁剪棉布"}
	places := []string{"云州", "青澜", "白石", "江州", "海陵", "长清", "东湖", "北原", "太和", "安丰"}
	for i := range 100 {
		topic, place := topics[i%10], places[i/10]
		body := fmt.Sprintf("欢迎来到山居笔记，这里记录一个手艺人的日常。\n\n在%s学%s，最难的是头一个月。师傅说，%s没有捷径，每天做一件，做满%d天才算入门。\n\n"+
			"第%d天我做坏了两件，%s的雨季太长，材料受潮就会变形。\n\n本文首发于山居笔记，转载请先联系作者。\n\n作者老周，做过十年木匠，现在写字。\n",
			place, topic, topic, i+30, i+7, place)
		post := fmt.Sprintf("---\ntitle: 在%s%s\n---\n%s", place, topic, body)
		require.NoError(t, os.WriteFile(filepath.Join(dir, fmt.Sprintf("p%03d.md", i)), []byte(post), 0o600))
	}
	out, errs, status := command(t, "", "describe", "--to", "ndjson", dir)
	require.Equal(t, statusOK, status, errs)
	seen := map[string]string{}
	lines := strings.Split(strings.TrimSpace(out), "\n")
	require.Len(t, lines, 100)
	for _, l := range lines {
		_, d, _ := strings.Cut(l, `"description":`)
		assert.Empty(t, seen[d], "%s has the description of %s", l, seen[d])
		assert.NotContains(t, d, "山居笔记")
		assert.NotContains(t, d, "老周")
		seen[d] = l
	}
}

// A text that is HTML is read as such, and said to be; one with some HTML in it is said to have it.
func TestHTMLAsText(t *testing.T) {
	ask := func(verb, text, more string) string {
		out, errs, status := command(t, fmt.Sprintf(`{"id":1,"text":%q%s}`+"\n", text, more), verb, "--from", "ndjson")
		require.Equal(t, statusOK, status, out+errs)
		return out
	}
	const html = "<p>云州市市长葛明远说：<b>今年</b>全市完成投资12亿元，比上年增长<i>8%</i>。</p>"
	const read = `,"note":"text is HTML and was read as html; raw takes it as it stands"}`
	for verb, want := range map[string]string{
		"describe": `"description":"云州市市长葛明远说：今年全市完成投资12亿元，比上年增长8%。"`,
		"extract":  `"text":"云州市市长葛明远说：今年全市完成投资12亿元，比上年增长8%。"`,
		"stats":    `"text":"8%"`,
		"analyze":  `"summary":"云州市市长葛明远说：今年`,
	} {
		out := ask(verb, html, "")
		assert.Contains(t, out, want, verb)
		assert.Contains(t, out, read, verb)
		assert.NotContains(t, out, "<p>")
	}
	assert.Contains(t, ask("extract", html, `,"raw":true`), "<p>")
	assert.NotContains(t, ask("extract", html, `,"raw":true`), "note")
	assert.Contains(t, ask("segment", html, ""), `"words":["<","p",">"`)
	assert.Contains(t, ask("describe", "云州港今天开放<br>新航线三条，货运量增长三成。", ""), `"note":"the text has HTML in it: give it as html"`)
	assert.NotContains(t, ask("describe", "云州港今天开放，气温<0℃时关闭，风力>5级也关闭。", ""), "note")
}
