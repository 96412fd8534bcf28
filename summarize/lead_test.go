package summarize

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/segment"
)

// cases reads lines of the form "input => want" of a file in testdata.
func cases(t *testing.T, name string) (out [][2]string) {
	t.Helper()
	f, err := os.Open("testdata/" + name)
	require.NoError(t, err)
	defer f.Close()
	for sc := bufio.NewScanner(f); sc.Scan(); {
		line := sc.Text()
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		in, want, ok := strings.Cut(line, " => ")
		require.True(t, ok, line)
		out = append(out, [2]string{in, want})
	}
	require.NotEmpty(t, out)
	return out
}

func TestTrimLead(t *testing.T) {
	seg, err := segment.New()
	require.NoError(t, err)
	for _, c := range cases(t, "lead.txt") {
		doc := seg.Document(c[0])
		cfg := defaults()
		w := begin(doc, &cfg)
		require.NotEmpty(t, w.sents, c[0])
		assert.Equal(t, c[1], doc.Text[w.sents[0].start:w.sents[0].end])
		w.end()
	}
}

func TestResidue(t *testing.T) {
	for _, s := range []string{"责编：林晓舟", "（完）", "来源：云州日报", "图为云州港。", "更多精彩内容请关注我们的公众号。", "欢迎关注云州发布微信公众号", "扫码查看视频", "本报记者 周以宁 摄", "未经授权不得转载。"} {
		assert.True(t, residue(s, len([]rune(s))) || bracketed(s), s)
	}
	for _, s := range []string{"来源广泛的资金支持了项目。", "编辑部在一楼。", "下一步，云州将扩建港口。", "记者从现场获悉，险情已经排除。"} {
		assert.False(t, residue(s, len([]rune(s))) || bracketed(s), s)
	}
}
