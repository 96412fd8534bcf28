package web

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
	"time"
)

//go:embed page openapi.yaml
var assets embed.FS

// A file is a part of the page.
type file struct {
	name, kind, tag string
	body            []byte
}

// kinds name what the system's table may not know, or know differently.
var kinds = map[string]string{
	".html": "text/html; charset=utf-8",
	".css":  "text/css; charset=utf-8",
	".js":   "text/javascript; charset=utf-8",
	".svg":  "image/svg+xml",
	".txt":  "text/plain; charset=utf-8",
	".yaml": "application/yaml; charset=utf-8",
}

// files returns the embedded files by the path they are served at.
func files() (map[string]file, error) {
	all := map[string]file{}
	err := fs.WalkDir(assets, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		body, err := assets.ReadFile(name)
		if err != nil {
			return err
		}
		kind := kinds[path.Ext(name)]
		if kind == "" {
			kind = mime.TypeByExtension(path.Ext(name))
		}
		sum := sha256.Sum256(body)
		all["/"+strings.TrimPrefix(name, "page/")] = file{path.Base(name), kind, `"` + hex.EncodeToString(sum[:12]) + `"`, body}
		return nil
	})
	return all, err
}

// serve answers with the file, or that it has not changed.
func (f file) serve(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", f.kind)
	w.Header().Set("Cache-Control", "no-cache")
	w.Header().Set("ETag", f.tag)
	http.ServeContent(w, r, f.name, time.Time{}, bytes.NewReader(f.body))
}

// Page returns the files of the page, for builds that serve them in another way.
func Page() fs.FS {
	sub, err := fs.Sub(assets, "page")
	if err != nil {
		panic(err) // the name is a constant
	}
	return sub
}
