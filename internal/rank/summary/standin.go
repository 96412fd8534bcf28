package summary

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/segment"
)

// standIns replaces 我省, 全市 by the name that the document gives for it, where it gives one alone. from is where the sentence of c starts: what it has named
// before needs no name again.
func (w *work) standIns(c *clause, from int) {
	const near = 300 // bytes of a title in 《》
	left := false
	for k := c.first; k < c.last; k++ {
		end, whole := w.pointsAt(k, c.last), false
		if end == 0 && w.seat(c, k) {
			w.nameSeat(c, k, from)
			continue
		}
		if end == 0 {
			if end = w.wholeAt(k, c.last); end == 0 {
				continue
			}
			whole = true
		}
		t := w.doc.Tokens[k]
		t.End = w.doc.Tokens[end-1].End
		word := w.doc.Text[t.Start:t.End]
		whole = whole || strings.HasPrefix(word, "全")
		name := w.standsFor(word)
		if name == "" {
			left = left || !whole || !w.placed(from, k)
			continue
		}
		if before := w.doc.Text[max(c.start, t.Start-near):t.Start]; w.placedElsewhere(from, k, word, name) || strings.Count(before, "《") > strings.Count(before, "》") {
			continue // 《致全区家长的告知书》 is called so
		}
		w.drops = append(w.drops, drop{start: t.Start, end: t.End, name: name, unsaid: whole})
		if !whole { // which stays as it is where there is no room for the name
			c.size += int32(w.cfg.Limit.Length(name) - w.cfg.Limit.Length(word))
		}
	}
	if left {
		c.is |= isDeictic
	} else {
		c.is &^= isDeictic
	}
}

// coreOf returns the name of a place without its end: 云南 of 云南省.
func coreOf(name string) string {
	_, n := utf8.DecodeLastRuneInString(name)
	return name[:len(name)-n]
}

// wholeAt returns where a word ends that starts at token k, before token last, and means all of a place that only a reader of that paper knows,
// 全省, whether it is one token or two; or 0.
func (w *work) wholeAt(k, last int) int {
	switch t := &w.doc.Tokens[k]; t.End - t.Start {
	case len("全省"):
		if word := w.word(k); strings.HasPrefix(word, "全") && is(word, classWhole) {
			return k + 1
		}
	case len("全"):
		if w.word(k) == "全" && k+1 < last && is(w.doc.Text[t.Start:w.doc.Tokens[k+1].End], classWhole) {
			return k + 2
		}
	}
	return 0
}

// placedElsewhere reports whether another place of the level of word is named between byte from and token k than name: 在黑龙江，|全省, 峄城区气象台…，|我区,
// whatever else the text names.
func (w *work) placedElsewhere(from, k int, word, name string) bool {
	level, core := string(lastRune(word)), coreOf(name)
	if !strings.HasPrefix(word, "全") && (level == "省" || level == "市") {
		return false // 河北及|我省
	}
	return w.anyPlace(from, k, func(s string) bool {
		return (strings.Index(s, level) >= 2*3 || level == "省" && opensWith(s, classProvince)) && !strings.Contains(s, core)
	})
}

// placed reports whether a place is named between byte from and token k: 河湾镇在|全市率先….
func (w *work) placed(from, k int) bool {
	return w.anyPlace(from, k, func(string) bool { return true })
}

// anyPlace reports whether a place or an office that is such a one stands between byte from and token k, not far before it.
func (w *work) anyPlace(from, k int, such func(word string) bool) bool {
	const far = 60 // words
	for i := k - 1; i >= max(0, k-far) && w.doc.Tokens[i].Start >= from; i-- {
		if t := w.doc.Tokens[i].Tag; (t == segment.TagNS || t == segment.TagNT) && such(w.doc.Word(i)) {
			return true
		}
	}
	return false
}

// pointsAt returns where a word ends that starts at token k and says where only to a reader of that paper, 我省, whether it is
// one token or 我 and the next, or 0.
func (w *work) pointsAt(k, last int) int {
	if w.cue(k)&doesPoint != 0 {
		return k + 1
	}
	if t := &w.doc.Tokens[k]; t.End-t.Start != len("我") || k+1 >= last {
		return 0
	}
	if word := w.word(k); word != "我" && word != "本" {
		return 0
	}
	if cueOf(w.doc.Text[w.doc.Tokens[k].Start:w.doc.Tokens[k+1].End])&doesPoint == 0 {
		return 0
	}
	return k + 2
}

// standsFor returns the name of the place that word speaks of from within, or "" where that is not sure.
func (w *work) standsFor(word string) string {
	r := []rune(word)
	if len(r) != 2 {
		return ""
	}
	switch r[0] {
	case '我', '本', '全':
		return w.home(r[1])
	}
	return ""
}

// placeEnds returns what the names of places end in whose level is r, in simplified and traditional text; nil where it is none.
func placeEnds(r rune) []string {
	switch r {
	case '省':
		return []string{"省"}
	case '市':
		return []string{"市"}
	case '县', '縣':
		return []string{"县", "縣"}
	case '镇', '鎮':
		return []string{"镇", "鎮"}
	case '区', '區':
		return []string{"区", "區"}
	case '州', '乡', '村':
		return []string{string(r)}
	}
	return nil
}

// titlePlace returns the place with one of the suffixes that the title opens with, 江州市某湖…, or "" where it does not, or names
// another.
func (w *work) titlePlace(suffixes []string) string {
	toks, text := w.titleTokens, w.titleText
	found := headPlace(text, suffixes)
	for k := range toks {
		if toks[k].Tag != segment.TagNS {
			continue
		}
		name := text[toks[k].Start:toks[k].End]
		if k+1 < len(toks) && !hasSuffix(name, suffixes) {
			name = text[toks[k].Start:toks[k+1].End]
		}
		if !hasSuffix(name, suffixes) || name == found || toks[k].End <= len(found) {
			continue
		}
		if toks[k].Start > 0 || found != "" {
			return ""
		}
		found = name
	}
	return found
}

// headPlace returns the place of two or three characters with one of the suffixes that s opens with, where these characters
// and the last make no other word: 城市, 地区.
func headPlace(s string, suffixes []string) string {
	const far = 6 * 3 // bytes before the suffix
	for _, x := range suffixes {
		i := strings.Index(s[:min(len(s), far+len(x))], x)
		if x == "区" && i > 2*3 && i+len(x) < len(s) {
			for _, kind := range [...]string{"高新", "开发", "经开", "自贸", "新", "示范"} {
				if strings.HasSuffix(s[:i], kind) {
					return s[:i+len(x)]
				}
			}
		}
		if i != 2*3 && i != 3*3 || i+len(x) == len(s) {
			continue
		}
		switch x {
		case "省", "市", "县", "縣":
		default:
			continue // 景区, 山村: too many words end so
		}
		if !strings.ContainsAny(s[i-3:i], "城超股都楼樓夜菜上门門入开開各全集节節") && !strings.ContainsAny(s[:i], "，、：“”（）日对從从据由近在向本我") { // 近日，省…, 针对省内
			return s[:i+len(x)]
		}
	}
	return ""
}

// about reports whether n stands in the title or the first two sentences, or more than once.
func (w *work) about(n *segment.Name) bool {
	if len(n.Mentions) > 1 || len(n.Mentions) == 1 && n.Mentions[0].Title {
		return true
	}
	return len(n.Mentions) == 1 && len(w.sents) > 1 && n.Mentions[0].Start < w.sents[1].end
}

// hasSuffix reports whether s, the name of a place, ends in one of the suffixes. 东区 is a part of some place and no district's name, and so
// is 大学东区.
func hasSuffix(s string, suffixes []string) bool {
	for _, x := range suffixes {
		least := len(x)
		if x == "区" || x == "區" {
			if least += len("东"); strings.ContainsAny(s, "学學院") {
				continue
			}
		}
		if strings.HasSuffix(s, x) && len(s) > least {
			return true
		}
	}
	return false
}
