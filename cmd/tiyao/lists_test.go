package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestIDF(t *testing.T) {
	file := filepath.Join(t.TempDir(), "my.idf")
	archive := `{"text":"信访工作会议"}` + "\n" + `{"text":"信访工作"}` + "\nbroken\n"
	_, errs, status := command(t, archive, "idf", "build", "-o", file)
	assert.Equal(t, statusFailed, status, "what could not be read is said")
	assert.Contains(t, errs, "-:3: bad JSON")
	b, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Contains(t, string(b), "信访")
	assert.NotContains(t, string(b), "会议", "in one article only")
	left, err := os.ReadDir(filepath.Dir(file))
	require.NoError(t, err)
	assert.Len(t, left, 1)

	for _, nothing := range []string{"", "broken\n"} {
		_, errs, status = command(t, nothing, "idf", "build", "--from", "ndjson", "-o", file, "--furniture", file)
		assert.Equal(t, statusFailed, status)
		assert.Contains(t, errs, "no article was read: nothing is written")
		assert.Equal(t, string(b), read(t, filepath.Dir(file), filepath.Base(file)))
	}

	out, errs, status := command(t, text, "keywords", "--idf", file)
	assert.Equal(t, statusOK, status, errs)
	assert.NotEmpty(t, out)
	_, errs, status = command(t, text, "keywords", "--idf", samples+"sport.txt")
	assert.Equal(t, statusUsage, status)
	assert.Contains(t, errs, "sport.txt:1: ")
}

func TestVocabulary(t *testing.T) {
	dir := t.TempDir()
	vocab, block := filepath.Join(dir, "tags.txt"), filepath.Join(dir, "never.txt")
	require.NoError(t, os.WriteFile(vocab, []byte("# tags of the site\n营商环境 = 市场主体, 企业满意度\n体育\n"), 0o644))
	require.NoError(t, os.WriteFile(block, []byte("增长\n全县\n"), 0o644))
	tags := func(args ...string) (all []string) {
		out, errs, status := command(t, text, append([]string{"keywords", "--to", "json"}, args...)...)
		require.Equal(t, statusOK, status, errs)
		var r struct{ Keywords []struct{ Text string } }
		require.NoError(t, json.Unmarshal([]byte(out), &r))
		for _, k := range r.Keywords {
			all = append(all, k.Text)
		}
		return all
	}
	assert.Equal(t, []string{"营商环境"}, tags("--vocab", vocab))
	empty := filepath.Join(dir, "empty.txt")
	require.NoError(t, os.WriteFile(empty, []byte("# none yet\n"), 0o644))
	_, errs, status := command(t, text, "keywords", "--vocab", empty)
	assert.Equal(t, statusUsage, status)
	assert.Equal(t, "tiyao: --vocab "+empty+": there are no tags in it\n", errs)
	_, errs, status = command(t, text, "vocab", "suggest", "--vocab", empty)
	assert.Equal(t, statusOK, status, errs)
	preferred := tags("--vocab", vocab, "--prefer")
	assert.Equal(t, "营商环境", preferred[0])
	assert.Greater(t, len(preferred), 1)
	assert.NotContains(t, tags("--block", block), "全县")

	require.NoError(t, os.WriteFile(filepath.Join(dir, "c.yaml"), []byte("vocab: tags.txt\nblock: [never.txt]\n"), 0o644))
	assert.Equal(t, []string{"营商环境"}, tags("--config", filepath.Join(dir, "c.yaml")), "files beside the configuration")
	t.Setenv("TIYAO_VOCAB", vocab)
	assert.Equal(t, []string{"营商环境"}, tags())

	require.NoError(t, os.WriteFile(vocab, []byte("营商环境\n = 市场\n"), 0o644))
	_, errs, status = command(t, text, "keywords")
	assert.Equal(t, statusUsage, status)
	assert.Contains(t, errs, "tags.txt:2")
	_, errs, status = command(t, text, "keywords", "--vocab", filepath.Join(dir, "none.txt"))
	assert.Equal(t, statusUsage, status)
	assert.Contains(t, errs, "--vocab: ")
}

func TestSuggest(t *testing.T) {
	line := fmt.Sprintf("{\"text\":%q}\n", newsText)
	type suggestion struct {
		Tag      string
		Articles int
	}
	out, errs, status := command(t, line+line, "vocab", "suggest", "--to", "json")
	require.Equal(t, statusOK, status, errs)
	var all []suggestion
	require.NoError(t, json.Unmarshal([]byte(out), &all), out)
	lines, _, _ := command(t, line+line, "vocab", "suggest", "--to", "ndjson")
	assert.Equal(t, strings.Count(lines, "\n"), len(all))
	require.NotEmpty(t, all)
	assert.Equal(t, 2, all[0].Articles)
	out, _, _ = command(t, line, "vocab", "suggest", "--to", "json", "--min", "2")
	assert.Equal(t, "[]\n", out)
	out, errs, status = command(t, line, "vocab", "suggest")
	assert.Equal(t, statusOK, status)
	assert.Empty(t, out)
	assert.Equal(t, "tiyao: of 1 articles, no tag that the list lacks is in 2 or more (--min)\n", errs)
	dir := postFolder(t, map[string]string{"a.md": "---\ndraft: true\n---\n" + newsText, "b.md": newsText})
	out, _, _ = command(t, "", "vocab", "suggest", "--min", "1", "--to", "ndjson", dir)
	assert.NotContains(t, out, `"articles":2`, "a draft is not read")
	both, _, _ := command(t, "", "vocab", "suggest", "--min", "1", "--to", "ndjson", filepath.Join(dir, "a.md"), filepath.Join(dir, "b.md"))
	assert.Contains(t, both, `"articles":2`, "unless it is named")
	_, errs, status = command(t, line, "vocab", "suggest", "--to", "yaml")
	assert.Equal(t, statusUsage, status)
	assert.Contains(t, errs, "want text, json or ndjson")
}

func TestDict(t *testing.T) {
	dict := filepath.Join(t.TempDir(), "names.txt")
	require.NoError(t, os.WriteFile(dict, []byte("柳荫里小区 100 ns\n和丰5号电池\n"), 0o644))
	out, errs, status := command(t, "柳荫里小区有和丰5号电池", "segment", "--dict", dict)
	assert.Equal(t, statusOK, status, errs)
	assert.Equal(t, "柳荫里小区 有 和丰5号电池\n", out)

	require.NoError(t, os.WriteFile(dict, []byte("柳荫里小区 100 ns\n和丰 many\n"), 0o644))
	_, errs, status = command(t, text, "keywords", "--dict", dict)
	assert.Equal(t, statusUsage, status)
	assert.Contains(t, errs, "names.txt:2")
	_, _, status = command(t, text, "stats", "--dict", dict+".none")
	assert.Equal(t, statusUsage, status)
}
