package archive

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestCount(t *testing.T) {
	c := NewCount(1)
	for _, doc := range [][]string{{"云山电视台", "茶园"}, {"云山電視台", "云山 电视台", "水库"}, {"茶园"}} {
		c.Next()
		for _, w := range doc {
			c.Add(KeyOf(w), w)
		}
	}
	assert.Equal(t, 3, c.Docs())
	shared := c.Shared(2)
	assert.Len(t, shared, 2)
	assert.Equal(t, "云山电视台", shared[0].Text, "ties go by the text")
	assert.EqualValues(t, 2, shared[0].Docs)
	assert.Equal(t, "茶园", shared[1].Text)
	assert.Zero(t, c.Of(KeyOf("灯塔")))
	assert.EqualValues(t, 1, c.Of(KeyOf("水库")).Docs)
}

// Below the number from which texts are kept nothing is shared; a text counts once for an article, and is kept as it
// stood when there were enough.
func TestKept(t *testing.T) {
	c := NewCount(2)
	for _, doc := range []string{"茶园", "茶 园", "水库", "茶園"} {
		c.Next()
		assert.True(t, c.Add(KeyOf(doc), doc))
		assert.False(t, c.Add(KeyOf(doc), doc), "the second time in one article")
	}
	shared := c.Shared(0)
	assert.Len(t, shared, 1)
	assert.Equal(t, "茶 园", shared[0].Text)
	assert.EqualValues(t, 3, shared[0].Docs)
	assert.Empty(t, c.Shared(4))
	assert.Equal(t, KeyOf("ＮＢＡ 總決賽"), KeyOf("nba\u3000总决赛\n"))
	assert.NotEqual(t, KeyOf("茶园"), KeyOf("园茶"))
}
