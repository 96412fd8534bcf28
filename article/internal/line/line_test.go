package line

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/internal/casefile"
	"github.com/tiyao/tiyao/internal/hanzi"
)

// TestKinds reads testdata/kinds.txt: the kind, a bar, and the line.
func TestKinds(t *testing.T) {
	casefile.Pairs(t, "testdata/kinds.txt", " | ", func(t *testing.T, _ int, kind, s string) {
		assert.Equal(t, kind, KindOf(s, Of(s)).String(), s)
	})
}

func TestCues(t *testing.T) {
	list, err := parseCues(cueText)
	require.NoError(t, err)
	require.NotEmpty(t, list)
	type key struct {
		text string
		how  how
	}
	seen := map[key]bool{}
	for _, c := range list {
		assert.Equal(t, hanzi.FoldString(c.text), c.text, "not folded")
		assert.False(t, seen[key{c.text, c.how}], "twice: %s", c.text)
		seen[key{c.text, c.how}] = true
	}
}

func TestMeasure(t *testing.T) {
	m := Of("江城2022年GDP增长5.1%，创新高。")
	assert.Equal(t, Measure{Han: 8, Latin: 3, Digits: 6, Ends: 1, Commas: 1, Full: true}, m)
	assert.Equal(t, 11, m.Size())
	assert.True(t, Of("昨天上午，全市首个社区食堂在河湾里小区开张了。").Prose())
	assert.False(t, Of("首页 新闻 国内 国际 财经 体育").Prose())
}

func TestTrim(t *testing.T) {
	assert.Equal(t, "甲 乙", Trim("\u3000\u200b甲 乙\ufeff \n"))
	assert.Equal(t, "", Trim(" \u00a0\u3000"))
}

// TestTails takes each kind of short lines away: its example must be another kind without it.
func TestTails(t *testing.T) {
	kindOf := func(s string) (Kind, bool) {
		m := Of(s)
		return tail(hanzi.FoldString(s), m, m.Size())
	}
	for i := range tails {
		r := tails[i]
		t.Run(r.name, func(t *testing.T) {
			k, ok := kindOf(r.example)
			assert.True(t, ok, r.example)
			assert.Equal(t, r.kind, k, r.example)
			m := Of(r.example)
			assert.LessOrEqual(t, m.Size(), r.most, "the example is too long for its own rule")
			defer func() { tails[i] = r }()
			tails[i].when = func(string) bool { return false }
			k, ok = kindOf(r.example)
			assert.False(t, ok && k == r.kind, "%s: another rule tells it too", r.example)
		})
	}
	for _, s := range []string{"有人说这条路有十公里", "第1页写着他的名字", "更多的人留了下来", "（记者 张三）"} {
		_, ok := kindOf(s)
		assert.False(t, ok, s)
	}
}
