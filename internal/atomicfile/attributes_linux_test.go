package atomicfile

import (
	"encoding/binary"
	"io/fs"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/sys/unix"
)

// acl is a POSIX access list as the kernel has it: the group nothing, one user reads and
// writes, and a mask that makes the mode look as if the group could.
func acl(user uint32) []byte {
	b := binary.LittleEndian.AppendUint32(nil, 2)
	entry := func(tag, perm uint16, id uint32) {
		b = binary.LittleEndian.AppendUint16(b, tag)
		b = binary.LittleEndian.AppendUint16(b, perm)
		b = binary.LittleEndian.AppendUint32(b, id)
	}
	const none = 0xffffffff
	entry(0x01, 6, none) // owner
	entry(0x02, 6, user)
	entry(0x04, 0, none) // group
	entry(0x10, 6, none) // mask
	entry(0x20, 0, none) // others
	return b
}

const accessList = "system.posix_acl_access"

// A post with an access list does not open itself to its group.
func TestAttributesStay(t *testing.T) {
	name := post(t)
	list := acl(1234)
	if err := unix.Setxattr(name, accessList, list, 0); err != nil {
		t.Skip("no access lists here: ", err)
	}
	require.NoError(t, unix.Setxattr(name, "user.note", []byte("mine"), 0))
	was, err := os.Stat(name)
	require.NoError(t, err)
	require.Equal(t, fs.FileMode(0o660), was.Mode().Perm(), "the mask shows as the group's")
	require.NoError(t, Replace(name, []byte(before), []byte(after)))
	assert.Equal(t, after, content(t, name))
	b := make([]byte, 100)
	n, err := unix.Getxattr(name, accessList, b)
	require.NoError(t, err)
	assert.Equal(t, list, b[:n])
	n, err = unix.Getxattr(name, "user.note", b)
	require.NoError(t, err)
	assert.Equal(t, "mine", string(b[:n]))
	now, err := os.Stat(name)
	require.NoError(t, err)
	assert.Equal(t, was.Mode(), now.Mode())
	alone(t, name)
}

// A folder that gives an access list to new files does not give it to a post that had none.
func TestFolderList(t *testing.T) {
	name := post(t)
	if err := unix.Setxattr(filepath.Dir(name), "system.posix_acl_default", acl(1234), 0); err != nil {
		t.Skip("no access lists here: ", err)
	}
	require.NoError(t, Replace(name, []byte(before), []byte(after)))
	_, err := unix.Getxattr(name, accessList, nil)
	assert.ErrorIs(t, err, unix.ENODATA)
}

// TestAs is the process of another user in the test below.
func TestAs(t *testing.T) {
	name := os.Getenv("ATOMICFILE_AS")
	if name == "" {
		t.Skip("run by the other tests")
	}
	if err := Replace(name, []byte(before), []byte(after)); err != nil {
		os.Stderr.WriteString(err.Error())
		os.Exit(3)
	}
	os.Exit(0)
}

// as runs Replace as another user of a group.
func as(t *testing.T, name string, uid, gid uint32) string {
	if os.Getuid() != 0 {
		t.Skip("only root can be others")
	}
	exe := filepath.Join(t.TempDir(), "test")
	b, err := os.ReadFile(os.Args[0])
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(exe, b, 0o755))
	for dir := exe; dir != "/tmp" && dir != "/"; dir = filepath.Dir(dir) {
		require.NoError(t, os.Chmod(dir, 0o755))
	}
	cmd := exec.Command(exe, "-test.run=^TestAs$")
	cmd.Env = append(os.Environ(), "ATOMICFILE_AS="+name)
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uid, Gid: gid}}
	out, _ := cmd.CombinedOutput()
	return string(out)
}

// A folder that others may write does not make its posts theirs.
func TestOthersFile(t *testing.T) {
	name := post(t)
	dir := filepath.Dir(name)
	require.NoError(t, os.Chmod(name, 0o644))
	if os.Getuid() == 0 {
		require.NoError(t, os.Chown(name, 1111, 4321))
		require.NoError(t, os.Chown(dir, 1111, 4321))
		for d := filepath.Dir(dir); d != "/tmp" && d != "/"; d = filepath.Dir(d) {
			require.NoError(t, os.Chmod(d, 0o755))
		}
		require.NoError(t, os.Chmod(dir, 0o2775))
	}
	assert.Contains(t, as(t, name, 2222, 4321), "permission denied")
	assert.Equal(t, before, content(t, name))
	require.NoError(t, os.Chmod(name, 0o664))
	assert.Contains(t, as(t, name, 2222, 4321), "would change hands")
	assert.Equal(t, before, content(t, name))
	info, err := os.Stat(name)
	require.NoError(t, err)
	assert.Equal(t, uint32(1111), info.Sys().(*syscall.Stat_t).Uid)
	alone(t, name)
}

func TestLock(t *testing.T) {
	name := post(t)
	f, err := os.Open(name)
	require.NoError(t, err)
	defer f.Close()
	require.NoError(t, unix.Flock(int(f.Fd()), unix.LOCK_EX))
	assert.ErrorIs(t, Replace(name, []byte(before), []byte(after)), ErrBusy)
	assert.Equal(t, before, content(t, name))
	alone(t, name)
}

// late appends to the file at the very last moment.
type late struct {
	system
	t *testing.T
}

func (l late) rename(from, to string) error {
	f, err := os.OpenFile(to, os.O_APPEND|os.O_WRONLY, 0)
	require.NoError(l.t, err)
	_, err = f.WriteString("新的一行\n")
	require.NoError(l.t, err)
	require.NoError(l.t, f.Close())
	return l.system.rename(from, to)
}

// What another writer appends is not lost.
func TestAppendIsNotLost(t *testing.T) {
	name := post(t)
	require.ErrorIs(t, replace(name, []byte(before), []byte(after), late{t: t}), ErrChanged)
	assert.Equal(t, before+"新的一行\n", content(t, name))
	alone(t, name)
}

func TestLongName(t *testing.T) {
	name := filepath.Join(t.TempDir(), strings.Repeat("县", 84)+".md")
	require.NoError(t, os.WriteFile(name, []byte(before), 0o600))
	require.NoError(t, Replace(name, []byte(before), []byte(after)))
	assert.Equal(t, after, content(t, name))
	alone(t, name)
}

// slow stands still in the middle until a signal has come.
type slow struct {
	system
	once  sync.Once
	early bool // the signal comes when the file has just been made
}

// create is killed in the moment when the file is there.
func (s *slow) create(dir, pattern string) (*os.File, error) {
	f, err := s.system.create(dir, pattern)
	if s.early {
		_ = syscall.Kill(os.Getpid(), syscall.SIGTERM)
		time.Sleep(50 * time.Millisecond)
	}
	return f, err
}

func (s *slow) sync(*os.File) error {
	s.once.Do(func() { _ = syscall.Kill(os.Getpid(), syscall.SIGTERM) })
	select {}
}

// TestSignalHelper is the process that gets the signal.
func TestSignalHelper(t *testing.T) {
	name := os.Getenv("ATOMICFILE_SIGNAL")
	if name == "" {
		t.Skip("run by the other test")
	}
	signal.Reset()
	Watch()
	_ = replace(name, []byte(before), []byte(after), &slow{early: os.Getenv("ATOMICFILE_EARLY") != ""})
}

func TestSignal(t *testing.T) {
	for _, early := range []string{"", "1"} {
		name := post(t)
		cmd := exec.Command(os.Args[0], "-test.run=^TestSignalHelper$")
		cmd.Env = append(os.Environ(), "ATOMICFILE_SIGNAL="+name, "ATOMICFILE_EARLY="+early)
		_ = cmd.Run()
		status, ok := cmd.ProcessState.Sys().(syscall.WaitStatus)
		require.True(t, ok)
		assert.Equal(t, syscall.SIGTERM, status.Signal(), "it ends as it would have")
		assert.Equal(t, before, content(t, name))
		alone(t, name)
	}
}
