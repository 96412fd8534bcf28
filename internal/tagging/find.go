package tagging

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/tiyao/tiyao/internal/input"
)

// postExts are the files that are taken from a folder.
var postExts = append([]string{".html", ".htm"}, input.Markdown...)

// find lists the posts that the arguments name, each once.
func (t *Tagger) find(args []string) ([]string, error) {
	var posts []string
	seen := map[string]bool{}
	t.named = map[string]bool{}
	add := func(name string) {
		target := name
		if t, err := filepath.EvalSymlinks(name); err == nil && name != "-" {
			target = t
		}
		if abs, err := filepath.Abs(target); err == nil {
			target = abs
		}
		if !seen[target] {
			seen[target] = true
			posts = append(posts, name)
		}
	}
	skipped := func(path, why string) { t.say("%s: %s, left as it is", path, why) }
	for _, arg := range args {
		info, err := os.Stat(arg)
		if arg == "-" || err != nil || !info.IsDir() {
			t.named[arg] = true
			add(arg) // an error will be the post's
			continue
		}
		found, err := input.Folder{Exts: postExts, Inside: true, Follow: t.Follow, Skipped: skipped}.Files(arg)
		if err != nil {
			return nil, err
		}
		for _, name := range found {
			if !notPost(arg, name) {
				add(name)
			}
		}
	}
	return posts, nil
}

// papers are files about a project and not of its site, without their extension.
var papers = []string{"readme", "license", "changelog", "contributing", "code_of_conduct", "security", "summary", "agents"}

// notPost tells whether a file of a folder is none by its name: sections and templates
// of generators, drafts of Jekyll, papers of a repository.
func notPost(folder, name string) bool {
	base := strings.ToLower(filepath.Base(name))
	stem, _, _ := strings.Cut(base, ".")
	if strings.HasPrefix(base, "_") || slices.Contains(papers, stem) {
		return true
	}
	rel, err := filepath.Rel(folder, name)
	return err == nil && slices.Contains(strings.Split(filepath.ToSlash(rel), "/"), "_drafts")
}
