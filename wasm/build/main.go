// Command build compiles the analysis to WebAssembly and writes two things: the web page as
// static files, which any host can serve, and the packages for npm.
//
//	go run ./build -o dist          # in the folder wasm
//	dist/site                       the page
//	dist/npm/tiyao, dist/npm/hexo-tiyao
package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/tiyao/tiyao/internal/web"
)

func main() {
	log.SetFlags(0)
	out := flag.String("o", "dist", "write below `DIR`")
	flag.Parse()
	if err := run(*out); err != nil {
		log.Fatal(err)
	}
}

// A tree is files by their paths.
type tree map[string][]byte

func run(out string) error {
	here, err := goSays("list", "-m", "-f", "{{.Dir}}", "github.com/tiyao/tiyao/wasm")
	if err != nil {
		return err
	}
	engine, err := compile(here)
	if err != nil {
		return err
	}
	site, err := page(here)
	if err != nil {
		return err
	}
	site.add(engine)
	packages, err := npm(here, engine)
	if err != nil {
		return err
	}
	for dir, files := range map[string]tree{"site": site, "npm": packages} {
		if err := files.write(filepath.Join(out, dir)); err != nil {
			return err
		}
	}
	fmt.Printf("%s: tiyao.wasm.gz %d bytes\n", out, len(engine["tiyao.wasm.gz"]))
	return nil
}

// compile returns what runs the analysis: the module, packed, since not every host packs
// what it serves, and the two files of JavaScript around it.
func compile(here string) (tree, error) {
	dir, err := os.MkdirTemp("", "tiyao-wasm-")
	if err != nil {
		return nil, err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	name := filepath.Join(dir, "tiyao.wasm")
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", name, ".") //nolint:gosec // the name is our own
	cmd.Dir = here
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("go build: %w", err)
	}
	module, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var packed bytes.Buffer
	z, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := z.Write(module); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	root, err := goSays("env", "GOROOT")
	if err != nil {
		return nil, err
	}
	t := tree{"tiyao.wasm.gz": packed.Bytes()}
	return t, errors.Join(
		t.read("engine.js", filepath.Join(here, "engine.js")),
		t.read("wasm_exec.js", filepath.Join(root, "lib", "wasm", "wasm_exec.js"), filepath.Join(root, "misc", "wasm", "wasm_exec.js")),
		t.read("wasm_exec.LICENSE", filepath.Join(root, "LICENSE"), "/usr/share/doc/golang/LICENSE"),
		t.read("LICENSE", filepath.Join(here, "..", "LICENSE")),
		t.read("NOTICE", filepath.Join(here, "..", "NOTICE")),
	)
}

// policy lets the page load its own files and run its own module, and nothing else: it has
// no way to send an article anywhere.
const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; ` +
	`style-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'">`

// page returns the files of the web page, with another way to ask.
func page(here string) (tree, error) {
	t := tree{}
	if err := t.folder("", web.Page()); err != nil {
		return nil, err
	}
	if err := t.folder("", os.DirFS(filepath.Join(here, "page"))); err != nil {
		return nil, err
	}
	const mark = `<meta charset="utf-8">`
	index := string(t["index.html"])
	if strings.Count(index, mark) != 1 {
		return nil, errors.New("index.html: no place for the policy")
	}
	t["index.html"] = []byte(strings.Replace(index, mark, mark+"\n"+policy, 1))
	return t, nil
}

// npm returns the packages.
func npm(here string, engine tree) (tree, error) {
	t := tree{}
	if err := t.folder("", os.DirFS(filepath.Join(here, "npm"))); err != nil {
		return nil, err
	}
	for name := range t {
		if strings.Contains(name, "node_modules/") || strings.Contains(name, "/test/") {
			delete(t, name)
		}
	}
	for name, b := range engine {
		t["tiyao/"+name] = b
	}
	t["hexo-tiyao/LICENSE"] = engine["LICENSE"]
	return t, nil
}

// add adds the files of another tree.
func (t tree) add(other tree) {
	for name, b := range other {
		t[name] = b
	}
}

// read adds the first of some files that there is.
func (t tree) read(name string, paths ...string) (err error) {
	for _, p := range paths {
		var b []byte
		if b, err = os.ReadFile(p); err == nil {
			t[name] = b
			return nil
		}
	}
	return err
}

// folder adds the files of a folder below a path.
func (t tree) folder(below string, dir fs.FS) error {
	return fs.WalkDir(dir, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if d.Name() == "node_modules" {
				return fs.SkipDir
			}
			return nil
		}
		b, err := fs.ReadFile(dir, name)
		t[below+name] = b
		return err
	})
}

// write writes the files below a folder, which is made.
func (t tree) write(dir string) error {
	for name, b := range t {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil { //nolint:gosec // files for everyone to read
			return err
		}
		if err := os.WriteFile(path, b, 0o644); err != nil { //nolint:gosec // files for everyone to read
			return err
		}
	}
	return nil
}

// goSays returns what the go command prints.
func goSays(args ...string) (string, error) {
	out, err := exec.Command("go", args...).Output() //nolint:gosec // arguments of our own
	if err != nil {
		return "", fmt.Errorf("go %s: %w", strings.Join(args, " "), err)
	}
	return strings.TrimSpace(string(out)), nil
}
