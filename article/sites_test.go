package article_test

import (
	"fmt"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"

	"github.com/tiyao/tiyao/article"
)

// TestSites reads pages as some hundred systems write them. A page opens with
//
//	=== name | day | encoding | title | least F1 (.985 where it is left out)
//
// and its article is what stands between ⟦ and ⟧. Two lines stand for many:
//
//	@links 5 <li><a href="{u}">{t}</a> {d}</li>     five titles of words/titles.txt
//	@text bridge 0 4 <p>{p}</p>                     four paragraphs of words/texts.txt, of the article
//
// and {ent} for {p} writes the paragraph in character references.
func TestSites(t *testing.T) {
	files, err := filepath.Glob("testdata/sites/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	w := readSiteWords(t)
	for _, name := range files {
		b, err := os.ReadFile(name)
		require.NoError(t, err)
		for _, s := range strings.Split("\n"+string(b), "\n=== ")[1:] {
			head, body, _ := strings.Cut(s, "\n")
			f := strings.Split(head, " | ")
			for i := range f {
				f[i] = strings.TrimSpace(f[i])
			}
			require.GreaterOrEqual(t, len(f), 4, "%s: %s", name, head)
			t.Run(f[0], func(t *testing.T) { w.check(t, f, body) })
		}
	}
}

func (w *siteWords) check(t *testing.T, f []string, body string) {
	src := w.expand(body)
	enc, err := htmlindex.Get(strings.Replace(f[2], "big5hkscs", "big5", 1))
	require.NoError(t, err)
	page, err := encoding.HTMLEscapeUnsupported(enc.NewEncoder()).String(strings.NewReplacer("⟦", "", "⟧", "").Replace(src))
	require.NoError(t, err)
	a, err := article.Parse([]byte(page))
	require.NoError(t, err)
	least := .985
	if len(f) > 4 {
		least, err = strconv.ParseFloat(f[4], 64)
		require.NoError(t, err)
	}
	if got := pairF1(siteGold(src), a.Body); got < least {
		t.Errorf("F1 %.3f < %.3f\n%s", got, least, a.Body)
	}
	if f[3] != "" {
		assert.Equal(t, f[3], a.Title)
	}
	if day, _, _ := strings.Cut(f[1], " "); day != "" {
		assert.Equal(t, day, a.Published.Format("2006-01-02"))
	}
}

// siteWords are the words that pages share.
type siteWords struct {
	texts  map[string][]string
	titles []string
	next   int
}

func readSiteWords(t *testing.T) *siteWords {
	w := &siteWords{texts: map[string][]string{}}
	name := ""
	for _, file := range []string{"texts", "titles"} {
		b, err := os.ReadFile("testdata/sites/words/" + file + ".txt")
		require.NoError(t, err)
		for _, l := range strings.Split(string(b), "\n") {
			switch {
			case l == "" || l[0] == '#':
			case file == "titles":
				w.titles = append(w.titles, l)
			case strings.HasPrefix(l, "== "):
				name = l[3:]
			default:
				w.texts[name] = append(w.texts[name], l)
			}
		}
	}
	return w
}

// expand writes out the lines that stand for many.
func (w *siteWords) expand(body string) string {
	var b strings.Builder
	for _, l := range strings.Split(body, "\n") {
		f := strings.SplitN(l, " ", 5)
		switch f[0] {
		case "@links":
			n, _ := strconv.Atoi(f[1])
			line := strings.SplitN(l, " ", 3)[2]
			for range n {
				w.next = (w.next + 7) % len(w.titles)
				k := w.next
				b.WriteString(strings.NewReplacer("{t}", w.titles[k], "{u}", fmt.Sprintf("/a/%d.html", 2000+k), "{d}", fmt.Sprintf("%02d-%02d", k%12+1, k%28+1)).Replace(line) + "\n")
			}
		case "@text":
			from, _ := strconv.Atoi(f[2])
			to, _ := strconv.Atoi(f[3])
			for i, p := range w.texts[f[1]][from:to] {
				b.WriteString(strings.NewReplacer("{p}", "⟦"+p+"⟧", "{ent}", "⟦"+references(p)+"⟧", "{i}", strconv.Itoa(i)).Replace(f[4]) + "\n")
			}
		default:
			b.WriteString(l + "\n")
		}
	}
	return b.String()
}

func references(s string) string {
	var b strings.Builder
	for _, r := range s {
		fmt.Fprintf(&b, "&#%d;", r)
	}
	return b.String()
}

var (
	goldPart = regexp.MustCompile(`(?s)⟦(.*?)⟧`)
	anyTag   = regexp.MustCompile(`<[^>]*>`)
)

func siteGold(src string) string {
	var b strings.Builder
	for _, m := range goldPart.FindAllStringSubmatch(src, -1) {
		b.WriteString(html.UnescapeString(anyTag.ReplaceAllString(m[1], "")))
	}
	return b.String()
}

// pairF1 is the F1 of the pairs of characters of two texts, white space aside.
func pairF1(gold, got string) float64 {
	a, n := pairs(gold)
	b, m := pairs(got)
	hits := 0
	for k, x := range a {
		hits += min(x, b[k])
	}
	if n+m == 0 {
		return 0
	}
	return float64(2*hits) / float64(n+m)
}

func pairs(s string) (map[[2]rune]int, int) {
	out, n := map[[2]rune]int{}, 0
	var last rune
	for _, r := range s {
		if unicode.IsSpace(r) {
			continue
		}
		if last != 0 {
			out[[2]rune{last, r}]++
			n++
		}
		last = r
	}
	return out, n
}
