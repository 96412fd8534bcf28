package udiff

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestUnified(t *testing.T) {
	assert.Empty(t, Unified("a\n", "a\n", "x", "y"))
	got := Unified("---\ntitle: 题\n---\n正文", "---\ntitle: 题\ntags: [甲]\n---\n正文", "a/p.md", "b/p.md")
	assert.Equal(t, `--- a/p.md
+++ b/p.md
@@ -1,4 +1,5 @@
 ---
 title: 题
+tags: [甲]
 ---
 正文
\ No newline at end of file
`, got)
	assert.Contains(t, Unified("", "---\n", "x", "y"), "@@ -0,0 +1 @@\n+---\n")
}

// TestPatch lets patch apply diffs of many shapes.
func TestPatch(t *testing.T) {
	patch, err := exec.LookPath("patch")
	if err != nil {
		t.Skip("there is no patch program here")
	}
	var base []string
	for i := range 40 {
		base = append(base, fmt.Sprintf("line %d\n", i))
	}
	for i, change := range []func([]string) []string{
		func(l []string) []string { return append([]string{"new\n"}, l...) },
		func(l []string) []string { return append(l, "new") },
		func(l []string) []string { l[3], l[12] = "x\n", "y\n"; return l },
		func(l []string) []string { l[3], l[30] = "x\n", "y\nz\n"; return l },
		func(l []string) []string { return append(l[:5:5], l[20:]...) },
		func(l []string) []string { return l[:1] },
		func(l []string) []string { l[39] = "line 39"; return l },
	} {
		a := strings.Join(base, "")
		b := strings.Join(change(append([]string(nil), base...)), "")
		name := filepath.Join(t.TempDir(), "f")
		require.NoError(t, os.WriteFile(name, []byte(a), 0o600))
		cmd := exec.Command(patch, name)
		cmd.Stdin = strings.NewReader(Unified(a, b, "f", "f"))
		out, err := cmd.CombinedOutput()
		require.NoError(t, err, "%d: %s", i, out)
		got, err := os.ReadFile(name)
		require.NoError(t, err)
		assert.Equal(t, b, string(got), i)
	}
}
