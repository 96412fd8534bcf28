package corpus_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/tiyao/tiyao/internal/corpus"
)

func TestStands(t *testing.T) {
	for _, c := range []struct {
		text, tag string
		want      bool
	}{
		{"在shell里运行sh命令", "sh", true},
		{"在shell里运行", "sh", false},
		{"支持grpc", "rpc", false},
		{"云州的茶", "云州", true},
		{"云州的茶", "", false},
		{"用log4j2记录", "log4j2", true},
	} {
		assert.Equal(t, c.want, corpus.Stands(c.text, c.tag), "%s in %s", c.tag, c.text)
	}
}
