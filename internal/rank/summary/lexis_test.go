package summary

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/segment"
)

// The weights come back as they were written, and both forms of a character are one.
func TestLexis(t *testing.T) {
	l := LearnedLexis()
	var b strings.Builder
	require.NoError(t, l.WriteTo(&b, "for a test"))
	again, err := ReadLexis(b.String())
	require.NoError(t, err)
	assert.Equal(t, l, again)
	_, err = ReadLexis(b.String()[:b.Len()-1])
	require.Error(t, err)

	seg, err := segment.New()
	require.NoError(t, err)
	for _, p := range [][2]string{{"县里宣布，渡口明天开放。", "縣裡宣布，渡口明天開放。"}} {
		x, y := seg.Document(p[0]), seg.Document(p[1])
		assert.Equal(t, LexisFeatures(nil, x, 0, len(x.Tokens)), LexisFeatures(nil, y, 0, len(y.Tokens)))
	}
}

// A sentence about 他 hangs, one that opens with a name does not.
func TestAdrift(t *testing.T) {
	seg, err := segment.New()
	require.NoError(t, err)
	w := New(Config{Limit: Limit{Max: defaultMax}, Count: 3}).begin(seg.Document("河湾镇修好了灯塔。他还说，明年再修一座。云州市航道局5月2日开放了灯塔。"), Hints{})
	defer w.end()
	assert.Greater(t, w.adrift(1), float32(.6))
	assert.Less(t, w.adrift(2), float32(.4))
}
