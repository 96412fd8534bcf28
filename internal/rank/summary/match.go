package summary

// findMeeting finds whether the first sentence says who meets whom in a match, and leaves open how it ended: 云州队主场迎战河湾队.
func (w *work) findMeeting() {
	w.meeting = false
	if len(w.looked) == 0 {
		return
	}
	l := &w.looked[0]
	if l.clauseEnd == l.clause {
		return
	}
	start, end := w.clauses[l.clause].start, w.clauses[l.clauseEnd-1].end
	w.meeting = w.holdsPhrase(start, end, classMeets) && !w.holdsPhrase(start, end, classBeats) && !scored(w.doc.Text[start:end])
	for k := w.clauses[l.clause].first; w.meeting && k < w.clauses[l.clauseEnd-1].last; k++ {
		switch w.word(k) {
		case "将", "即将":
			w.meeting = false // it is still to come
		}
	}
}

// endsMeeting reports whether p says how the match ended that the first sentence opens with, by its score.
func (w *work) endsMeeting(p *part) bool {
	if !w.meeting || p.look == 0 {
		return false
	}
	start, end := w.clauses[p.from].start, w.clauses[p.to].end
	return w.holdsPhrase(start, end, classBeats) && !w.holdsPhrase(start, end, classFormer) && scored(w.doc.Text[start:end])
}

// tellsMeeting reports whether c says who met in a match, and how it ended.
func (w *work) tellsMeeting(c *cand) bool {
	p0 := &c.parts[0]
	if !w.meeting || p0.look != 0 || !w.holdsPhrase(w.clauses[p0.from].start, w.clauses[p0.to].end, classMeets) {
		return false
	}
	for i := 1; i < c.n; i++ {
		if w.endsMeeting(&c.parts[i]) {
			return true
		}
	}
	return false
}

// scored reports whether s has a score: 3比1, 3：1, 111-134.
func scored(s string) bool {
	for i := 0; i+2 < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			continue
		}
		for _, x := range [...]string{"比", "：", ":", "-", "–", "—"} {
			if n := len(x); i+1+n < len(s) && s[i+1:i+1+n] == x && digitAt(s, i+1+n) {
				return true
			}
		}
	}
	return false
}
