package keywords_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/keywords"
)

// Of two forms that as many articles have the longer one is given, else the more frequent one.
func TestForm(t *testing.T) {
	a := keywords.NewArchive()
	for i, ks := range [][]string{{"青川县"}, {"青川"}, {"白石"}, {"白石"}, {"白石县"}, {"云州"}} {
		for _, k := range ks {
			a.Add(fmt.Sprint(i), []keywords.Keyword{{Text: k}})
		}
	}
	for text, want := range map[string]string{
		"青川": "青川县", "青川县": "青川县", "白石": "白石", "白石县": "白石", "云州": "云州", "云州市": "云州", "河湾": "河湾", "河湾市": "河湾市",
	} {
		assert.Equal(t, want, a.Form(text), text)
	}
}

func TestArchive(t *testing.T) {
	a := keywords.NewArchive()
	assert.Equal(t, "青川县", a.Form("青川县"))
	for i := range 10 {
		ks := []keywords.Keyword{{Text: "青川电视台", Score: 0.5}, {Text: "茶园", Score: 0.8}}
		if i%2 == 0 {
			ks[1] = keywords.Keyword{Text: "青川县", Score: 0.9}
		}
		if i%3 == 0 {
			ks = append(ks, keywords.Keyword{Text: "青川", Score: 0.7}, keywords.Keyword{Text: "圖書館", Score: 0.6}, keywords.Keyword{Text: "图书馆", Score: 0.6})
		}
		a.Add(fmt.Sprint(i), ks)
	}
	assert.Equal(t, 10, a.Len())
	assert.Equal(t, []string{"青川电视台"}, a.Furniture(0.6))
	assert.Equal(t, "青川县", a.Form("青川"))
	v, err := keywords.NewVocabulary(keywords.Tag{Name: "茶园"})
	require.NoError(t, err)
	got := a.Suggest(v, 2)
	require.Len(t, got, 3)
	assert.Equal(t, keywords.Suggestion{Text: "青川县", Docs: 5, Score: 0.9, Examples: []string{"0", "2", "4"}}, got[1])
	assert.Equal(t, "圖書館", got[2].Text)
	assert.Equal(t, 4, got[2].Docs)
}
