// Package atomicfile replaces the content of a file so that whoever reads it, after a
// crash or a full disk too, finds the old content whole or the new content whole.
package atomicfile

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// ErrChanged is returned when the file is no longer what it was when it was read.
var ErrChanged = errors.New("atomicfile: the file was changed by someone else")

// Replace gives the file name, which holds old, the content text. A symbolic link stays
// and the file it leads to is replaced. The file keeps its mode and, where the system
// allows it, its owner; other hard links to it keep the old content.
//
// The new content is written to a file beside it, flushed to the disk and moved over
// the old one. After an error the old file is as it was and nothing is left beside it;
// after a crash the file beside it, named .NAME.tiyao-*, may stay.
func Replace(name string, old, text []byte) error {
	return replace(name, old, text, system{})
}

// steps are the things that can go wrong, for tests to make them.
type steps interface {
	create(dir, pattern string) (*os.File, error)
	write(f *os.File, b []byte) error
	sync(f *os.File) error
	rename(from, to string) error
	syncDir(dir string) error
}

func replace(name string, old, text []byte, do steps) (err error) {
	target, err := filepath.EvalSymlinks(name)
	if err != nil {
		return fmt.Errorf("atomicfile: %w", err)
	}
	info, err := os.Stat(target)
	if err != nil {
		return fmt.Errorf("atomicfile: %w", err)
	}
	if !info.Mode().IsRegular() {
		return fmt.Errorf("atomicfile: %s is not a regular file", name)
	}
	if info.Mode().Perm()&0o200 == 0 {
		return fmt.Errorf("atomicfile: %s: %w: it is read-only", name, fs.ErrPermission)
	}
	dir := filepath.Dir(target)
	f, err := do.create(dir, "."+filepath.Base(target)+".tiyao-*")
	if err != nil {
		return fmt.Errorf("atomicfile: %w", err)
	}
	defer func() {
		if err != nil {
			f.Close()
			_ = os.Remove(f.Name())
			err = fmt.Errorf("atomicfile: %w", err)
		}
	}()
	if err := do.write(f, text); err != nil {
		return err
	}
	keepOwner(f, info)
	if err := f.Chmod(info.Mode()); err != nil {
		return err
	}
	if err := do.sync(f); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	if now, err := os.ReadFile(target); err != nil {
		return err
	} else if !bytes.Equal(now, old) {
		return fmt.Errorf("%w: %s", ErrChanged, name)
	}
	if err := do.rename(f.Name(), target); err != nil {
		return err
	}
	// The new file is in its place whatever becomes of this; not all systems can do it.
	_ = do.syncDir(dir)
	return nil
}

// system does the steps for real.
type system struct{}

func (system) create(dir, pattern string) (*os.File, error) { return os.CreateTemp(dir, pattern) }

func (system) write(f *os.File, b []byte) error {
	_, err := f.Write(b)
	return err
}

func (system) sync(f *os.File) error        { return f.Sync() }
func (system) rename(from, to string) error { return os.Rename(from, to) }

func (system) syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	return d.Sync()
}
