package segment

import (
	"fmt"
	"slices"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Entries that are looked up are those that are found one by one, in the same order.
func TestStarters(t *testing.T) {
	s, err := New()
	require.NoError(t, err)
	n := &naming{Document: &Document{seg: s}}
	for i := range 60 {
		text := "云" + string([]rune("江河湖海山川")[:i%6+1]) + fmt.Sprint(i/7)
		n.entries = append(n.entries, entry{text: text, kind: NameType(i%3 + 1), sure: true, runes: int32(utf8.RuneCountInString(text))})
	}
	all := n.starters()
	require.Len(t, all, 1)
	x := startersWith(all, '云')
	require.NotNil(t, x.by)
	for _, text := range []string{"云江3", "雲江河0的", "云江河湖0", "云江河湖海山川8", "云", "云江河湖海山川云江", "云\xff江", "山"} {
		want := []int{}
		for _, i := range x.list {
			if startsWith(text, n.entries[i].text) > 0 {
				want = append(want, i)
			}
		}
		assert.Equal(t, want, slices.Clone(n.startersOf(x, text)), text)
	}
	assert.Nil(t, n.startersOf(nil, "云江"))
}
