//go:build unix

package atomicfile

import (
	"errors"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestHelper is the process that dies, or has no room, in the tests below.
func TestHelper(t *testing.T) {
	step, name := os.Getenv("ATOMICFILE_STEP"), os.Getenv("ATOMICFILE_NAME")
	if step == "" {
		t.Skip("run by the other tests")
	}
	if step == "limit" { // a disk with room for 4096 bytes more, and 5000 to write
		signal.Ignore(syscall.SIGXFSZ)
		limit := syscall.Rlimit{Cur: 4096, Max: 4096}
		require.NoError(t, syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit))
		err := Replace(name, []byte(before), []byte(strings.Repeat("x", 5000)))
		if !errors.Is(err, syscall.EFBIG) {
			os.Exit(1)
		}
		os.Exit(0)
	}
	_ = replace(name, []byte(before), []byte(after), faulty{step: step, die: true})
	os.Exit(8)
}

func helper(t *testing.T, step, name string) int {
	cmd := exec.Command(os.Args[0], "-test.run=^TestHelper$")
	cmd.Env = append(os.Environ(), "ATOMICFILE_STEP="+step, "ATOMICFILE_NAME="+name)
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil {
		require.ErrorAs(t, err, &exit)
	}
	return cmd.ProcessState.ExitCode()
}

func TestCrash(t *testing.T) {
	for _, step := range stepNames {
		t.Run(step, func(t *testing.T) {
			name := post(t)
			require.Equal(t, 7, helper(t, step, name), "died at the step")
			if step == "syncDir" {
				left(t, name, after)
			} else {
				left(t, name, before)
			}
		})
	}
}

func TestNoRoom(t *testing.T) {
	name := post(t)
	require.Equal(t, 0, helper(t, "limit", name))
	assert.Equal(t, before, content(t, name))
	alone(t, name)
}
