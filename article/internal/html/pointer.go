package html

import "bytes"

// unpoint takes back the text of the link that ends here where it only points at a place in a page: the mark that a heading
// is linked by (#, ¶), the number of a note, the arrow back from one.
func (b *builder) unpoint() bool {
	if !b.within || b.linkAt < b.cur || b.linkAt > len(b.text) {
		return false
	}
	b.within = false
	s := bytes.Trim(b.text[b.linkAt:], " \x1f\u00a0")
	if !pointers[string(s)] && (!b.raised && !b.noted || len(bytes.Trim(s, "[]0123456789*")) > 0) {
		return false
	}
	b.curLink -= min(b.curLink, int32(len(b.text)-b.linkAt))
	b.text = b.text[:b.linkAt]
	return true
}

// pointers are the texts of links that say no more than where they lead.
var pointers = map[string]bool{"#": true, "¶": true, "§": true, "🔗": true, "↩": true, "↩\ufe0e": true, "↩\ufe0f": true, "↑": true, "⏎": true}
