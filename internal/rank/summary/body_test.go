package summary

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/internal/casefile"
	"github.com/tiyao/tiyao/segment"
)

// The line that other lines ran into is long: behind each case stands more.
const moreOfIt = "参加者来自沿线各村，年纪最大的已经七十三岁。负责人表示，下一步将把这项工作固定下来，每月一次，并公布结果，接受大家监督。去年同期，类似的工作因为天气原因推迟了两周，今年提前做了准备，进展比较顺利。"

func TestFindBody(t *testing.T) {
	seg, err := segment.New()
	require.NoError(t, err)
	casefile.Pairs(t, "testdata/body.txt", " => ", func(t *testing.T, line int, in, want string) {
		doc := seg.Document(in + moreOfIt)
		w := engine(80).begin(doc, Hints{})
		defer w.end()
		for i := range w.sents {
			if s := &w.sents[i]; s.is&skipped == 0 {
				assert.True(t, strings.HasPrefix(doc.Text[s.start:s.end], want), "body.txt:%d: starts %s", line, doc.Text[s.start:s.end])
				return
			}
		}
		t.Errorf("body.txt:%d: nothing is left", line)
	})
}

// A heading that lost its line and ends in the word with which the text goes on is cut off inside of a text too.
func TestDoubled(t *testing.T) {
	seg, err := segment.New()
	require.NoError(t, err)
	for in, want := range map[string]string{
		"云州港三年内扩建四个泊位。新港区码头改造码头改造下月开工，工期两年，投资三亿元。": "码头改造下月开工",
		"云州港三年内扩建四个泊位。代代相传的造船手艺在新港区继续，工期两年，投资三亿元。": "代代相传的造船手艺",
	} {
		w := engine(80).begin(seg.Document(in), Hints{})
		assert.True(t, strings.HasPrefix(in[w.sents[1].start:], want), in[w.sents[1].start:])
		w.end()
	}
}
