package gsedict_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/go-ego/gse"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/segment/gsedict"
)

func load(t testing.TB, dict string) *gse.Segmenter {
	gs := new(gse.Segmenter)
	gs.SkipLog = true
	require.NoError(t, gs.LoadDictStr(dict))
	return gs
}

func TestOption(t *testing.T) {
	gs := load(t, "信访工作 120 n\n下降 50 v\n群众 30 vq\n信访 10 n\n")
	seg, err := segment.New(gsedict.Option(gs))
	require.NoError(t, err)
	assert.Equal(t, "群众|信访工作|下降|12.5%", strings.Join(seg.Words("群众信访工作下降12.5%"), "|"))
	for _, w := range gsedict.Words(gs) {
		if w.Text == "群众" {
			assert.Equal(t, segment.Word{Text: "群众", Freq: 30, Tag: segment.TagV}, w)
		}
	}
	require.NoError(t, gs.RemoveToken("信访工作"))
	for _, w := range gsedict.Words(gs) {
		assert.NotEqual(t, "信访工作", w.Text)
	}
}

func TestNothingLoaded(t *testing.T) {
	assert.Empty(t, gsedict.Words(new(gse.Segmenter)))
	_, err := segment.New(gsedict.Option(new(gse.Segmenter)))
	assert.Error(t, err)
}

func ExampleOption() {
	var gs gse.Segmenter
	gs.SkipLog = true
	if err := gs.LoadDictStr("信访工作 120 n\n下降 50 v\n"); err != nil {
		fmt.Println(err)
		return
	}
	seg, err := segment.New(gsedict.Option(&gs))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(seg.Words("信访工作下降5%"))
	// Output: [信访工作 下降 5%]
}
