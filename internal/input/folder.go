package input

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A Folder says which files are taken from a folder that is named on the command line.
// Hidden files and folders and node_modules are left out; what is no regular file (a
// pipe, a device, a socket) is left out with a word. Links to files are read. Links to
// folders are not entered, but the folder that was named may itself be a link.
type Folder struct {
	Exts   []string // of the files that are taken, in lower case
	Inside bool     // links that lead out of the folder are left out, with a word
	Follow bool     // links to folders are entered, and links may lead out
	// Skipped, if not nil, is told what was left out though its name fits, and why.
	Skipped func(path, why string)
}

// Files lists the files below dir in the order of names. It is an error if there are none.
func (f Folder) Files(dir string) ([]string, error) {
	root, err := filepath.EvalSymlinks(dir)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", dir, Reason(err))
	}
	w := walk{Folder: f, root: root, seen: map[string]bool{}}
	if err := w.folder(dir); err != nil {
		return nil, err
	}
	if len(w.files) == 0 && w.skips == 0 {
		return nil, fmt.Errorf("%s: no %s in this folder", dir, strings.Join(f.Exts, ", "))
	}
	return w.files, nil
}

type walk struct {
	Folder
	root  string
	files []string
	skips int
	seen  map[string]bool // folders by their real names: links can go round
}

func (w *walk) skip(path, why string) {
	w.skips++
	if w.Skipped != nil {
		w.Skipped(path, why)
	}
}

func (w *walk) folder(dir string) error {
	if w.Follow {
		target, err := filepath.EvalSymlinks(dir)
		if err != nil || w.seen[target] {
			return err
		}
		w.seen[target] = true
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") || e.Name() == "node_modules" {
			continue
		}
		if err := w.entry(filepath.Join(dir, e.Name()), e); err != nil {
			return err
		}
	}
	return nil
}

// entry reads one entry of a folder: a folder below it, a file whose name fits, or a link to one of these.
func (w *walk) entry(path string, e fs.DirEntry) error {
	if e.IsDir() {
		return w.folder(path)
	}
	fits := slices.Contains(w.Exts, strings.ToLower(filepath.Ext(path)))
	mode := e.Type()
	if mode&fs.ModeSymlink != 0 {
		info, err := os.Stat(path)
		switch {
		case err != nil && fits:
			w.skip(path, "a link that leads nowhere")
			return nil
		case err != nil:
			return nil
		case info.IsDir() && w.Follow:
			return w.folder(path)
		case info.IsDir():
			return nil
		}
		if target, err := filepath.EvalSymlinks(path); fits && w.Inside && !w.Follow && (err != nil || !within(w.root, target)) {
			w.skip(path, "a link that leads out of the folder")
			return nil
		}
		mode = info.Mode().Type()
	}
	if !fits {
		return nil
	}
	if mode != 0 {
		w.skip(path, kind(mode))
		return nil
	}
	w.files = append(w.files, path)
	return nil
}

// within tells whether the real name path lies below the folder root.
func within(root, path string) bool {
	rel, err := filepath.Rel(root, path)
	return err == nil && filepath.IsLocal(rel)
}

// kind names what is no regular file.
func kind(mode fs.FileMode) string {
	switch {
	case mode&fs.ModeNamedPipe != 0:
		return "a named pipe"
	case mode&fs.ModeSocket != 0:
		return "a socket"
	case mode&fs.ModeDevice != 0:
		return "a device"
	}
	return "no regular file"
}
