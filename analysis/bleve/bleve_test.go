package bleve_test

import (
	"fmt"
	"testing"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/registry"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	tiyao "github.com/tiyao/tiyao/analysis/bleve"
)

func terms(t *testing.T, analyzer, text string) []string {
	a, err := registry.NewCache().AnalyzerNamed(analyzer)
	require.NoError(t, err)
	var out []string
	for _, tok := range a.Analyze([]byte(text)) {
		assert.NotEmpty(t, tok.Term)
		assert.LessOrEqual(t, tok.End, len(text))
		out = append(out, fmt.Sprintf("%s@%d", tok.Term, tok.Position))
	}
	return out
}

func TestAnalyzer(t *testing.T) {
	assert.Equal(t, []string{"中华人民共和国@1", "成立@2"}, exclude(terms(t, tiyao.AnalyzerName, "中華人民共和國成立了。"), "中华@1", "华人@1", "人民@1", "中华人民@1", "人民共和国@1", "共和@1", "共和国@1"))
	assert.Contains(t, terms(t, tiyao.AnalyzerName, "ＵＳＢ 接口"), "usb@1")
	assert.NotContains(t, terms(t, tiyao.AnalyzerName, "我们的大桥"), "我们@1")
}

func exclude(list []string, but ...string) []string {
	var out []string
next:
	for _, s := range list {
		for _, b := range but {
			if s == b {
				continue next
			}
		}
		out = append(out, s)
	}
	return out
}

// An index finds traditional spellings by simplified ones, and no word in the middle of others.
func TestIndex(t *testing.T) {
	m := bleve.NewIndexMapping()
	m.DefaultAnalyzer = tiyao.AnalyzerName
	x, err := bleve.NewMemOnly(m)
	require.NoError(t, err)
	for id, text := range map[string]string{
		"bridge": "雲州大橋昨日合龍", "kimono": "她穿着和服参加茶会", "service": "产品和服务都有改进",
	} {
		require.NoError(t, x.Index(id, map[string]string{"text": text}))
	}
	assert.Equal(t, []string{"bridge"}, search(t, x, "大桥"))
	assert.Equal(t, []string{"kimono"}, search(t, x, "和服"))
}

func search(t *testing.T, x bleve.Index, query string) []string {
	r, err := x.Search(bleve.NewSearchRequest(bleve.NewMatchQuery(query)))
	require.NoError(t, err)
	var ids []string
	for _, h := range r.Hits {
		ids = append(ids, h.ID)
	}
	return ids
}
