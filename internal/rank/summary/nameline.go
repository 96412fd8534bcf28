package summary

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/news"
	"github.com/tiyao/tiyao/segment"
)

// nameLine returns how many bytes from byte at on are who wrote the text, by the name alone or with an outlet before it, blanks between and behind
// them, or where it was filed: 云州财经 林晓舟 |8月7日，…, 云州报道|8月7日，…. Behind it stands a date, 据 or the like.
func (w *work) nameLine(at, end int) int {
	const top, far = 1500, 14 * 3 // bytes
	if at > top {
		return 0
	}
	text := w.doc.Text[at:end]
	head := text[:min(len(text), far)]
	if i := strings.Index(head, "报道"); i > 0 && i <= 5*3 && !strings.ContainsAny(head[:i], "，。“《 　据") {
		n := i + len("报道")
		if k := w.doc.TokenAt(at); w.doc.Tokens[k].Tag == segment.TagNS && w.doc.Tokens[k].End == at+i && w.fullDateAt(at+n) {
			return n
		}
	}
	i := hanzi.IndexAny(head, " 　")
	if i <= 0 || hanzi.ContainsAny(head[:i], "，。、：“《（0123456789") {
		return 0
	}
	n := i + len(text[i:]) - len(strings.TrimLeft(text[i:], " 　"))
	if w.personEnd(at, end) != at+i {
		if !news.NamesOutlet(text[:i]) {
			return 0
		}
		p := w.personEnd(at+n, end)
		if p == 0 {
			return 0
		}
		rest := w.doc.Text[p:end]
		k := len(rest) - len(strings.TrimLeft(rest, " 　"))
		if k == 0 {
			return 0
		}
		n = p + k - at
	}
	if n >= len(text) {
		return 0
	}
	k := w.doc.TokenAt(at + n)
	if w.doc.Tokens[k].Start == at+n && w.timeAlone(k) || strings.HasPrefix(text[n:], "据") { // 某某 8月7日在会上宣布 has its subject there
		return n
	}
	return 0
}

// fullDateAt reports whether a date with its day starts at byte at.
func (w *work) fullDateAt(at int) bool {
	k := w.doc.TokenAt(at)
	return k < len(w.doc.Tokens) && w.doc.Tokens[k].Start == at && w.fullDate(k)
}

// siteRow returns the length of a row of a site's links at the start of s: 云州招聘网 云州房产网 |7月17日，….
func siteRow(s string) int {
	const most = 8 * 3 // bytes of a link
	n, links := 0, 0
	for n < len(s) {
		i := strings.IndexByte(s[n:min(len(s), n+2*most)], ' ')
		if i <= 0 || !strings.HasSuffix(s[n:n+i], "网") || strings.ContainsAny(s[n:n+i], "，。“《") {
			break
		}
		n += i + len(s[n+i:]) - len(strings.TrimLeft(s[n+i:], " "))
		links++
	}
	if links < 2 || n >= len(s) {
		return 0
	}
	return n
}
