package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rivo/uniseg"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"
	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/tiyao/tiyao/internal/casefile"
)

func TestPages(t *testing.T) {
	file := func(name string, b []byte) string {
		path := filepath.Join(t.TempDir(), name)
		require.NoError(t, os.WriteFile(path, b, 0o644))
		return path
	}
	plain, err := os.ReadFile(samples + "finance.txt")
	require.NoError(t, err)
	gbk, err := simplifiedchinese.GBK.NewEncoder().Bytes(plain)
	require.NoError(t, err)

	want, _, status := command(t, "", "analyze", "--to", "json", samples+"finance.txt")
	require.Equal(t, statusOK, status)
	got, _, _ := command(t, "", "analyze", "--to", "json", file("gbk.txt", gbk))
	assert.Equal(t, want, got, "the encoding of a page does not change its report")
	got, _, _ = command(t, string(gbk), "analyze", "--to", "json")
	assert.Equal(t, want, got)

	words, _, _ := command(t, string(gbk), "segment")
	assert.Contains(t, words, "同比 增长")

	out, _, _ := command(t, "", "extract", "--raw", samples+"scraped-page.txt")
	assert.Contains(t, out, "ICP")
	out, _, _ = command(t, "", "extract", samples+"scraped-page.txt")
	assert.NotContains(t, out, "ICP")

	out, errs, status := command(t, "", "analyze", file("empty.txt", nil), samples+"health.txt")
	assert.Equal(t, statusFailed, status)
	assert.Contains(t, errs, "empty.txt: ")
	assert.Contains(t, out, "每天多走两千步")

	_, errs, status = command(t, strings.Repeat("信访工作。", 2<<20), "describe", "--from", "text")
	assert.Equal(t, statusFailed, status)
	assert.Contains(t, errs, "too large")
}

// What a person sees. TIYAO_RECORD=1 writes the golden files anew.
func TestReports(t *testing.T) {
	paths, err := filepath.Glob(samples + "*.*")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	for _, path := range paths {
		name := filepath.Base(path)
		t.Run(name, func(t *testing.T) {
			out, errs, status := command(t, "", "analyze", path)
			require.Equal(t, statusOK, status, errs)
			golden := filepath.Join("testdata", "reports", strings.TrimSuffix(name, filepath.Ext(name))+".golden")
			casefile.Golden(t, golden, []byte(out))
			for _, line := range strings.Split(out, "\n") {
				assert.LessOrEqual(t, uniseg.StringWidth(line), 100, line)
			}
			assert.NotContains(t, out, "\x1b", "colours are for terminals")
		})
	}
}

func TestReportFormats(t *testing.T) {
	path := samples + "local-news.txt"
	asJSON, _, _ := command(t, "", "analyze", "--to", "json", path)
	asYAML, _, _ := command(t, "", "analyze", "--to", "yaml", path)
	var j, y any
	require.NoError(t, json.Unmarshal([]byte(asJSON), &j))
	require.NoError(t, yaml.Unmarshal([]byte(asYAML), &y))
	back, err := json.Marshal(y)
	require.NoError(t, err)
	assert.JSONEq(t, asJSON, string(back), "YAML says the same")
	assert.True(t, strings.HasPrefix(asYAML, "title: "), "in the same order")

	out, _, _ := command(t, "", "analyze", "--to", "html", path, samples+"sport.txt")
	assert.Equal(t, 1, strings.Count(out, "<!DOCTYPE html>"))
	assert.Equal(t, 2, strings.Count(out, "<article>"))
	assert.Contains(t, out, "<mark ")
	out, _, _ = command(t, `{"text":"<script>alert(1)</script>增长8%。"}`, "analyze", "--to", "html")
	assert.NotContains(t, out, "<script>")

	t.Setenv("LC_ALL", "zh_CN.UTF-8")
	out, _, _ = command(t, "", "analyze", path)
	assert.Contains(t, out, "\n关键词\n")
}
