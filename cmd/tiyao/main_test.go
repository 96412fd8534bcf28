package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// command runs the program as a shell would and returns what it wrote and its status.
func command(t *testing.T, stdin string, args ...string) (out, errs string, status int) {
	t.Helper()
	var o, e bytes.Buffer
	status = run(args, strings.NewReader(stdin), &o, &e)
	return o.String(), e.String(), status
}

// TestMain keeps the tests away from the settings of whoever runs them.
func TestMain(m *testing.M) {
	if os.Getenv("AS_TIYAO") != "" { // a process of its own, for tests that kill it
		code := run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
		if to := os.Getenv("AS_TIYAO_STATUS"); to != "" { // what the kernel says of this process as it ends
			status, err := os.ReadFile("/proc/self/status")
			if err == nil {
				err = os.WriteFile(to, status, 0o600)
			}
			if err != nil {
				panic(err)
			}
		}
		os.Exit(code)
	}
	for _, kv := range os.Environ() {
		if name, _, _ := strings.Cut(kv, "="); strings.HasPrefix(name, "TIYAO_") && name != "TIYAO_RECORD" {
			os.Unsetenv(name)
		}
	}
	dir, err := os.MkdirTemp("", "tiyao")
	if err != nil {
		panic(err)
	}
	os.Setenv("XDG_CONFIG_HOME", dir)
	os.Setenv("LC_ALL", "C")
	code := m.Run()
	os.RemoveAll(dir)
	os.Exit(code)
}

func (endless) Read(b []byte) (int, error) {
	return copy(b, "{\"id\":1,\"text\":\"信访\"}\n"), nil
}

func TestFilesAndFolders(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
		return path
	}
	a := write("a.txt", "信访\n工作")
	write("sub/b.md", "上访")
	write("sub/c.csv", "no page")
	write("sub/d.markdown", "上访")
	write("sub/e.SHTML", "上访")
	write(".git/d.txt", "hidden")
	lines := write("e.ndjson", `{"id":9,"text":"上访"}`)
	missing := filepath.Join(dir, "missing.txt")

	out, errs, status := command(t, "", "segment", a)
	assert.Equal(t, "信访\n工作\n", out)
	assert.Empty(t, errs)
	assert.Equal(t, statusOK, status)

	out, _, _ = command(t, "", "segment", dir, "--to", "ndjson")
	assert.Equal(t, fmt.Sprintf("{\"id\":%q,\"words\":[\"信访\",\"\\n\",\"工作\"]}\n{\"id\":%q,\"words\":[\"上访\"]}\n{\"id\":%q,\"words\":[\"上访\"]}\n{\"id\":%q,\"words\":[\"上访\"]}\n",
		a, filepath.Join(dir, "sub", "b.md"), filepath.Join(dir, "sub", "d.markdown"), filepath.Join(dir, "sub", "e.SHTML")), out)

	out, errs, status = command(t, "信访", "segment", missing, lines, "-")
	assert.Equal(t, statusFailed, status)
	assert.Contains(t, errs, "missing.txt: no such file or directory\n")
	assert.Contains(t, errs, "tiyao: 1 of 3 could not be analysed\n")
	assert.Equal(t, "{\"id\":9,\"words\":[\"上访\"]}\n\n== - ==\n信访\n", out)

	_, errs, status = command(t, "", "segment", filepath.Join(dir, ".git"), filepath.Dir(write("empty/x.csv", "")))
	assert.Equal(t, statusFailed, status)
	assert.Contains(t, errs, "no .txt")
}

func TestFormats(t *testing.T) {
	out, _, _ := command(t, "信访", "segment", "--to", "json")
	assert.Equal(t, "{\n  \"words\": [\n    \"信访\"\n  ]\n}\n", out)
	out, _, _ = command(t, `{"id":1,"text":"信访"}`, "segment", "--to", "json")
	assert.JSONEq(t, `[{"id":1,"words":["信访"]}]`, out)
	out, _, _ = command(t, "", "segment", "--from", "ndjson", "--to", "json")
	assert.JSONEq(t, `[]`, out)
	out, _, _ = command(t, "信访", "segment", "--to", "yaml")
	assert.Equal(t, "words:\n  - 信访\n", out)
	out, _, _ = command(t, "<b>", "segment", "--to", "html")
	assert.Contains(t, out, "&lt;")
	assert.NotContains(t, out, "<b>")
	out, _, _ = command(t, "信访", "segment", "--to", "ndjson")
	assert.Equal(t, "{\"id\":\"-\",\"words\":[\"信访\"]}\n", out)
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{
		{"segment", "--from", "pdf"}, {"segment", "--to", "xml"}, {"segment", "--jobs", "0"}, {"keywords", "--top", "0"},
		{"describe", "--limit", "long"}, {"sgment"}, {"segment", "--no-such-flag"}, {"segment", "--config", "/no/such/file"},
		{"version", "extra"},
	} {
		out, errs, status := command(t, "信访", args...)
		assert.Equal(t, statusUsage, status, args)
		assert.Empty(t, out, args)
		assert.True(t, strings.HasPrefix(errs, "tiyao: "), "%v: %s", args, errs)
	}
	out, _, status := command(t, "", "--help")
	assert.Equal(t, statusOK, status)
	for _, v := range verbs {
		assert.Contains(t, out, v.name)
		out, _, _ := command(t, "", v.name, "--help")
		assert.Contains(t, out, "Examples:\n  ")
	}
	out, _, _ = command(t, "", "version")
	assert.Regexp(t, `^tiyao \S+ go1\S* \S+/\S+\n$`, out)
	for _, shell := range []string{"bash", "zsh", "fish", "powershell"} {
		out, _, status := command(t, "", "completion", shell)
		assert.Equal(t, statusOK, status)
		assert.Contains(t, out, "tiyao")
	}
}
