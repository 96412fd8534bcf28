package summary

import "github.com/tiyao/tiyao/segment"

// relative reports whether c opens with what is said of its subject, which stands behind 的 and before a verb: 来自三个县的|村民代表|走进某馆, 由某厂制造的|列车|运抵某港,
// 以退休教师为主体的|服务队|来到某社区.
func (w *work) relative(c *clause) bool {
	const far = 40 // words
	if !w.leads {
		return false // further sentences are looked at only for what is plain
	}
	k := c.first
	for k < c.last && w.doc.Tokens[k].Tag == segment.TagT {
		k++
	}
	if k+3 >= c.last {
		return false
	}
	word := w.word(k)
	by := word == "由"
	measure := !by && word != "以" // a word that the modifier has to have before 的
	if measure && !is(word, classRelative) {
		return false
	}
	for n := k + 1; n+2 < min(c.last, k+far); n++ {
		switch {
		case w.word(n) == "的":
			if w.word(n-1) == "核心" {
				return false // 以…为核心的党中央 opens no news
			}
			if !measure && (!by || w.doc.Tokens[n-1].Tag != segment.TagV) {
				return false
			}
			return w.nounThenVerb(n+1, c.last)
		case w.word(n) == "为" && !by, by && w.doc.Tokens[n].Tag == segment.TagV:
			measure = true
		}
	}
	return false
}

// nounThenVerb reports whether the tokens [k, last) start with the name of something, which a verb follows, and no 的 before it that makes it a part
// of another name.
func (w *work) nounThenVerb(k, last int) bool {
	noun := false
	depth := 0
	for ; k < last; k++ {
		switch r := runeAt(w.word(k)); {
		case opening(r):
			depth++
		case closing(r):
			depth--
			noun = true
		}
		if depth > 0 {
			continue
		}
		switch t := w.doc.Tokens[k].Tag; {
		case named(t):
			noun = true
		case t == segment.TagV || t == segment.TagVD:
			return noun && k+1 < last && w.word(k+1) != "的"
		case t == segment.TagP, t == segment.TagD && noun, t == segment.TagT && noun:
			for n := k + 1; n < last; n++ {
				if w.doc.Tokens[n].Tag == segment.TagV {
					return noun
				}
			}
			return false
		case t == segment.TagU:
			return false
		}
	}
	return false
}
