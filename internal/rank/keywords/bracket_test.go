package keywords

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestCalled(t *testing.T) {
	var b brackets
	in := b.of("云州大学（以下简称“云大”）与海湾银行（下称海银）签约，海湾港(HWG)也在。")
	assert.Equal(t, "云州大学", in.called("云大"))
	assert.Equal(t, "云州大学（以下简称“云大”）与海湾银行", in.called("海银"))
	for _, w := range []string{"海", "HWG", "云州"} {
		assert.Empty(t, in.called(w), w)
	}
}
