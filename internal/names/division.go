package names

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/tiyao/tiyao/internal/phrase"
)

//go:embed divisions.txt
var divisionsFile string

// divisions holds what each division of China lies in, by its name in full and by the one
// without its class (安义县 and 安义); several where several have the name.
var divisions = sync.OnceValue(func() map[string][]string {
	lines := phrase.Must(phrase.Parse("divisions.txt", divisionsFile))
	in := make(map[string][]string, 8000)
	add := func(name, parent string) {
		if parent != name && !slices.Contains(in[name], parent) {
			in[name] = append(in[name], parent)
		}
	}
	for i := range lines {
		parent := lines[i].Arg(0)
		for _, w := range lines[i].Words {
			add(w.Text, parent)
			if s := Short(w.Text); s != "" {
				add(s, parent)
			}
		}
		if in[parent] == nil {
			in[parent] = []string{}
			if s := Short(parent); s != "" {
				in[s] = append([]string{}, in[s]...)
			}
		}
	}
	return in
})

// Parents returns the divisions that a division of that name may lie in directly; ok says
// whether there is one of that name. The name is folded.
func Parents(name string) (in []string, ok bool) {
	in, ok = divisions()[name]
	return in, ok
}

// classes are what the names of divisions end in.
var divisionClasses = []string{"特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "省", "市", "县", "区", "镇", "乡"}

// Short returns a division's name without its class: 安义 of 安义县; "" where less than two
// characters are left.
func Short(name string) string {
	for _, c := range divisionClasses {
		if s, ok := strings.CutSuffix(name, c); ok {
			if len(s) >= 6 {
				return s
			}
			return ""
		}
	}
	return ""
}
