package summarize_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/summarize"
)

// A sentence that stands in three posts is furniture, survives writing and reading, and is left out.
func TestFurniture(t *testing.T) {
	seg, err := segment.New()
	require.NoError(t, err)
	const masthead = "这里是青澜的小站，记录读书与写代码的日子。"
	posts := []string{
		masthead + "\n本文介绍怎样用一台旧电脑搭起家里的备份服务器，并说明每一步为什么这样做。",
		masthead + "\n昨天把博客从旧主机搬到了新主机，记下搬家时遇到的三个问题和解决办法。",
		masthead + "\n读完了一本讲编译器的书，整理出其中关于寄存器分配的笔记，供以后查阅。",
	}
	b := summarize.NewFurnitureBuilder()
	for _, p := range posts {
		b.Add(seg.Document(p))
	}
	var file strings.Builder
	_, err = b.Build(3).WriteTo(&file)
	require.NoError(t, err)
	assert.Equal(t, masthead+"\n", file.String())
	f, err := summarize.ReadFurniture(strings.NewReader("# mastheads\n"+file.String()), "f.txt")
	require.NoError(t, err)
	assert.Equal(t, 1, f.Len())
	assert.True(t, f.Has("这里是青澜的小站, 记录读书与写代码的日子。"))
	s, err := summarize.New(summarize.WithFurniture(f))
	require.NoError(t, err)
	for _, p := range posts {
		assert.NotContains(t, s.Describe(seg.Document(p), summarize.Hints{}), "小站")
		assert.NotContains(t, s.Summarize(seg.Document(p), summarize.Hints{}).Text, "小站")
	}
}

// Text in another language gets no description.
func TestNotChinese(t *testing.T) {
	seg, err := segment.New()
	require.NoError(t, err)
	s, err := summarize.New()
	require.NoError(t, err)
	for _, text := range []string{
		"The council opened a new bridge on Monday. It took three years to build.",
		"市は月曜日に新しい橋を開通させました。工事には三年かかったということです。",
	} {
		assert.Empty(t, s.Describe(seg.Document(text), summarize.Hints{}), text)
	}
}

// A limit aims below its end, and says so when it cannot.
func TestLimitAim(t *testing.T) {
	_, err := summarize.New(summarize.WithLimit(summarize.Limit{Max: 60, Aim: 70}))
	assert.Error(t, err)
	assert.Equal(t, 72, summarize.BaiduLimit().Max)
}
