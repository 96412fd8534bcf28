package line

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// A Kind is what a line is to an article.
type Kind uint8

// The kinds of lines, from text to what is least so.
const (
	Text    Kind = iota // says something, or nothing is known against it
	Drop                // clutter that stands in and around articles: 责任编辑, 点击进入, 分享到
	Caption             // the credit line of a picture
	Meta                // the line of date, source and author above an article
	Menu                // navigation: items side by side, breadcrumbs, pages
	End                 // who edited it and who may copy it, which stands below articles
	Cut                 // a heading of what is not the article: 相关阅读, 网友评论
	Stop                // a heading of what never is: 参考文献, 外部链接
	Foot                // the foot of a site: ICP number, copyright, hotlines
)

// String names k as the tests do.
func (k Kind) String() string {
	return [...]string{"text", "drop", "caption", "meta", "menu", "end", "cut", "stop", "foot"}[k]
}

// KindOf judges the trimmed line s, whose measure is m. It looks at this line
// alone; a sentence that reads as prose is text unless a cue is certain.
func KindOf(s string, m Measure) Kind {
	n := m.Size()
	if n > maxCue {
		return notice(s, n)
	}
	f := hanzi.FoldString(s)
	if n >= 16 && consent(f) {
		return End
	}
	bare := strings.TrimLeft(f, opening)
	switch {
	case n == 0 && ornament(f),
		strings.HasPrefix(bare, "广告  ") || strings.HasPrefix(bare, "推广  "), // a label set beside the advertisement
		n <= 40 && (attachment(f) || jam(f)),
		m.Latin > 12 && m.Han*8 < m.Latin && script(s):
		return Drop
	}
	k := cueOf(f, bare, n, m.Full && m.Prose() && n >= 16)
	if (k == Text || k == Drop || k == End) && dateline(f, n, m) {
		return Meta
	}
	if k != Text {
		return k
	}
	return shape(f, m, n)
}

// ornament says whether f, which has no letters, is a rule, an arrow, a bullet, or nothing. Dots stand for a text left out.
func ornament(f string) bool {
	return strings.IndexFunc(f, func(r rune) bool { return r == '…' || !strings.ContainsRune(opening+closing+"|\\,，<", r) }) < 0
}

const (
	opening = " \t\u3000\u00a0[]【】(（{<〈《「『\"“'‘★☆●■◆○□◇▲△▼▽►▶▸>»›·•*#-—–|/+=~.…:→↓↑✦✪※☞❤♥\u200b\ufeff"
	closing = " \t\u3000\u00a0)）]】}>〉》」』\"”'’:…»›+↓→.。!0123456789条(（-–—_=~*"
)

// script says whether s is a line of a script or a style sheet, which careless
// dumps leave in.
func script(s string) bool {
	for _, w := range [...]string{"document.", "window.", "function(", "function (", "var ", "px;", "{color", "@media", "!important", "addEventListener", "</"} {
		if strings.Contains(s, w) {
			return strings.ContainsAny(s, "{};=")
		}
	}
	return strings.HasSuffix(s, "});") || strings.HasSuffix(s, "};")
}

// notice tells a long paragraph of terms by the words it opens with.
func notice(s string, n int) Kind {
	if n > 4*maxCue {
		return Text
	}
	x := cues()
	bare := strings.TrimLeft(hanzi.FoldString(s[:min(len(s), 80)]), opening)
	r, _ := utf8.DecodeRuneInString(bare)
	for _, c := range x.first[r] {
		if c.max != 0 || c.kind != End && c.kind != Foot {
			continue
		}
		if rest, ok := strings.CutPrefix(bare, c.text); ok && (c.how == start || startsValue(rest)) {
			return c.kind
		}
	}
	return Text
}

// cueOf looks f up in the table of cues. bare is f without opening marks; sentence
// says that f reads as one.
func cueOf(f, bare string, n int, sentence bool) Kind {
	x := cues()
	if k, ok := x.inside(f, n, sentence); ok {
		return k
	}
	word := undated(strings.TrimRight(bare, closing))
	if k, ok := x.atEnd(word, n, EndsSentence(f)); ok {
		return k
	}
	if strings.IndexByte(word, ' ') >= 0 {
		word = strings.ReplaceAll(word, " ", "")
	}
	if k, ok := x.whole[word]; ok {
		return k
	}
	if k, ok := x.whole[strings.TrimLeft(word, "共有0123456789")]; ok && k == Cut {
		return k // 328条评论
	}
	r, _ := utf8.DecodeRuneInString(bare)
	for _, c := range x.first[r] {
		if c.max > 0 && n > c.max {
			continue
		}
		if rest, ok := strings.CutPrefix(bare, c.text); ok && (c.how == start || startsValue(rest)) {
			return c.kind
		}
	}
	return Text
}

// inside looks for a cue that may stand anywhere in f.
func (x *index) inside(f string, n int, sentence bool) (Kind, bool) {
	for i, r := range f {
		if !x.opens[r&255] {
			continue
		}
		for _, c := range x.within[r] {
			if (c.max == 0 || n <= c.max) && (c.how == always || !sentence) && strings.HasPrefix(f[i:], c.text) {
				return c.kind, true
			}
		}
	}
	return Text, false
}

// atEnd looks for a cue that word ends in; full says that the line ends a sentence, as captions alone do.
func (x *index) atEnd(word string, n int, full bool) (Kind, bool) {
	for _, c := range x.finish {
		if full && c.kind != Caption {
			continue
		}
		if n <= c.max && strings.HasSuffix(word, c.text) {
			return c.kind, true
		}
	}
	return Text, false
}

// undated is s without the day behind the credit at its end: 记者张三摄 113年1月18日.
func undated(s string) string {
	k := strings.LastIndex(s, "摄")
	if k < 0 || len(s)-k > 30 || !strings.HasSuffix(s, "日") {
		return s
	}
	k += len("摄")
	if strings.Trim(s[k:], " 0123456789年月日/.-") == "" {
		return s[:k]
	}
	return s
}

// startsValue says whether rest is what follows a label: a colon, a bracket or a gap.
func startsValue(rest string) bool {
	rest = strings.TrimLeft(rest, " \t]】")
	r, _ := utf8.DecodeRuneInString(rest)
	switch r {
	case ':', '/', '|', '丨', '∶', '︰':
		return true
	}
	return false
}
