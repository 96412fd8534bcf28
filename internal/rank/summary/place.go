package summary

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// A home is the place of a level that a text speaks of from within, "" where that is not sure.
type home struct {
	level rune
	name  string
}

// A spoken is a place that a text names.
type spoken struct {
	name string
	n    int
	near bool // in its title or first sentences, or as the place of an office
}

// home returns the place of level, 省 or 市 or 县, that the document speaks of from within, or "" where that is not sure. It is found once.
func (w *work) home(level rune) string {
	for i := range w.homes {
		if w.homes[i].level == level {
			return w.homes[i].name
		}
	}
	h := home{level: level}
	if suffixes := placeEnds(level); suffixes != nil {
		if name := w.findHome(level, suffixes); !strings.ContainsAny(name, "全我本") {
			h.name = name
		}
	}
	w.homes = append(w.homes, h)
	return h.name
}

// findHome returns the place with one of the suffixes that the title opens with, or else the first sentence, or the only one of the document if title,
// first sentences or repetition say that the text is about it, or the one that is named most.
func (w *work) findHome(level rune, suffixes []string) string {
	if name := w.titlePlace(suffixes); name != "" {
		return name
	}
	if !w.titled && len(w.sents) > 0 { // 云州市气象局发布预警
		if name := headPlace(w.doc.Text[w.sents[0].start:w.sents[0].end], suffixes); name != "" {
			return name
		}
	}
	found := ""
	for i := range w.doc.Names {
		n := &w.doc.Names[i]
		if n.Type != segment.Place || !hasSuffix(n.Text, suffixes) {
			continue
		}
		if found != "" || !w.about(n) {
			return w.mostSpoken(level, suffixes)
		}
		found = n.Text
	}
	if found == "" {
		return w.mostSpoken(level, suffixes)
	}
	return found
}

// mostSpoken returns the place of level that the text names at least twice as often as any other, or alone and where texts say where they are
// from: 云州市水务局, 云州日报讯.
func (w *work) mostSpoken(level rune, suffixes []string) string {
	w.spoken = w.spoken[:0]
	switch level {
	case '省':
		w.speakOf(classProvince, "省")
	case '市':
		w.speakOf(classMunicipality, "市")
		fallthrough
	default:
		w.spokenNames(suffixes)
	}
	const many = 4 // a text of so many is about none
	if len(w.spoken) >= many && level == '省' {
		return ""
	}
	var best spoken
	second := 0
	for _, p := range w.spoken {
		switch {
		case p.n > best.n:
			best, second = p, best.n
		case p.n > second:
			second = p.n
		}
	}
	switch {
	case second == 0 && (best.near || best.n > 1), best.near && best.n >= 2*second:
		return best.name
	}
	return ""
}

// speak counts n mentions of the place called name; of many places the first are enough.
func (w *work) speak(name string, n int, near bool) {
	const most = 64
	for i := range w.spoken {
		if p := &w.spoken[i]; p.name == name {
			p.n += n
			p.near = p.near || near
			return
		}
	}
	if len(w.spoken) < most {
		w.spoken = append(w.spoken, spoken{name, n, near})
	}
}

// spokenNames counts the places of the text with one of the suffixes, those too after which an office is called: 云州市 of 云州市水务局.
func (w *work) spokenNames(suffixes []string) {
	const long = 6 * 3 // bytes
	for i := range w.doc.Names {
		n := &w.doc.Names[i]
		switch {
		case len(n.Mentions) == 0:
		case n.Type == segment.Place && hasSuffix(n.Text, suffixes) && len(n.Text) <= long:
			w.speak(n.Text, len(n.Mentions), w.about(n))
		case n.Type == segment.Organization:
			name := headPlace(n.Text, suffixes)
			if name == "" && suffixes[0] == "区" {
				name = districtOf(n.Text)
			}
			if name != "" {
				w.speak(name, len(n.Mentions), true)
			}
		}
	}
}

// districtOf returns the district that the name of an office opens with: 青林区 of 青林区气象台.
func districtOf(s string) string {
	const least, most = 2 * 3, 3 * 3 // bytes before 区
	i := strings.Index(s, "区")
	if i < least || i > most || i+len("区") == len(s) || strings.ContainsAny(s[i-len("区"):i], "社景园小校厂山地库市新矿战辖") {
		return ""
	}
	return s[:i+len("区")]
}

// speakOf counts the places of class in the text, which are called so with or without the end of their names.
func (w *work) speakOf(class phraseClass, suffix string) {
	const far = 1 << 16 // bytes
	text := w.doc.Text[:min(len(w.doc.Text), far)]
	lead := 0 // where the first two sentences end
	if n := min(2, len(w.doc.Sentences)); n > 0 {
		lead = w.doc.Sentences[n-1].End
	}
	t := lexical().sets[class]
	all, _ := w.startsIn(0, len(text))
	for _, opens := range all {
		at := int(opens)
		n, _ := t.LongestIn(text[at:])
		if n == 0 || goesThere(text[:at]) {
			continue
		}
		rest := text[at+n:]
		w.speak(text[at:at+n]+suffix, 1, at < lead || strings.HasPrefix(rest, suffix) || strings.HasPrefix(rest, "日报") || strings.HasPrefix(rest, "网"))
	}
	if n, _ := t.LongestIn(w.titleText); n > 0 {
		w.speak(w.titleText[:n]+suffix, 2, true)
	}
}

// goesThere reports whether what stands before a place makes it another one than that of the text: 赴|浙江.
func goesThere(before string) bool {
	for _, x := range [...]string{"赴", "向", "与", "和", "援", "到", "往", "、"} {
		if strings.HasSuffix(before, x) {
			return true
		}
	}
	return false
}
