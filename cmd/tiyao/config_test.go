package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestConfig(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
		return path
	}
	yml := write("c.yaml", "to: json\njobs: 2\n")
	tml := write("c.toml", "to = 'yaml'\njobs = 2\n")

	out, _, _ := command(t, "信访", "segment", "--config", yml)
	assert.Contains(t, out, `"words": [`)
	out, _, _ = command(t, "信访", "segment", "--config", tml)
	assert.Equal(t, "words:\n  - 信访\n", out)

	t.Run("the environment goes before the file, the flag before both", func(t *testing.T) {
		t.Setenv("TIYAO_CONFIG", yml)
		t.Setenv("TIYAO_TO", "yaml")
		out, _, _ := command(t, "信访", "segment")
		assert.Equal(t, "words:\n  - 信访\n", out)
		out, _, _ = command(t, "信访", "segment", "--to", "text")
		assert.Equal(t, "信访\n", out)
	})
	t.Run("errors name the setting", func(t *testing.T) {
		_, errs, status := command(t, "", "segment", "--config", write("d.yaml", "jobs: many\n"))
		assert.Equal(t, statusUsage, status)
		assert.Contains(t, errs, "jobs in the configuration file")
		_, errs, _ = command(t, "", "segment", "--config", write("e.yaml", "jbos: 2\n"))
		assert.Contains(t, errs, `there is no setting "jbos"`)
		_, errs, _ = command(t, "", "segment", "--config", write("f.toml", "[jobs]\na = 1\n"))
		assert.Contains(t, errs, "jobs: want a value or a list")
		_, errs, _ = command(t, "信访", "describe", "--config", write("g.yaml", "limit: 5\n"))
		assert.Contains(t, errs, "limit in the configuration file 5: want")
		vocab := write("h.yaml", "vocab: none.txt\n")
		_, errs, status = command(t, "信访", "keywords", "--config", vocab)
		assert.Equal(t, statusUsage, status)
		assert.Contains(t, errs, "vocab in the configuration file: open ")
		for _, verb := range []string{"stats", "names", "extract", "segment"} {
			_, errs, status = command(t, "信访", verb, "--config", vocab)
			assert.Equal(t, statusOK, status, "%s reads no vocabulary: %s", verb, errs)
		}
		t.Setenv("TIYAO_JOBS", "x")
		_, errs, _ = command(t, "", "segment")
		assert.Contains(t, errs, "TIYAO_JOBS: ")
	})
}

func TestUnreadableConfig(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("XDG_CONFIG_HOME", dir)
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "tiyao", "config.yaml"), 0o755)) // a folder cannot be read either
	out, errs, status := command(t, "信访", "segment")
	assert.Equal(t, statusOK, status)
	assert.Equal(t, "信访\n", out)
	assert.Contains(t, errs, "config.yaml: ")
	_, _, status = command(t, "信访", "segment", "--config", filepath.Join(dir, "tiyao", "config.yaml"))
	assert.Equal(t, statusUsage, status, "that one was asked for")
}
