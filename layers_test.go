package tiyao_test

import (
	"bytes"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const module = "github.com/tiyao/tiyao"

// A layer is a part of the tree and what its packages may import of the module, apart
// from what stands below themselves. The first layer that a package fits counts.
var layers = []struct {
	room string
	may  []string
}{
	{"internal/hanzi", nil},
	{"internal/jsontext", nil},
	{"internal/trie", nil},
	{"internal/casefile", nil},
	{"internal/archive", []string{"internal/hanzi"}},
	{"internal/corpus", nil},
	{"internal/userfile", nil},
	{"internal/turns", nil},
	{"internal/lexicon", []string{"internal/hanzi", "internal/trie"}},
	{"internal/phrase", []string{"internal/hanzi", "internal/trie"}},
	{"internal/news", []string{"internal/hanzi", "internal/phrase"}},
	{"internal/tagger", []string{"internal/hanzi", "internal/phrase", "internal/trie"}},
	{"internal/names", []string{"internal/hanzi", "internal/phrase", "internal/tagger", "internal/trie", "internal/news", "internal/lexicon"}},
	{"frontmatter", []string{"internal/hanzi"}},
	{"internal/atomicfile", nil},
	{"internal/plain", nil},
	{"internal/warc", nil},
	{"internal/record", append([]string{"article", "frontmatter"}, below...)},
	{"internal/answer", append([]string{".", "article", "internal/plain", "internal/record"}, below...)},
	{"segment/gsedict", []string{"segment"}},
	{"segment", below},
	{"internal/rank", append([]string{"segment"}, below...)},
	{"stats/internal/figure", nil},
	{"stats/internal/rule", nil},
	{"stats/internal/unit", []string{"internal/hanzi", "internal/phrase"}},
	{"stats/internal/lex", append([]string{"segment", "stats/internal/figure", "stats/internal/rule", "stats/internal/unit"}, below...)},
	{"stats/internal/numeral", append([]string{"stats/internal/figure", "stats/internal/unit", "stats/internal/lex"}, below...)},
	{"stats/internal/quantity", append([]string{"segment", "stats/internal/figure", "stats/internal/unit", "stats/internal/lex", "stats/internal/numeral"}, below...)},
	{"stats/internal/scan", append([]string{"segment", "stats/internal/figure", "stats/internal/rule", "stats/internal/unit", "stats/internal/lex", "stats/internal/numeral", "stats/internal/quantity"}, below...)},
	{"stats/internal/attach/fit", []string{"*"}},
	{"stats/internal", append([]string{"segment", "stats/internal"}, below...)},
	{"stats", append([]string{"segment"}, below...)},
	{"keywords", append([]string{"segment", "internal/rank"}, below...)},
	{"summarize", append([]string{"segment", "internal/rank"}, below...)},
	{"article", append([]string{"frontmatter"}, below...)},
	{"head", below},
	{"internal/gen", []string{"*"}},
	{"internal/hostile", []string{"*"}},
	{"internal/eval", []string{"*"}},
	{"internal/input", append([]string{"article", "internal/plain", "internal/record", "internal/warc"}, below...)},
	{"internal/render", append([]string{"internal/answer", "internal/plain"}, facade...)},
	{"internal/tagging", append([]string{"internal/answer", "internal/input", "internal/plain", "internal/record", "internal/atomicfile", "frontmatter"}, facade...)},
	{"internal/service", append([]string{"internal/answer", "internal/input", "internal/record", "internal/render", "internal/tagging"}, facade...)},
	{"internal/web", []string{"internal/service"}},
	{"examples", []string{"*"}},
	{"cmd", []string{"*"}},
	{".", facade[1:]},
}

// below is what every room may build on.
var below = []string{
	"internal/hanzi", "internal/jsontext", "internal/trie", "internal/lexicon", "internal/phrase", "internal/news",
	"internal/tagger", "internal/names", "internal/archive", "internal/userfile", "internal/turns",
}

// facade is what stands on the facade may import, and behind the first the facade itself.
var facade = append([]string{".", "article", "head", "keywords", "segment", "stats", "summarize"}, below...)

// Imports point down only; siblings do not know each other; nothing imports the root but
// the command, the examples and what measures it.
func TestLayers(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "./...").Output()
	require.NoError(t, err)
	for _, l := range bytes.Split(bytes.TrimSpace(out), []byte("\n")) {
		f := strings.Fields(string(l))
		pkg := room(f[0])
		var may []string
		name := ""
		for _, layer := range layers {
			if within(pkg, layer.room) {
				name, may = layer.room, layer.may
				break
			}
		}
		assert.NotEmpty(t, name, "%q is in no layer", pkg)
		for _, imported := range f[1:] {
			if !strings.HasPrefix(imported, module) {
				continue
			}
			to := room(imported)
			ok := within(to, name)
			for _, m := range may {
				ok = ok || within(to, m)
			}
			assert.True(t, ok, "%q imports %q", pkg, to)
		}
	}
}

// The rooms that programs import link nothing but the standard library.
func TestLinksNothing(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "-f", `{{if not .Standard}}{{.ImportPath}}{{end}}`, "./segment", "./keywords", "./stats", "./summarize", "./head").Output()
	require.NoError(t, err)
	for _, dep := range strings.Fields(string(out)) {
		assert.True(t, strings.HasPrefix(dep, module), dep)
	}
}

// room is the path of a package below the module, "." for its root.
func room(pkg string) string {
	if pkg == module {
		return "."
	}
	return strings.TrimPrefix(pkg, module+"/")
}

// within reports whether pkg is the room or below it; all are within "*".
func within(pkg, room string) bool {
	return room == "*" || pkg == room || strings.HasPrefix(pkg, room+"/")
}
