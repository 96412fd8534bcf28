//go:build !linux && !darwin

package atomicfile

import (
	"io/fs"
	"os"
)

// Lock does nothing where there is no lock of the kind.
func Lock(*os.File) error { return nil }

// keepAttributes keeps the mode; there is no more to keep, or no way to ask for it.
func keepAttributes(_, made *os.File, info fs.FileInfo) error { return made.Chmod(info.Mode()) }
