package news

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/internal/casefile"
	"github.com/tiyao/tiyao/internal/hanzi"
)

var letters = map[string]Kind{"d": DatelineZone, "c": CreditZone, "p": CaptionZone}

// marked takes the braces out of a case and returns the zones that they stood for.
func marked(t *testing.T, s string) (string, []Zone) {
	var text strings.Builder
	var zones []Zone
	for s != "" {
		before, rest, ok := strings.Cut(s, "{")
		text.WriteString(before)
		if !ok {
			break
		}
		inside, after, closed := strings.Cut(rest, "}")
		require.True(t, closed, "a brace is open: %s", s)
		kind, known := letters[inside[:1]]
		require.True(t, known, "no such zone: %s", inside)
		start := text.Len()
		text.WriteString(inside[2:])
		zones = append(zones, Zone{Span: Span{start, text.Len()}, Kind: kind})
		s = after
	}
	return text.String(), zones
}

// named takes two or three characters behind 记者 for a name, up to the next word.
func named(p string) Namer {
	return func(i int) int {
		for _, n := range []string{"李青", "周舟", "周明", "沈一苇", "王远", "赵禾"} {
			if strings.HasPrefix(p[i:], n) {
				return i + len(n)
			}
		}
		return 0
	}
}

func TestZones(t *testing.T) {
	casefile.Lines(t, "testdata/zones.txt", func(t *testing.T, line int, l string) {
		var where Place
		if strings.HasPrefix(l, "¶") {
			where |= First
		}
		if strings.HasSuffix(l, "¶") {
			where |= Last
		}
		text, want := marked(t, strings.Trim(l, "¶"))
		got := Zones(nil, text, where, named(text))
		var merged []Zone // neighbours of a kind are one
		for _, z := range got {
			z.Opens = false
			if n := len(merged); n > 0 && merged[n-1].End == z.Start && merged[n-1].Kind == z.Kind {
				merged[n-1].End = z.End
				continue
			}
			merged = append(merged, z)
		}
		require.Equal(t, want, merged, "zones.txt:%d: %s", line, text)
	})
}

func FuzzZones(f *testing.F) {
	f.Add("新华社云州3月8日电（记者李青）两条线开通。（完）")
	f.Add("来源：云州日报 作者：李青 记者 周舟／某地報導")
	f.Add("【〔[（((")
	f.Fuzz(func(t *testing.T, p string) {
		if strings.ContainsAny(p, "\n\r") {
			return
		}
		name := func(i int) int {
			if r, n := utf8.DecodeRuneInString(p[i:]); hanzi.IsHan(r) {
				return i + n
			}
			return 0
		}
		at := 0
		for _, z := range Zones(nil, p, First|Last, name) {
			require.LessOrEqual(t, at, z.Start)
			require.LessOrEqual(t, z.Start, z.End)
			at = z.End
		}
		require.LessOrEqual(t, at, len(p))
	})
}
