package segment

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Reading by blocks gives the tokens of the whole; a reading that is stopped ends.
func TestStopped(t *testing.T) {
	s, err := New()
	require.NoError(t, err)
	body := strings.Repeat("云州大桥昨天合龙，\u3000\n \n\n总长 3.5 公里。\r\n江面上彩旗飘扬\n", 3000)
	whole := s.Document(body)
	done := make(chan struct{})
	blocks := s.Read(Source{Body: body, Done: done})
	assert.Equal(t, whole.Tokens, blocks.Tokens)
	assert.Equal(t, whole.Sentences, blocks.Sentences)
	close(done)
	assert.True(t, blocks.Stopped())
	assert.Empty(t, s.Read(Source{Body: body, Done: done}).Tokens)
}
