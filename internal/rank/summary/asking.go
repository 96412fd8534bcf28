package summary

import "strings"

// findQuestion finds whether the title asks what something is: 五心烦热指哪五心.
func (w *work) findQuestion() {
	w.asksWhat = w.titled && holds(w.titleText, classAsksWhat)
}

// answersTitle reports whether c, of which the title's words are so much, opens with what the title asks for: “五心”是指双手心、双足心和胸口.
func (w *work) answersTitle(c *cand, title float32) bool {
	const least = .3 // of the title
	if !w.asksWhat {
		return false
	}
	p := &c.parts[0]
	text := w.doc.Text[w.clauses[p.from].start:w.clauses[p.to].end]
	if term := quotedIn(w.titleText); title < least && (term == "" || !strings.Contains(text, term)) {
		return false
	}
	return w.sents[p.sent].is&asks == 0 && holds(text, classSaysWhat)
}

// quotedIn returns the first quotation of s, with its marks, or "".
func quotedIn(s string) string {
	i := strings.Index(s, "“")
	if i < 0 {
		return ""
	}
	n := strings.Index(s[i:], "”")
	if n < 0 {
		return ""
	}
	return s[i : i+n+len("”")]
}
