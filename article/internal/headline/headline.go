package headline

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/article/internal/line"
	"github.com/tiyao/tiyao/internal/hanzi"
)

// Clean takes media labels such as [视频] from either end of t, and joins its lines.
func Clean(t string) string {
	t = strings.Join(strings.Fields(t), " ")
	t = line.Trim(t)
	for _, p := range [...]string{"主题:", "主题：", "标题:", "标题：", "标 题:", "题:", "帖子主题:", "帖子主题："} {
		t = strings.TrimSpace(strings.TrimPrefix(t, p))
	}
	for {
		r, w := utf8.DecodeRuneInString(t)
		c := hanzi.Closing(r)
		if c == 0 || r == '《' || r == '“' || r == '「' {
			break
		}
		end := strings.IndexRune(t, c)
		if end < 0 || !labels.Has(strings.TrimSpace(t[w:end])) {
			break
		}
		t = line.Trim(t[end+utf8.RuneLen(c):])
	}
	for {
		r, w := utf8.DecodeLastRuneInString(t)
		var o rune
		switch r {
		case ')':
			o = '('
		case '）':
			o = '（'
		case ']':
			o = '['
		case '】':
			o = '【'
		}
		if o == 0 {
			return t
		}
		start := strings.LastIndex(t, string(o))
		if start <= 0 || !labels.Has(strings.TrimSpace(t[start+utf8.RuneLen(o):len(t)-w])) {
			return t
		}
		t = line.Trim(t[:start])
	}
}

// Marks part a page's title from the names of site and section. The loose ones stand in
// titles too: what they part goes only where it is named as sites are.
var (
	marks = [...]string{"_", " - ", "--", "——", "－", "|", "｜", "丨", "│", "‖", " – ", " — ", " · ", " • ", "::", "«", "»", "-", "›", " : ", "–", "—", "·"}
	loose = map[string]bool{"-": true, "—": true, "–": true, "——": true, "·": true}
)

// Strip takes the names of site and section from t. others are lines of the page:
// when one of them is the beginning of t up to a mark, it is the title. Otherwise
// the last parts go when they look like names: short, beside a longer head.
func Strip(t string, others []string) string {
	t = line.Trim(t)
	best := ""
	for _, o := range others {
		o = line.Trim(o)
		if len(o) > len(best) && len(o) >= 6 && len(o) < len(t) && strings.HasPrefix(t, o) && atMark(t[len(o):]) {
			best = o
		}
	}
	if best != "" {
		return best
	}
	for _, o := range others {
		if line.Trim(o) == t {
			return t
		}
	}
	return cut(t)
}

// Opens says whether the title t is s and, behind a mark, names. Behind a colon stands
// the title itself.
func Opens(t, s string) bool {
	t, s = line.Trim(t), line.Trim(s)
	rest, ok := strings.CutPrefix(t, s)
	return ok && s != "" && !strings.HasPrefix(line.Trim(rest), ":") && atMark(rest)
}

// atMark says whether rest begins with a mark between title and names.
func atMark(rest string) bool {
	rest = strings.TrimLeft(rest, " \u3000\n\t")
	for _, m := range marks {
		if strings.HasPrefix(rest, strings.TrimSpace(m)) {
			return true
		}
	}
	return false
}

// cut drops the names behind the last marks of t, or before the first ones.
func cut(t string) string {
	for _, m := range marks {
		t = cutEnd(t, m)
	}
	// Some sites put their name first, and a section behind it.
	for _, m := range marks {
		if rest := cutFront(t, m); rest != t {
			t = rest
			break
		}
	}
	return strings.TrimRight(t, "_-|–— \u3000")
}

// cutEnd drops the names behind the last marks m of t.
func cutEnd(t, m string) string {
	site := false
	for {
		k := strings.LastIndex(t, m)
		if k <= 0 {
			return t
		}
		head, tail := line.Trim(t[:k]), line.Trim(t[k+len(m):])
		h, n := size(head), size(tail)
		named := siteName(tail)
		if first, _, _ := strings.Cut(head, m); siteName(line.Trim(first)) && (!named && n >= 6 || h < n) {
			return t // the site's name stands first
		}
		isName := n <= 14 && h >= 8 && h > n || named && h >= 4 || m == "_" && h >= 5
		if loose[m] && !named {
			isName = site && n <= 4 && h >= 6 // a section, before the site
		}
		if !isName {
			return t
		}
		site, t = site || named, head
	}
}

// cutFront drops the site's name before the first mark m of t, and a section's behind it.
func cutFront(t, m string) string {
	site := false
	for {
		k := strings.Index(t, m)
		if k <= 0 {
			return t
		}
		head, tail := line.Trim(t[:k]), line.Trim(t[k+len(m):])
		h, n := size(head), size(tail)
		named := siteName(head) && h <= 14 && n >= 6 && (n > h || !siteName(tail))
		if !named && !(site && h <= 4 && n >= 6) {
			return t
		}
		site, t = true, tail
	}
}

// siteName says whether s ends as the names of sites and sections do.
func siteName(s string) bool {
	s = hanzi.FoldString(s)
	return sites.Suffix([]rune(s)) > 0
}

func size(s string) int {
	m := line.Of(s)
	return m.Size()
}
