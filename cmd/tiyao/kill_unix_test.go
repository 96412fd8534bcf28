//go:build unix

package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Of two runs with one file of answers the second leaves it alone, until the first has ended.
func TestResumeAlone(t *testing.T) {
	if runtime.GOOS != "linux" && runtime.GOOS != "darwin" {
		t.Skip("no locks there")
	}
	file := filepath.Join(t.TempDir(), "done.ndjson")
	first, _, err := resume(file)
	require.NoError(t, err)
	again := func() (errs string, status int) {
		_, errs, status = command(t, "{\"id\":1,\"text\":\"上访\"}\n", "segment", "--resume", file)
		return errs, status
	}
	errs, status := again()
	assert.Equal(t, statusFailed, status)
	assert.Equal(t, "tiyao: --resume "+file+": another process is writing it\n", errs)
	require.NoError(t, first.Close())
	errs, status = again()
	assert.Equal(t, statusOK, status, errs)
}

// A run that is killed again and again loses nothing and gives nothing twice.
func TestResumeAfterKill(t *testing.T) {
	articles := 3000
	kills := 30
	if testing.Short() {
		kills = 5
	}
	if s := os.Getenv("CRASH_KILLS"); s != "" {
		var err error
		kills, err = strconv.Atoi(s)
		require.NoError(t, err)
		articles = 200 * kills
	}
	var in strings.Builder
	for i := range articles {
		fmt.Fprintf(&in, "{\"id\":%d,\"text\":\"第%d篇：%s\"}\n", i, i, newsText)
	}
	dir := t.TempDir()
	file := filepath.Join(dir, "in.ndjson")
	out := filepath.Join(dir, "out.ndjson")
	require.NoError(t, os.WriteFile(file, []byte(in.String()), 0o600))
	start := func() *exec.Cmd {
		cmd := exec.Command(os.Args[0], "analyze", "--resume", out, file)
		cmd.Env = append(os.Environ(), "AS_TIYAO=1")
		require.NoError(t, cmd.Start())
		return cmd
	}
	killed := 0
	for i := range kills {
		cmd := start()
		time.Sleep(time.Duration(20+i*37%90) * time.Millisecond)
		if cmd.Process.Kill() == nil && cmd.Wait() != nil {
			killed++
		}
	}
	require.NoError(t, start().Wait())
	seen := map[int]int{}
	b, err := os.ReadFile(out)
	require.NoError(t, err)
	for _, line := range strings.Split(strings.TrimSuffix(string(b), "\n"), "\n") {
		var r struct {
			ID    int
			Stats []any
		}
		require.NoError(t, json.Unmarshal([]byte(line), &r), line)
		require.NotEmpty(t, r.Stats)
		seen[r.ID]++
	}
	assert.Len(t, seen, articles)
	for id, n := range seen {
		assert.Equal(t, 1, n, id)
	}
	t.Logf("killed %d times", killed)
}
