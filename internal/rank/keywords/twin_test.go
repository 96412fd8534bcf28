package keywords

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSeat(t *testing.T) {
	for _, c := range []struct{ word, class, place string }{
		{"云州市公安局", "police", "云州"}, {"云州警方", "police", "云州"}, {"海湾县公安", "police", "海湾"}, {"云州队", "team", "云州"}, {"云州女足", "team", "云州"},
		{"警方", "police", ""}, {"云州晚报", "police", ""},
	} {
		place, ok := seat(c.word, c.class)
		assert.Equal(t, c.place, place, c.word)
		assert.Equal(t, c.place != "", ok, c.word)
	}
}
