package segment

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/internal/casefile"
)

func TestRegister(t *testing.T) {
	seg, err := New(WithoutNames())
	require.NoError(t, err)
	casefile.Pairs(t, "testdata/registers.txt", " => ", func(t *testing.T, line int, in, want string) {
		assert.Equal(t, want, seg.Document(in).Register().String(), "registers.txt:%d", line)
	})
	assert.Equal(t, RegisterNews, seg.Document("").Register())
}

func TestRegisterText(t *testing.T) {
	for r := RegisterNews; r <= RegisterOpinion; r++ {
		b, err := r.MarshalText()
		require.NoError(t, err)
		var back Register
		require.NoError(t, back.UnmarshalText(b))
		assert.Equal(t, r, back)
	}
	var r Register
	assert.ErrorContains(t, r.UnmarshalText([]byte("poem")), `no such register: "poem"`)
	assert.Equal(t, "news", Register(99).String())
}
