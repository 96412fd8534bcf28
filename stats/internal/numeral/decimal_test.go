package numeral

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDecimal(t *testing.T) {
	for in, want := range map[string]string{"0": "0", "-0": "0", "1.50": "1.5", "-3.25": "-3.25", "0.0001": "0.0001", "12000": "12000"} {
		d, err := ParseDecimal(in)
		require.NoError(t, err, in)
		assert.Equal(t, want, d.String())
	}
	assert.Equal(t, "1140000000000", Decimal{Coef: 114, Exp: 10, set: true}.String())
	assert.Equal(t, "", Decimal{}.String())
	assert.False(t, Decimal{}.IsSet())
	assert.Equal(t, -1, Int(-5).Sign())
	assert.Equal(t, "5", Int(-5).Abs().String())
	assert.Equal(t, 1, Int(3).Cmp(Int(1).Shift(-1)))
	assert.Equal(t, -1, Int(-3).Cmp(Int(-2)))
	assert.Equal(t, 0, Int(30).Cmp(Decimal{Coef: 3, Exp: 1, set: true}))
	p, ok := PercentOf(Int(2), Int(3))
	assert.True(t, ok)
	assert.Equal(t, "66.67", p.String())
	for _, s := range []string{"", "-", ".", "-+5", "+-5", "--5", "1e3", "1.2.3", "五", "99999999999999999999"} {
		_, err := ParseDecimal(s)
		assert.ErrorIs(t, err, ErrNumber, s)
	}
}
