package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestRun(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, run(&out, os.DirFS("content")))
	t.Log("\n" + out.String())
	s := out.String()
	assert.Contains(t, s, "title: 老楼里的第一百部电梯 # 见报标题\n", "comments stay")
	assert.Contains(t, s, `tags = ["云州港"] # 作者自己写的`, "what the author wrote stays")
	assert.Equal(t, 2, strings.Count(s, "description"))
	assert.Equal(t, 2, strings.Count(s, "tags"))
	for _, name := range []string{"elevator", "port"} {
		src, err := os.ReadFile("content/posts/" + name + ".md")
		require.NoError(t, err)
		_, body, _ := strings.Cut(string(src)[3:], "\n---\n")
		if name == "port" {
			_, body, _ = strings.Cut(string(src)[3:], "\n+++\n")
		}
		assert.Contains(t, s, body, "the body stays")
	}
}
