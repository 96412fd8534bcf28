package summary

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/news"
	"github.com/tiyao/tiyao/segment"
)

// skipSource returns where the text goes on behind what ran into it from the lines above: 来源：某网 before a word that
// cannot be part of a name, 某局 供图, 某社 某某发自某地.
func (w *work) skipSource(at int, s *sent) int {
	text := w.doc.Text[at:s.end]
	k := w.doc.TokenAt(at)
	if i := strings.Index(text[:min(len(text), 24)], "/摄"); i > 0 && i <= 12 {
		if rest := text[i+len("/摄"):]; rest != "" && han(runeAt(rest)) && !marks(runeAt(rest)) && runeAt(rest) != '影' {
			return at + i + len("/摄")
		}
	}
	if n := w.takenFrom(at, s); n > 0 {
		return n
	}
	if label := sourceLabel(text); label > 0 {
		return w.behindLabel(at, label, s)
	}
	for n := k; n < min(s.last-1, k+8); n++ {
		switch word := w.word(n); {
		case w.doc.Tokens[n].Tag == segment.TagW:
			return at
		case n > k && w.doc.Tokens[n-1].Tag == segment.TagSP && (word == "供图" || word == "摄" || word == "图" || word == "供稿") && w.doc.Tokens[n+1].Tag != segment.TagW:
			return w.doc.Tokens[n].End
		case n > k && word == "发自":
			n++
			for from := n; n < s.last && n < from+2 && w.doc.Tokens[n].Tag == segment.TagNS; {
				n++
			}
			if n < s.last && w.doc.Tokens[n].Tag != segment.TagW {
				return w.doc.Tokens[n].Start
			}
			return at
		}
	}
	return at
}

// behindLabel returns where s goes on behind the source that a label of so many bytes at byte at names.
func (w *work) behindLabel(at, label int, s *sent) int {
	text := w.doc.Text[at:s.end]
	if n := behindAuthor(text, label); n > 0 {
		return at + n
	}
	if rest := text[label:]; strings.HasPrefix(rest, "微信公众号“") || strings.HasPrefix(rest, "公众号“") {
		const most = 40 * 3 // bytes
		if n := strings.Index(rest[:min(len(rest), most)], "”"); n > 0 && n+len("”") < len(rest) {
			return at + label + n + len("”")
		}
	}
	if n := behindSource(text, label); n > 0 {
		return at + n
	}
	for n := w.doc.TokenAt(at + label); n < min(s.last, w.doc.TokenAt(at)+10); n++ {
		switch w.doc.Tokens[n].Tag {
		case segment.TagP, segment.TagC, segment.TagT, segment.TagR, segment.TagD:
			if w.doc.Tokens[n].Start > at+label && (utf8.RuneCountInString(w.word(n)) > 1 || w.word(n) == "在") { // 周 may be a surname
				return w.doc.Tokens[n].Start
			}
		case segment.TagW:
			if end := w.channel(n, s.last); end > 0 {
				return end
			}
			return at
		}
	}
	return at
}

// channel returns where a channel of a site ends whose name the mark at token k joins to that of the site, 某网－云州频道, before token last; or 0.
func (w *work) channel(k, last int) int {
	switch w.word(k) {
	case "－", "-", "—", "·", "–":
	default:
		return 0
	}
	for n := k + 1; n < min(last-1, k+4); n++ {
		if w.word(n) == "频道" {
			return w.doc.Tokens[n].End
		}
	}
	return 0
}

// sourceLabel returns how many bytes of text label where it is from, or 0.
func sourceLabel(text string) int {
	for _, l := range [...]string{"来源：", "来源:", "文章来源：", "作者："} {
		if strings.HasPrefix(text, l) {
			return len(l)
		}
	}
	return 0
}

// behindSource returns where text goes on behind the source that its label of so many bytes names and a blank, 来源：某报客户端 , or 0.
func behindSource(text string, label int) int {
	i := strings.IndexAny(text, " 　")
	if i <= label || i > label+12*3 || strings.ContainsAny(text[label:i], "，。、") {
		return 0
	}
	rest := strings.TrimLeft(text[i:], " 　")
	if !han(runeAt(rest)) || marks(runeAt(rest)) || strings.HasPrefix(rest, "作者") || strings.HasPrefix(rest, "记者") || strings.HasPrefix(rest, "编辑") {
		return 0
	}
	return len(text) - len(rest)
}

// takenFrom returns where s goes on behind 本文来自某网 at byte at, or 0.
func (w *work) takenFrom(at int, s *sent) int {
	const label = "本文来自"
	if !strings.HasPrefix(w.doc.Text[at:s.end], label) {
		return 0
	}
	from := at + len(label)
	for n := w.doc.TokenAt(from); n < min(s.last-3, w.doc.TokenAt(from)+5); n++ {
		t := &w.doc.Tokens[n]
		if t.Start < from || w.doc.Tokens[n+1].Tag == segment.TagW {
			continue
		}
		if t.Tag == segment.TagEng || news.NamesOutlet(w.doc.Text[from:t.End]) {
			return t.End
		}
	}
	return 0
}

// behindAuthor returns where text goes on behind the bracket that says what the author is, 来源：某刊作者：某某（某校教授）, or 0.
func behindAuthor(text string, label int) int {
	const most = 40 * 3 // bytes
	i := strings.Index(text[:min(len(text), label+most)], "作者：")
	if i < 0 {
		return 0
	}
	i += len("作者：")
	n := strings.IndexAny(text[i:min(len(text), i+8*3)], "（。，")
	if n < 2*3 || runeAt(text[i+n:]) != '（' {
		return 0
	}
	c := closeOf(text[i+n:], 60)
	if rest := i + n + c; c > 0 && rest < len(text) && han(runeAt(text[rest:])) && !marks(runeAt(text[rest:])) {
		return rest
	}
	return 0
}
