package tiyao_test

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Files and folders that the documents name are there: who splits a file finds here where it is
// spoken of. The changelog speaks of what was.
func TestDocumentsNameFiles(t *testing.T) {
	names, tops := map[string]bool{}, map[string]bool{}
	require.NoError(t, filepath.WalkDir(".", func(p string, e fs.DirEntry, err error) error {
		names[e.Name()] = true
		if e.IsDir() && p != "." && filepath.Dir(p) == "." {
			tops[p] = true
		}
		return err
	}))
	docs, err := filepath.Glob("docs/*.md")
	require.NoError(t, err)
	require.NotEmpty(t, docs)
	quoted := regexp.MustCompile("`([^`\\s]+)`")
	found := 0
	for _, doc := range append(docs, "README.md", "README.zh-CN.md", "CONTRIBUTING.md", "CONTRIBUTING.zh-CN.md") {
		text, err := os.ReadFile(doc)
		require.NoError(t, err)
		for _, m := range quoted.FindAllStringSubmatch(string(text), -1) {
			name := m[1]
			top, _, deep := strings.Cut(name, "/")
			switch {
			case strings.Contains(name, "…"):
			case deep && tops[top]:
				all, err := filepath.Glob(name)
				require.NoError(t, err, name)
				assert.NotEmpty(t, all, "%s: there is no %s", doc, name)
				found++
			case !deep && strings.HasPrefix(doc, "CONTRIBUTING") && path.Ext(name) == ".go" && name[0] != '_':
				assert.True(t, names[name], "%s: there is no %s", doc, name)
				found++
			}
		}
	}
	assert.Greater(t, found, 60)
}

// The doc.go of a package of many files leads to each of them: who adds a file says there what it is for.
func TestPackageDocsNameFiles(t *testing.T) {
	const many = 25
	files := map[string]map[string]bool{}
	require.NoError(t, filepath.WalkDir(".", func(p string, _ fs.DirEntry, err error) error {
		if dir, name := filepath.Split(p); err == nil && path.Ext(name) == ".go" && !strings.HasSuffix(name, "_test.go") {
			if files[dir] == nil {
				files[dir] = map[string]bool{}
			}
			files[dir][name] = true
		}
		return err
	}))
	named, maps := regexp.MustCompile(`\b[a-z_]+\.go\b`), 0
	for dir, names := range files {
		if len(names) < many {
			continue
		}
		doc, err := os.ReadFile(dir + "doc.go")
		require.NoError(t, err)
		told := map[string]bool{"doc.go": true}
		for _, name := range named.FindAllString(string(doc), -1) {
			assert.True(t, names[name], "%sdoc.go: there is no %s", dir, name)
			told[name] = true
		}
		for name := range names {
			assert.True(t, told[name], "%sdoc.go does not say what %s is for", dir, name)
		}
		maps++
	}
	assert.GreaterOrEqual(t, maps, 8)
}

// The reference of the command has the same flags in both languages.
func TestReferencesAgree(t *testing.T) {
	flags := func(file string) map[string]bool {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		all := map[string]bool{}
		for _, f := range regexp.MustCompile(`--[a-z][a-z-]+`).FindAllString(string(text), -1) {
			all[f] = true
		}
		return all
	}
	english := flags("docs/command.md")
	assert.Greater(t, len(english), 20)
	assert.Equal(t, english, flags("docs/command.zh-CN.md"))
}
