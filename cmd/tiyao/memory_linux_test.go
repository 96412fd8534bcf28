package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/internal/hostile"
)

// The memory that a text may need, in bytes for each of its own and in all: what is aimed
// at, and a tenth for what a kernel or a busy machine adds. The worst text is figures and
// marks in turn, where nearly every byte is a word or a figure of its own.
const (
	memoryPerByte = 44
	memoryAtAll   = 66 << 20
)

func TestMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("reads large texts")
	}
	const size = 2 << 20
	texts := map[string]string{
		"figures.txt": strings.Repeat("1%-", size/3),
		"words.txt":   strings.Repeat("县城、", size/9),
		"news.txt":    strings.Repeat("县统计局昨日发布的数据显示，上半年工业增加值同比增长6.2%，固定资产投资42.6亿元。\n", size/120),
		"cells.html":  "<table>" + strings.Repeat("<tr><td>指标<td>1%", size/24),
	}
	for _, x := range hostile.Texts { // those that needed most
		if file, ok := map[string]string{"names in turn": "names.md", "titles in turn": "titles.md", "tags \"<b\"": "tags.md"}[x.Name]; ok {
			texts[file] = x.Make(size)
		}
	}
	require.Len(t, texts, 7)
	for name, text := range texts {
		file := filepath.Join(t.TempDir(), name)
		require.NoError(t, os.WriteFile(file, []byte(text), 0o600))
		verbs := []string{"segment", "names", "keywords", "stats", "summarize", "analyze"}
		if strings.HasSuffix(name, ".md") {
			verbs = []string{"keywords", "analyze"}
		}
		for _, verb := range verbs {
			bound := int64(memoryPerByte*len(text) + memoryAtAll)
			var errs bytes.Buffer
			peak := bound + 1
			for range 5 { // a collector that others keep from the processor leaves more behind it
				if peak <= bound {
					break
				}
				cmd := exec.Command(os.Args[0], verb, "--to", "ndjson", "--jobs", "1", file)
				status := filepath.Join(t.TempDir(), "status")
				cmd.Env = append(os.Environ(), "AS_TIYAO=1", "AS_TIYAO_STATUS="+status)
				cmd.Stderr = &errs
				_ = cmd.Run() // there may be no article in it
				peak = highWater(t, status)
			}
			t.Logf("%s %s: %d MB, %d bytes for each byte", verb, name, peak>>20, (peak-memoryAtAll)/int64(len(text)))
			assert.LessOrEqual(t, peak, bound, "%s %s %s", verb, name, &errs)
		}
	}
}

// highWater is the largest memory that the process had, in bytes, as it told at its end. (Not
// Rusage.Maxrss: that one is never below what the parent held when it started the process,
// see getrusage(2), and this parent may hold more than the bound.)
func highWater(t *testing.T, status string) int64 {
	t.Helper()
	text, err := os.ReadFile(status)
	require.NoError(t, err)
	line := regexp.MustCompile(`(?m)^VmHWM:\s*(\d+) kB$`).FindSubmatch(text)
	if line == nil {
		t.Skip("this kernel does not tell the peak of a process")
	}
	kB, err := strconv.ParseInt(string(line[1]), 10, 64)
	require.NoError(t, err)
	return kB << 10
}
