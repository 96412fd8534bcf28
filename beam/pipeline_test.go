package tiyaobeam_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var pipeline string // the program

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "tiyao-beam")
	if err != nil {
		panic(err)
	}
	pipeline = filepath.Join(dir, "tiyao-beam")
	if out, err := exec.Command("go", "build", "-o", pipeline, "./cmd/tiyao-beam").CombinedOutput(); err != nil {
		panic(string(out))
	}
	code := m.Run()
	os.RemoveAll(dir)
	os.Exit(code)
}

// What the pipeline answers, whatever it runs on, is what the command answers: every id
// once. The environment says how many articles and where:
//
//	TIYAO_BEAM_ARTICLES=20000 TIYAO_BEAM_FLAGS="--runner flink --endpoint localhost:8099 --environment_type LOOPBACK"
func TestPipelineAnswersAsTheCommand(t *testing.T) {
	dir := t.TempDir()
	command := build(t, dir, "..", "./cmd/tiyao")
	n := 400
	if s := os.Getenv("TIYAO_BEAM_ARTICLES"); s != "" {
		var err error
		n, err = strconv.Atoi(s)
		require.NoError(t, err)
	}
	archive := filepath.Join(dir, "archive.ndjson")
	broken := articles(t, archive, n)

	args := append([]string{"--input", archive, "--output", filepath.Join(dir, "out"), "--shards", "3"}, strings.Fields(os.Getenv("TIYAO_BEAM_FLAGS"))...)
	cmd := exec.Command(pipeline, args...)
	var log bytes.Buffer
	cmd.Stderr, cmd.Stdout = &log, &log
	require.NoError(t, cmd.Run(), &log)
	counted := regexp.MustCompile(`answered (\d+), failed (\d+), read \d+ bytes`).FindString(log.String())
	t.Log(counted)
	if os.Getenv("TIYAO_BEAM_FLAGS") == "" { // other runners may count work that they do twice
		assert.Contains(t, counted, fmt.Sprintf("answered %d, failed %d,", n-broken, broken))
	}

	answers, dead := lines(t, dir, "out-0*"), lines(t, dir, "out-dead-0*")
	assert.Len(t, answers, n-broken)
	assert.Len(t, dead, broken)
	for i, l := range dead { // the letter has the record too
		at := strings.LastIndex(l, `,"record":`)
		require.Positive(t, at, l)
		dead[i] = l[:at] + "}"
	}
	var out bytes.Buffer
	cmd = exec.Command(command, "analyze", archive)
	cmd.Stdout = &out
	var failed *exec.ExitError
	require.ErrorAs(t, cmd.Run(), &failed)
	require.Equal(t, 1, failed.ExitCode())
	want := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	got := slices.Concat(answers, dead)
	slices.Sort(want)
	slices.Sort(got)
	require.Equal(t, len(want), len(got))
	for i := range want {
		require.Equal(t, want[i], got[i])
	}
	ids := map[string]bool{}
	for _, l := range got {
		var v struct{ ID json.RawMessage }
		require.NoError(t, json.Unmarshal([]byte(l), &v))
		ids[string(v.ID)] = true
	}
	assert.Len(t, ids, n, "an id is answered twice")
}

// Pages and captures go the same way as lines do.
func TestPagesAndArchives(t *testing.T) {
	dir := t.TempDir()
	samples, err := filepath.Abs("../examples/articles")
	require.NoError(t, err)
	page, err := os.ReadFile(filepath.Join(samples, "web-page.html"))
	require.NoError(t, err)
	var warc strings.Builder
	for i := range 5 {
		block := fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n%s", page)
		length := fmt.Sprintf("Content-Length: %d\r\n", len(block))
		if i == 3 {
			length = "" // a record that cannot be read
		}
		fmt.Fprintf(&warc, "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/%d\r\nContent-Type: application/http\r\n%s\r\n%s\r\n\r\n", i, length, block)
	}
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.warc"), []byte(warc.String()), 0o600))

	for _, c := range []struct {
		format, glob string
		answers      int
		dead         string
	}{
		{"pages", filepath.Join(samples, "*.*"), 8, ""},
		{"warc", filepath.Join(dir, "*.warc"), 4, `{"id":"http://a.example/3","error":"bad header of a record: no Content-Length"}`},
	} {
		out := filepath.Join(dir, c.format)
		log, err := exec.Command(pipeline, "--input", c.glob, "--format", c.format, "--output", out, "--verb", "extract", "--shards", "1").CombinedOutput()
		require.NoError(t, err, string(log))
		assert.Len(t, lines(t, dir, c.format+"-0*"), c.answers)
		assert.Equal(t, c.dead, strings.Join(lines(t, dir, c.format+"-dead-0*"), "\n"))
	}
}

// build builds a program of the module at module.
func build(t *testing.T, dir, module, pkg string) string {
	t.Helper()
	name := filepath.Join(dir, filepath.Base(pkg))
	cmd := exec.Command("go", "build", "-o", name, pkg)
	cmd.Dir = module
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, string(out))
	return name
}

// articles writes n articles, made of the samples' own lines put in new orders, with one
// broken in a hundred, and returns how many are broken.
func articles(t *testing.T, name string, n int) (broken int) {
	t.Helper()
	samples, err := filepath.Glob("../examples/articles/*.txt")
	require.NoError(t, err)
	var pool [][]string
	for _, s := range samples {
		text, err := os.ReadFile(s)
		require.NoError(t, err)
		pool = append(pool, strings.FieldsFunc(string(text), func(r rune) bool { return r == '\n' }))
	}
	f, err := os.Create(name)
	require.NoError(t, err)
	defer f.Close()
	problems := []string{
		`{"id":%d,"text":"江临县`, `{"id":%d,"title":"x"}`, `{"id":%d,"text":"   "}`, `{"id":%d,"html":"<p>"}`, `{"id":%d,"text":7}`, `{"id":%d,"text":"a",}`,
	}
	for i := range n {
		if i%100 == 57 {
			_, err = fmt.Fprintf(f, problems[i/100%len(problems)]+"\n", i)
			require.NoError(t, err)
			broken++
			continue
		}
		ls := slices.Clone(pool[i%len(pool)])
		for k := range ls { // the same each time, and hardly ever twice the same
			j := (i*7919 + k*104729) % len(ls)
			ls[k], ls[j] = ls[j], ls[k]
		}
		ls = append(ls, fmt.Sprintf("全年完成投资%d万元，比上年增长%d.%d%%。", i+1, i%40+1, i%10))
		line, err := json.Marshal(map[string]any{"id": i, "title": ls[0], "text": strings.Join(ls[1:], "\n")})
		require.NoError(t, err)
		_, err = f.Write(append(line, '\n'))
		require.NoError(t, err)
	}
	return broken
}

// lines reads the lines of the files of a glob.
func lines(t *testing.T, dir, glob string) (all []string) {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, glob))
	require.NoError(t, err)
	for _, name := range names {
		b, err := os.ReadFile(name)
		require.NoError(t, err)
		if s := strings.TrimSuffix(string(b), "\n"); s != "" {
			all = append(all, strings.Split(s, "\n")...)
		}
	}
	return all
}
