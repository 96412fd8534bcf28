package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The memory that a text may need, in bytes for each of its own and in all. The worst text
// is figures and marks in turn, where nearly every byte is a word or a figure of its own.
const (
	memoryPerByte = 220
	memoryAtAll   = 100 << 20
)

func TestMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("reads large texts")
	}
	const size = 2 << 20
	for name, text := range map[string]string{
		"figures.txt": strings.Repeat("1%-", size/3),
		"words.txt":   strings.Repeat("县城、", size/9),
		"cells.html":  "<table>" + strings.Repeat("<tr><td>指标<td>1%", size/24),
	} {
		file := filepath.Join(t.TempDir(), name)
		require.NoError(t, os.WriteFile(file, []byte(text), 0o600))
		for _, verb := range []string{"segment", "stats", "analyze"} {
			cmd := exec.Command(os.Args[0], verb, "--to", "ndjson", "--jobs", "1", file)
			cmd.Env = append(os.Environ(), "AS_TIYAO=1")
			var errs bytes.Buffer
			cmd.Stderr = &errs
			_ = cmd.Run() // there may be no article in it
			usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage)
			require.True(t, ok)
			peak := int64(usage.Maxrss) << 10 //nolint:unconvert // 32 bits on small machines
			t.Logf("%s %s: %d MB, %d bytes for each byte", verb, name, peak>>20, (peak-memoryAtAll/2)/int64(len(text)))
			assert.LessOrEqual(t, peak, int64(memoryPerByte*len(text)+memoryAtAll), "%s %s %s", verb, name, &errs)
		}
	}
}
