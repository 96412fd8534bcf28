package atomicfile

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const before, after = "---\ntitle: 旧\n---\n正文\n", "---\ntitle: 新\ntags: [甲]\n---\n正文\n"

func post(t *testing.T) string {
	name := filepath.Join(t.TempDir(), "post.md")
	require.NoError(t, os.WriteFile(name, []byte(before), 0o600))
	return name
}

func content(t *testing.T, name string) string {
	b, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(b)
}

// alone checks that nothing is left beside the file.
func alone(t *testing.T, name string) {
	list, err := os.ReadDir(filepath.Dir(name))
	require.NoError(t, err)
	assert.Len(t, list, 1)
}

func TestReplace(t *testing.T) {
	name := post(t)
	require.NoError(t, os.Chmod(name, 0o640))
	require.NoError(t, Replace(name, []byte(before), []byte(after)))
	assert.Equal(t, after, content(t, name))
	info, err := os.Stat(name)
	require.NoError(t, err)
	assert.Equal(t, fs.FileMode(0o640), info.Mode().Perm())
	alone(t, name)
}

func TestReplaceThroughLink(t *testing.T) {
	name := post(t)
	link := filepath.Join(t.TempDir(), "link.md")
	if err := os.Symlink(name, link); err != nil {
		t.Skip(err)
	}
	require.NoError(t, Replace(link, []byte(before), []byte(after)))
	info, err := os.Lstat(link)
	require.NoError(t, err)
	assert.NotZero(t, info.Mode()&fs.ModeSymlink, "the link is a link still")
	assert.Equal(t, after, content(t, name))
}

func TestReplaceRefuses(t *testing.T) {
	name := post(t)
	assert.ErrorIs(t, Replace(name, []byte("something else"), []byte(after)), ErrChanged)
	assert.ErrorIs(t, Replace(name+"x", nil, nil), fs.ErrNotExist)
	assert.ErrorContains(t, Replace(filepath.Dir(name), nil, nil), "not a regular file")
	require.NoError(t, os.Chmod(name, 0o400))
	assert.ErrorIs(t, Replace(name, []byte(before), []byte(after)), fs.ErrPermission)
	assert.Equal(t, before, content(t, name))
	alone(t, name)
}

// faulty fails, or dies, at one step.
type faulty struct {
	system
	step string
	err  error
	die  bool
}

func (f faulty) at(step string) error {
	if step != f.step {
		return nil
	}
	if f.die {
		os.Exit(7)
	}
	return f.err
}

func (f faulty) create(dir, pattern string) (*os.File, error) {
	if err := f.at("create"); err != nil {
		return nil, err
	}
	return f.system.create(dir, pattern)
}

func (f faulty) write(w *os.File, b []byte) error {
	if f.step == "write" {
		_, _ = w.Write(b[:len(b)/2]) // half of it, and then the disk is full
	}
	if err := f.at("write"); err != nil {
		return err
	}
	return f.system.write(w, b)
}

func (f faulty) sync(w *os.File) error {
	if err := f.at("sync"); err != nil {
		return err
	}
	return f.system.sync(w)
}

func (f faulty) rename(from, to string) error {
	if err := f.at("rename"); err != nil {
		return err
	}
	return f.system.rename(from, to)
}

func (f faulty) syncDir(dir string) error {
	if err := f.at("syncDir"); err != nil {
		return err
	}
	return f.system.syncDir(dir)
}

var stepNames = []string{"create", "write", "sync", "rename", "syncDir"}

func TestFaults(t *testing.T) {
	for _, step := range stepNames {
		t.Run(step, func(t *testing.T) {
			name := post(t)
			err := replace(name, []byte(before), []byte(after), faulty{step: step, err: syscall.ENOSPC})
			if step == "syncDir" {
				require.NoError(t, err, "the new file is in its place")
				assert.Equal(t, after, content(t, name))
			} else {
				require.ErrorIs(t, err, syscall.ENOSPC)
				assert.Equal(t, before, content(t, name))
			}
			alone(t, name)
		})
	}
}

// left checks the one thing that counts after a crash: old or new, and whole.
func left(t *testing.T, name string, want ...string) {
	assert.Contains(t, want, content(t, name))
	list, err := os.ReadDir(filepath.Dir(name))
	require.NoError(t, err)
	for _, e := range list {
		assert.True(t, e.Name() == "post.md" || strings.HasPrefix(e.Name(), ".post.md.tiyao-"), e.Name())
	}
}
