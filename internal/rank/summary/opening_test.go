package summary

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/internal/casefile"
	"github.com/tiyao/tiyao/segment"
)

func engine(limit int) *Engine { return New(Config{Limit: Limit{Max: limit}, Count: 3}) }

func TestTrimLead(t *testing.T) {
	seg, err := segment.New()
	require.NoError(t, err)
	casefile.Pairs(t, "testdata/opening.txt", " => ", func(t *testing.T, line int, in, want string) {
		doc := seg.Document(in)
		w := engine(80).begin(doc, Hints{})
		defer w.end()
		require.NotEmpty(t, w.sents, "opening.txt:%d", line)
		assert.Equal(t, want, doc.Text[w.sents[0].start:w.sents[0].end], "opening.txt:%d", line)
	})
}

func TestResidue(t *testing.T) {
	for _, s := range []string{"更多精彩内容请关注我们的公众号。", "欢迎关注云州发布微信公众号", "扫码查看视频", "未经授权不得转载。"} {
		assert.True(t, residue(s, len([]rune(s)), true) || lexical().notes.Within(s), s)
	}
	for _, s := range []string{"来源广泛的资金支持了项目。", "编辑部在一楼。", "下一步，云州将扩建港口。", "记者从现场获悉，险情已经排除。"} {
		assert.False(t, residue(s, len([]rune(s)), true) || lexical().notes.Within(s), s)
	}
}

// Weights of one's own decide.
func TestWeights(t *testing.T) {
	w := *Learned()
	for i, name := range SentenceFeatures {
		w.Sentence[i] = 0
		if name == "place" {
			w.Sentence[i] = 100
		}
	}
	seg, err := segment.New()
	require.NoError(t, err)
	doc := seg.Document("甲市召开会议。乙市举行比赛。丙市发布报告。")
	assert.Equal(t, "丙市发布报告。", New(Config{Limit: Limit{Max: 80}, Count: 1, Weights: &w}).Summarize(doc, Hints{}).Text)
}

// A weight of no feature is an error that names its line.
func TestReadWeights(t *testing.T) {
	_, err := ReadWeights("w", "# x\nword colour 1\n")
	assert.EqualError(t, err, `w:2: no such weight: "word colour 1"`)
	_, err = ReadWeights("w", "word bias one\n")
	assert.EqualError(t, err, `w:1: no number: "word bias one"`)
}
