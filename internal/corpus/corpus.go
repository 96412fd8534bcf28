package corpus

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// An Article is one line of a corpus.
type Article struct {
	ID    string `json:"id"`
	Date  string `json:"date"`
	Title string `json:"title"`
	Text  string `json:"text"`
}

// Each calls f for every article of every file in dir, in the order of the names.
func Each(dir string, f func(Article) error) error {
	var files []string
	for _, pattern := range []string{"*.jsonl", "*.jsonl.xz"} {
		m, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil {
			return err
		}
		files = append(files, m...)
	}
	if len(files) == 0 {
		return fmt.Errorf("corpus: no *.jsonl or *.jsonl.xz in %s", dir)
	}
	slices.Sort(files)
	for _, path := range files {
		if err := Read(path, f); err != nil {
			return err
		}
	}
	return nil
}

// Read calls f for every value in the NDJSON file at path.
func Read[T any](path string, f func(T) error) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	var r io.Reader = file
	if strings.HasSuffix(path, ".xz") {
		cmd := exec.Command("xz", "-dc")
		cmd.Stdin = file
		out, err := cmd.StdoutPipe()
		if err != nil {
			return err
		}
		if err := cmd.Start(); err != nil {
			return fmt.Errorf("corpus: %s: %w", path, err)
		}
		defer func() {
			_ = out.Close()
			_ = cmd.Wait() // it dies of the closed pipe where nobody reads to the end
		}()
		r = out
	}
	dec := json.NewDecoder(bufio.NewReaderSize(r, 1<<20))
	for n := 1; ; n++ {
		var v T
		if err := dec.Decode(&v); err == io.EOF {
			return nil
		} else if err != nil {
			return fmt.Errorf("corpus: %s: value %d: %w", path, n, err)
		}
		if err := f(v); err != nil {
			return err
		}
	}
}

// ReadAll returns all values of the NDJSON file at path.
func ReadAll[T any](path string) ([]T, error) {
	var all []T
	err := Read(path, func(v T) error {
		all = append(all, v)
		return nil
	})
	return all, err
}
