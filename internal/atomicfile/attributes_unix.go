//go:build linux || darwin

package atomicfile

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"
)

// Lock makes f this process's own until it is closed or the process ends: Lock gives an
// error that wraps ErrBusy to whoever else has the file open. Where the file system has no locks it does nothing.
func Lock(f *os.File) error {
	err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB)
	switch {
	case err == nil, errors.Is(err, unix.ENOTSUP), errors.Is(err, unix.ENOLCK), errors.Is(err, unix.ENOSYS):
		return nil
	case errors.Is(err, unix.EWOULDBLOCK):
		return fmt.Errorf("%w: %s", ErrBusy, f.Name())
	}
	return fmt.Errorf("atomicfile: %s: %w", f.Name(), err)
}

// keepAttributes gives made the owner, mode and extended attributes of was, the access
// list among them. It is an error when it cannot have them all: a file must not open
// itself to others, nor change hands.
func keepAttributes(was, made *os.File, info fs.FileInfo) error {
	want, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return made.Chmod(info.Mode())
	}
	mine, err := made.Stat()
	if err != nil {
		return err
	}
	if have, ok := mine.Sys().(*syscall.Stat_t); ok && (have.Uid != want.Uid || have.Gid != want.Gid) {
		if err := made.Chown(int(want.Uid), int(want.Gid)); err != nil {
			return fmt.Errorf("it belongs to someone else and would change hands: %w", err)
		}
	}
	if err := made.Chmod(info.Mode()); err != nil {
		return err
	}
	if err := copyAttributes(int(was.Fd()), int(made.Fd())); err != nil {
		return err
	}
	if now, err := made.Stat(); err != nil || now.Mode() != info.Mode() {
		return errors.Join(errors.New("its mode cannot be kept"), err)
	}
	return nil
}

// copyAttributes makes the extended attributes of one file those of another.
func copyAttributes(from, to int) error {
	want, err := attributes(from)
	if err != nil || want == nil {
		return err
	}
	have, err := attributes(to)
	if err != nil {
		return err
	}
	for _, name := range have { // an access list that the folder gives to new files
		if !slices.Contains(want, name) && !strings.HasPrefix(name, "security.") {
			if err := unix.Fremovexattr(to, name); err != nil {
				return fmt.Errorf("its attributes cannot be kept: %s: %w", name, err)
			}
		}
	}
	for _, name := range want {
		value, err := attribute(from, name)
		if err != nil {
			return err
		}
		if now, err := attribute(to, name); err == nil && slices.Contains(have, name) && bytes.Equal(now, value) {
			continue
		}
		if err := unix.Fsetxattr(to, name, value, 0); err != nil {
			return fmt.Errorf("its attributes cannot be kept: %s: %w", name, err)
		}
	}
	return nil
}

// attributes returns the names of a file's extended attributes, nil where the file
// system has none.
func attributes(fd int) ([]string, error) {
	for size := 1 << 10; ; size *= 2 {
		b := make([]byte, size)
		n, err := unix.Flistxattr(fd, b)
		switch {
		case errors.Is(err, unix.ERANGE) && size < 1<<20:
			continue
		case errors.Is(err, unix.ENOTSUP), errors.Is(err, unix.ENOSYS):
			return nil, nil
		case err != nil:
			return nil, err
		}
		names := []string{}
		for _, name := range strings.Split(string(b[:n]), "\x00") {
			if name != "" {
				names = append(names, name)
			}
		}
		return names, nil
	}
}

func attribute(fd int, name string) ([]byte, error) {
	for size := 1 << 10; ; size *= 2 {
		b := make([]byte, size)
		n, err := unix.Fgetxattr(fd, name, b)
		switch {
		case errors.Is(err, unix.ERANGE) && size < 1<<20:
			continue
		case err != nil:
			return nil, err
		}
		return b[:n], nil
	}
}
