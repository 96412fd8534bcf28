package tiyao_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/keywords"
	"github.com/tiyao/tiyao/stats"
	"github.com/tiyao/tiyao/summarize"
)

// What is read in the background and what is asked at once must not meet badly: the race detector runs this.
func TestPreload(t *testing.T) {
	a, err := tiyao.New()
	require.NoError(t, err)
	var wait sync.WaitGroup
	for _, f := range []func(){keywords.Preload, stats.Preload, summarize.Preload} {
		wait.Add(1)
		go func() {
			defer wait.Done()
			f()
		}()
	}
	r, err := a.AnalyzeArticle(article.Article{Body: "今年1至5月，江临县新增市场主体4268户，同比增长37.9%。"})
	require.NoError(t, err)
	wait.Wait()
	assert.Len(t, r.Stats, 2)
}
