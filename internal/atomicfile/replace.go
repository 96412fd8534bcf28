package atomicfile

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"unicode/utf8"
)

// ErrChanged is returned when the file is no longer what it was when it was read.
var ErrChanged = errors.New("atomicfile: the file was changed by someone else")

// ErrBusy is returned when another process is replacing the file, or has locked it.
var ErrBusy = errors.New("atomicfile: another process is writing it")

// Replace gives the file name, which holds old, the content text. A symbolic link stays
// and the file it leads to is replaced. The file keeps its owner, its mode, its access
// list and its other extended attributes, or is not replaced; other hard links to it keep
// the old content. A file that this process may not write is not replaced either, though
// its folder would allow it.
//
// The new content is written to a file beside it, flushed to the disk and moved over
// the old one. What someone else appends meanwhile is not lost: it is an error then and
// the file is as they left it. After an error nothing is left beside it; after a crash
// files named .NAME.tiyao-* may stay.
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

// replace is Replace by way of do: the new text goes into a file beside the old one, which then takes its name.
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
	was, err := os.OpenFile(target, os.O_RDWR, 0)
	if err != nil {
		return fmt.Errorf("atomicfile: %w", err)
	}
	defer func() { _ = was.Close() }()
	if err := Lock(was); err != nil {
		return err
	}
	dir := filepath.Dir(target)
	f, err := create(func() (*os.File, error) { return do.create(dir, "."+short(filepath.Base(target))+".tiyao-*") })
	if err != nil {
		return fmt.Errorf("atomicfile: %w", err)
	}
	defer func() {
		if err != nil {
			_ = f.Close()
			Discard(f.Name())
			if !errors.Is(err, ErrChanged) {
				err = fmt.Errorf("atomicfile: %w", err)
			}
		}
	}()
	if err := do.write(f, text); err != nil {
		return err
	}
	if err := keepAttributes(was, f, info); err != nil {
		return err
	}
	if err := do.sync(f); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	if err := unchanged(target, info, old); err != nil {
		return fmt.Errorf("%w: %s", err, name)
	}
	if err := exchange(f.Name(), target, old, do); err != nil {
		return fmt.Errorf("%w: %s", err, name)
	}
	// The new file is in its place whatever becomes of this; not all systems can do it.
	_ = do.syncDir(dir)
	return nil
}

// unchanged is an error when target is another file than it was, or holds something else.
func unchanged(target string, info fs.FileInfo, old []byte) error {
	now, err := os.Stat(target)
	if err != nil {
		return err
	}
	text, err := os.ReadFile(target)
	if err != nil {
		return err
	}
	if !os.SameFile(now, info) || !bytes.Equal(text, old) {
		return ErrChanged
	}
	return nil
}

// exchange moves the new file over the old one. The old one keeps a name meanwhile:
// when something was written to it at the very last, it gets its place again.
func exchange(made, target string, old []byte, do steps) error {
	backup := made + "-old"
	track(backup)
	if os.Link(target, backup) != nil {
		forget(backup)
		backup = "" // a file system without links
	} else {
		defer Discard(backup)
	}
	if err := do.rename(made, target); err != nil {
		return err
	}
	forget(made)
	if backup == "" {
		return nil
	}
	text, err := os.ReadFile(backup)
	if err == nil && !bytes.Equal(text, old) {
		if err := os.Rename(backup, target); err != nil {
			return err
		}
		return ErrChanged
	}
	return nil
}

// maxBase leaves room in the longest of names for what a temporary one has more.
const maxBase = 200

// short cuts a name behind a whole character.
func short(base string) string {
	if len(base) <= maxBase {
		return base
	}
	i := maxBase
	for i > 0 && !utf8.RuneStart(base[i]) {
		i--
	}
	return base[:i]
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
	defer func() { _ = d.Close() }()
	return d.Sync()
}
