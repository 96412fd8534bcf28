package summary

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// render writes c out, with one end mark, and with 全市 as it stands where there is no room for the name of the city.
func (w *work) render(c *cand) string {
	for _, w.terse = range [...]bool{false, true} {
		w.buf = w.buf[:0]
		for i := range c.n {
			w.appendPart(&c.parts[i])
		}
		w.plainText()
		if w.cfg.Limit.Length(string(w.buf)) <= w.cfg.Limit.Max {
			break
		}
	}
	return strings.ReplaceAll(string(w.buf), "，，", "，") // what stood between them is left out
}

// plainText takes the marks of Markdown off what is given.
func (w *work) plainText() {
	if w.markdown {
		w.buf = unmarkdown(w.buf)
	}
}

// appendPart appends the text of p without what it drops.
func (w *work) appendPart(p *part) {
	lk := &w.looked[p.look]
	whole := len(w.buf)
	at := w.clauses[p.from].start
	end := w.clauses[p.to].end
	if p.to == p.end {
		end = w.clauses[p.to].next
	}
	for _, d := range w.drops[lk.drop:lk.dropEnd] {
		if d.level > p.lean || d.start < at || d.end > end {
			continue
		}
		if d.opens && (d.start != w.clauses[p.from].start || strings.Contains(string(w.buf), d.name)) {
			continue
		}
		if d.unsaid {
			if core := coreOf(d.name); w.terse || strings.Contains(w.doc.Text[at:d.start], core) || bytes.Contains(w.buf, []byte(core)) {
				continue // 云州各级妇联…，|全市
			}
		}
		w.buf = w.appendLines(w.buf, w.doc.Text[at:d.start])
		if d.name == "" && d.start > at && d.end < end && wordByte(w.doc.Text[d.start-1]) && wordByte(w.doc.Text[d.end]) {
			w.buf = append(w.buf, ' ') // HDFS（…）Hadoop
		}
		w.buf = w.appendLines(w.buf, d.name)
		if d.etc {
			w.buf = append(w.buf, "等"...)
		}
		at = d.end
	}
	from := len(w.buf)
	w.buf = w.appendLines(w.buf, w.doc.Text[at:end])
	if w.sents[p.sent].is&headline != 0 {
		if w.register != segment.RegisterPost { // where one stands beside Latin letters
			w.buf = appendHeadline(w.buf[:from], w.doc.Text[at:end])
		}
	}
	w.buf = endSentence(w.buf)
	if i := bytes.Index(w.buf[whole:], []byte("：")); i >= 0 {
		w.buf = withoutLoneNumber(w.buf, whole+i+len("："))
	}
}

// withoutLoneNumber takes the number off the item of a list that stands alone in b, at byte at behind a colon: 有四个特点：|1、首句不出题。
func withoutLoneNumber(b []byte, at int) []byte {
	for _, n := range [...]struct{ first, second string }{{"1、", "2、"}, {"1.", "2."}, {"1．", "2．"}, {"一、", "二、"}, {"（一）", "（二）"}, {"①", "②"}} {
		rest := b[at:]
		if !bytes.HasPrefix(rest, []byte(n.first)) || bytes.Contains(rest, []byte(n.second)) {
			continue
		}
		if r := rest[len(n.first):]; len(r) > 0 && r[0] >= utf8.RuneSelf { // not 1.5倍
			return append(b[:at], r...)
		}
	}
	return b
}

// appendClean appends s on one line: the author's own blanks stay, one at a time; line ends, and blanks
// at a Chinese mark or of the width of a Chinese character, go.
func appendClean(dst []byte, s string) []byte {
	blank, brk := false, false
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == ' ' || r == '\t' || r == 0xA0:
			blank = true
		case r == '　' || r == 0xFEFF || r == 0x200B || r < ' ' || r == 0x7F || r == utf8.RuneError && n == 1:
			brk = true
		default:
			prev, _ := utf8.DecodeLastRune(dst)
			latin := prev < utf8.RuneSelf && r < utf8.RuneSelf
			if len(dst) > 0 && prev != ' ' && (latin && (blank || brk) || blank && !brk && !marks(prev) && !marks(r)) {
				dst = append(dst, ' ')
			}
			blank, brk = false, false
			if q := fullWidth(r); q != "" && chinese(dst, s[i+n:]) {
				dst = append(dst, q...)
				break
			}
			dst = append(dst, s[i:i+n]...)
		}
		i += n
	}
	return dst
}

// marks reports whether r is a mark of Chinese text, which has its own room around it.
func marks(r rune) bool {
	return r >= 0x3000 && r <= 0x303F || r >= 0xFF00 && r <= 0xFF65 || hanzi.Closing(r) != 0 || hanzi.IsCloser(r) || hanzi.EndsClause(r) || r == '—'
}

// fullWidth returns the Chinese mark for an ASCII one.
func fullWidth(r rune) string {
	switch r {
	case ',':
		return "，"
	case ';':
		return "；"
	case ':':
		return "："
	case '?':
		return "？"
	case '!':
		return "！"
	}
	return ""
}

// chinese reports whether a mark between before and after stands in Chinese text: a Chinese character
// is on one of its sides, and neither a space nor a second digit on the other.
func chinese(before []byte, after string) bool {
	prev, _ := utf8.DecodeLastRune(before)
	next, _ := utf8.DecodeRuneInString(after)
	return len(before) > 0 && next != ' ' && (han(prev) || han(next))
}

func han(r rune) bool { return r >= 0x2E80 && r < 0xFF00 && r != utf8.RuneError }

// appendHeadline appends s, in which a space stands for a comma.
func appendHeadline(dst []byte, s string) []byte {
	for i, f := range strings.Fields(s) {
		if i > 0 && len(dst) > 0 {
			if dst[len(dst)-1] < utf8.RuneSelf && f[0] < utf8.RuneSelf {
				dst = append(dst, ' ')
			} else {
				dst = append(dst, "，"...)
			}
		}
		dst = appendClean(dst, f)
	}
	return dst
}

// endSentence makes b end in one mark that ends a sentence.
func endSentence(b []byte) []byte {
	for len(b) > 0 {
		r, n := utf8.DecodeLastRune(b)
		switch r {
		case '，', '、', '；', '：', ',', ';', ':', '—', '-', ' ':
			b = b[:len(b)-n]
			continue
		case '。', '！', '？', '!', '?', '…', '.':
			return b
		case '”', '’', '」', '』', '）', ')', '"':
			if q, _ := utf8.DecodeLastRune(b[:len(b)-n]); strings.ContainsRune("。！？!?…", q) {
				return b
			}
		}
		break
	}
	if len(b) == 0 {
		return b
	}
	return append(b, "。"...)
}
