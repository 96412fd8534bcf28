package segment

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/names"
)

// link makes the names: entries that are forms of one name are one, under the fullest form.
func (n *naming) link() {
	order := n.list[:0] // longest first; ties by first mention
	for i := range n.entries {
		order = append(order, i)
	}
	slices.SortStableFunc(order, func(a, b int) int { return int(n.entries[b].runes - n.entries[a].runes) })
	n.list = order
	n.to = slices.Grow(n.to[:0], len(n.entries))[:len(n.entries)]
	to := n.to
	for k := range n.byKind {
		n.byKind[k] = n.byKind[k][:0]
	}
	for _, i := range order {
		e := &n.entries[i]
		to[i] = i
		if i >= maxLinked {
			continue
		}
		found := -1
		for _, j := range n.byKind[e.kind] {
			if n.sameName(&n.entries[j], e) {
				if found >= 0 { // two could be meant
					found = -1
					break
				}
				found = j
			}
		}
		if found >= 0 {
			to[i] = to[found]
			continue
		}
		if len(n.byKind[e.kind]) < maxForms {
			n.byKind[e.kind] = append(n.byKind[e.kind], i)
		}
	}
	n.gather()
}

// gather makes the names of the marks, all mentions in one array.
func (n *naming) gather() {
	for i := range n.entries {
		n.entries[i].name = -1
	}
	n.counts = slices.Grow(n.counts[:0], len(n.entries))[:len(n.entries)]
	clear(n.counts)
	count := 0
	for i := range n.marks {
		k := n.to[n.marks[i].found]
		if n.counts[k] == 0 {
			count++
		}
		n.counts[k]++
	}
	if count == 0 {
		return
	}
	n.Names = make([]Name, 0, count)
	mentions := make([]Mention, len(n.marks))
	for i := range n.marks {
		m := &n.marks[i]
		k := n.to[m.found]
		full := &n.entries[k]
		runes := n.entries[m.found].runes
		if full.name < 0 {
			full.name = int32(len(n.Names))
			n.Names = append(n.Names, Name{Type: full.kind, Parent: -1, Mentions: mentions[:0:n.counts[k]]})
			mentions = mentions[n.counts[k]:]
		}
		m.found = full.name // from here on the name
		x := &n.Names[full.name]
		if runes > full.longest {
			x.Text, full.longest = n.of(m), runes
		}
		x.Tag = x.Tag || !m.NoTag
		x.Mentions = append(x.Mentions, n.mention(m))
		x.Confidence = max(x.Confidence, confidence(m))
	}
}

// maxLinked is how many names, by first mention, are looked at as forms of one another, so
// that an archive taken for one article costs no more than its length.
const maxLinked = 1000

// maxForms bounds how many names of a type are compared with each new one.
const maxForms = 300

// sameName reports whether short is another form of the longer name full.
func (n *naming) sameName(full, short *entry) bool {
	a, b := full.text, short.text
	switch full.kind {
	case Person:
		return personForm(a, b)
	case Place:
		return placeForm(a, b)
	case Organization:
		return n.orgForm(full, short)
	case Work:
		return false
	}
	return strings.HasSuffix(a, b) && len(b) >= 9 && !names.Edition(b) && names.Edition(a)
}

// personForm reports whether b is a part of a between ·, or a family name.
func personForm(a, b string) bool {
	if !strings.HasPrefix(a, b) && !strings.HasSuffix(a, b) {
		return false
	}
	if strings.Contains(b, "某") || strings.Contains(a, "某") {
		return false
	}
	if k := strings.IndexAny(a, names.Joints+" "); k >= 0 {
		_, w := hanzi.Plain(a[k:])
		sep := a[k : k+w]
		return strings.HasPrefix(a, b+sep) || strings.HasSuffix(a, sep+b)
	}
	return utf8.RuneCountInString(b) == 1 && strings.HasPrefix(a, b) && utf8.RuneCountInString(a) <= 4
}

// placeForm reports whether b is a without its class: 安义 and 安义县.
func placeForm(a, b string) bool { return b != "" && strings.HasPrefix(a, b) && names.Short(a) == b }

// orgForm reports whether b is a short form of the organization a: its end
// (云州市信访局, 信访局), its name without place and head (云州科技有限公司, 云州科技), or
// the first characters of its words (世界卫生组织, 世卫组织).
func (n *naming) orgForm(full, short *entry) bool {
	a, b := full.text, short.text
	if hanzi.Count(b) < 2 {
		return false
	}
	if head, ok := strings.CutSuffix(a, b); ok {
		return names.IsChina(head) || names.Short(head) != "" || n.isPlace(head)
	}
	core := n.coreOf(full)
	if core == b || core == n.coreOf(short) {
		return true
	}
	if rest, ok := strings.CutPrefix(a, b); ok {
		return names.IsCompany(rest)
	}
	return n.abbreviates(full, b)
}

// ask sees to it that e has room for its forms.
func (n *naming) ask(e *entry) {
	if e.forms == nil {
		n.forms = append(n.forms, forms{})
		e.forms = &n.forms[len(n.forms)-1]
	}
}

// coreOf is core of an entry's text, found once.
func (n *naming) coreOf(e *entry) string {
	n.ask(e)
	if e.short == "" {
		e.short = n.core(e.text)
	}
	return e.short
}

// isPlace reports whether the document names a place of that text, folded.
func (n *naming) isPlace(text string) bool {
	if e, ok := n.byText[text]; ok {
		for ; e >= 0; e = n.entries[e].next {
			if n.entries[e].kind == Place {
				return true
			}
		}
	}
	return strings.HasSuffix(text, "国") || strings.HasSuffix(text, "省") || strings.HasSuffix(text, "市") || strings.HasSuffix(text, "县")
}

// core returns an organization's name without the place before it and what companies have
// in common behind it.
func (n *naming) core(text string) string {
	for i := len(text); i > 0; {
		_, w := hanzi.Last(text[:i])
		i -= w
		if i >= 6 && names.IsCompany(text[i:]) && !names.IsCompany(text[max(0, i-6):]) {
			text = text[:i]
			break
		}
	}
	for i := range text {
		if i >= 6 && len(text)-i >= 6 && n.isDivision(text[:i]) && !n.isDivision(text[:i+3]) {
			return text[i:]
		}
	}
	return text
}

// isDivision reports whether text is a division of China.
func (n *naming) isDivision(text string) bool {
	return names.IsChina(text)
}

// abbreviates reports whether b takes at least a character of every word of full, in order,
// but of those that many names have in common.
func (n *naming) abbreviates(full *entry, b string) bool {
	n.ask(full)
	if full.words == nil {
		full.words = n.wordsOf(full.text)
	}
	rest := b
	took, words := 0, 0
	for _, word := range full.words {
		if word == "和" || word == "与" || word == "及" {
			continue
		}
		got := false
		for _, r := range word {
			if w, size := hanzi.Plain(rest); size > 0 && w == r {
				rest = rest[size:]
				got = true
				took++
			}
		}
		if !got && (words == 0 || !names.IsFiller(word)) {
			return false
		}
		words++
	}
	return rest == "" && words > 1 && took >= 2
}

// wordsOf returns the words of a name; those of one long word are of two characters each.
func (n *naming) wordsOf(text string) []string {
	n.tokens = n.seg.Append(n.tokens[:0], text)
	from := len(n.words)
	all := n.words
	for _, t := range n.tokens {
		word := text[t.Start:t.End]
		for utf8.RuneCountInString(word) > 3 && len(word) == 3*utf8.RuneCountInString(word) {
			all = append(all, word[:6])
			word = word[6:]
		}
		all = append(all, word)
	}
	n.words = all
	return all[from:len(all):len(all)]
}
