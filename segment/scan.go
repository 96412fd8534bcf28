package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// invalidEnd returns where a run of bytes that are no UTF-8 ends that goes on at text[end:].
func invalidEnd(text string, end int) int {
	for end < len(text) {
		if q, k := utf8.DecodeRuneInString(text[end:]); q != utf8.RuneError || k > 1 {
			break
		}
		end++
	}
	return end
}

// spaceEnd returns where the white space ends that goes on at text[end:].
func spaceEnd(text string, end int) int {
	for end < len(text) {
		q, k := utf8.DecodeRuneInString(text[end:])
		if !unicode.IsSpace(q) {
			break
		}
		end += k
	}
	return end
}

// lettersEnd returns where a run of letters that are neither Latin nor Chinese ends that goes
// on at text[end:].
func lettersEnd(text string, end int) int {
	for end < len(text) {
		q, k := utf8.DecodeRuneInString(text[end:])
		if hanzi.IsHan(q) || q < utf8.RuneSelf || !unicode.IsLetter(q) && !unicode.IsMark(q) && q != 'ー' {
			break
		}
		end += k
	}
	return end
}

// scan appends the cells of the atom at text[at:] and returns where it ends.
func (w *worker) scan(text string, at int) int {
	r, n := utf8.DecodeRuneInString(text[at:])
	switch r {
	case '，', '、', '“', '”', '：', '；', '（', '）', '《', '》': // commonMarks
		w.addAtom(at+n, w.lex.Code(r), TagW)
		return at + n
	case '。', '！', '？':
		if end := at + n; !strings.HasPrefix(text[end:], text[at:end]) { // a mark repeated is one token
			w.addAtom(end, w.lex.Code(r), TagW)
			return end
		}
	case stroke:
		w.addAtom(at+n, w.lex.Code(r), TagW)
		return at + n
	case '○': // a circle that stands for 〇: 二○○八年
		w.add(at+n, w.lex.Code('〇'))
		return at + n
	}
	p := plain(r)
	switch {
	case r == utf8.RuneError && n <= 1:
		return w.one(invalidEnd(text, at+1), TagX)
	case isDigit(p) || (p == '+' || p == '-') && w.signed(text, at, n):
		end, tag := number(text, at)
		return w.atom(text, at, end, tag)
	case 'a' <= p && p <= 'z':
		return w.letters(text, at)
	case p == '#' || p == '@':
		if end := handle(text, at); end > at {
			return w.one(end, TagEng)
		}
		return w.atom(text, at, at+n, TagW)
	case p == ' ' || unicode.IsSpace(r):
		return w.one(spaceEnd(text, at+n), TagSP)
	case hanzi.IsHan(r):
		w.add(at+n, w.lex.Code(r))
		return at + n
	}
	return w.rare(text, at, r, n)
}

// rare appends the cell of what begins with r, n bytes at text[at:], which is neither Chinese nor Latin nor a common mark, and
// returns where it ends.
func (w *worker) rare(text string, at int, r rune, n int) int {
	switch {
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return w.atom(text, at, lettersEnd(text, at+n), TagEng)
	case unicode.IsNumber(r):
		return w.atom(text, at, at+n, TagM)
	}
	return w.symbol(text, at, r, n)
}

// letters appends the cell of the address or Latin word at text[at:], and returns where it ends.
func (w *worker) letters(text string, at int) int {
	if end := url(text, at); end > at {
		return w.one(end, TagEng)
	}
	return w.atom(text, at, latin(text, at), TagEng)
}

// symbol appends the cell of the emoji or mark r, n bytes at text[at:], and returns where it ends. A mark repeated is
// one token: ……, ——, ！！！.
func (w *worker) symbol(text string, at int, r rune, n int) int {
	if end := emoji(text, at, r, n); end > 0 {
		return w.one(end, TagW)
	}
	end := at + n
	for end < len(text) && repeats(r) {
		q, k := utf8.DecodeRuneInString(text[end:])
		if q != r {
			break
		}
		end += k
	}
	tag := TagW
	if !unicode.IsPunct(r) && !unicode.IsSymbol(r) {
		tag = TagX
	}
	return w.atom(text, at, end, tag)
}

// emoji returns the end of the emoji of several code points that r, n bytes at text[at:],
// begins: a flag, one with a skin tone or a selector, several that joiners make one
// (https://www.unicode.org/reports/tr51/#Emoji_Sequences); 0 where r stands alone.
func emoji(text string, at int, r rune, n int) int {
	const joiner, selector, keycap = '\u200d', '\ufe0f', '\u20e3'
	if r < 0x2190 || 0x2E80 <= r && r < 0x1F000 {
		return 0
	}
	end := at + n
	if flag := func(r rune) bool { return 0x1F1E6 <= r && r <= 0x1F1FF }; flag(r) {
		if q, k := utf8.DecodeRuneInString(text[end:]); flag(q) {
			return end + k
		}
		return 0
	}
	for whole := end; ; {
		q, k := utf8.DecodeRuneInString(text[whole:])
		switch {
		case q == selector, q == keycap, 0x1F3FB <= q && q <= 0x1F3FF, 0xE0020 <= q && q <= 0xE007F:
			whole += k
		case q == joiner:
			p, m := utf8.DecodeRuneInString(text[whole+k:])
			if p < 0x2190 || 0x2E80 <= p && p < 0x1F000 {
				if whole > at+n {
					return whole
				}
				return 0
			}
			whole += k + m
		default:
			if whole > at+n {
				return whole
			}
			return 0
		}
	}
}

// repeats reports whether a run of r is one mark.
func repeats(r rune) bool {
	switch r {
	case '…', '—', '─', '-', '=', '*', '.', '·', '~', '～', '_', '!', '！', '?', '？', '。':
		return true
	}
	return false
}

// one appends what lies before end as a single cell.
func (w *worker) one(end int, tag Tag) int {
	w.addAtom(end, 0, tag)
	return end
}

// atom appends text[at:end] as a cell a character, or as one cell where that were many.
func (w *worker) atom(text string, at, end int, tag Tag) int {
	if end-at > maxSpan {
		return w.one(end, tag)
	}
	if r, n := utf8.DecodeRuneInString(text[at:end]); n == end-at {
		w.addAtom(end, w.lex.Code(r), tag)
		return end
	}
	first := len(w.cells)
	before := false // whether no word can begin behind the character before
	for at < end {
		r, n := utf8.DecodeRuneInString(text[at:])
		at += n
		k, class := inside, innerClass
		if alnum := isDigit(plain(r)) || unicode.IsLetter(r); alnum && before {
			k = fixed
		} else {
			before = alnum || r == '.' || r == ',' || r == ':' // 8% is no word of 81.8%
		}
		if len(w.cells) == first {
			k, class = atom, atomClass
		}
		code := w.lex.Code(r)
		w.cells = append(w.cells, cell{end: at, code: code, slot: w.open.slot(code, class), kind: k, tag: tag})
	}
	for i := first; i < len(w.cells); i++ {
		w.cells[i].span = uint16(len(w.cells) - i)
	}
	return end
}

// plain folds width and case of r, as far as atoms need it.
func plain(r rune) rune {
	if 0xFF01 <= r && r <= 0xFF5E {
		r -= 0xFEE0
	}
	if 'A' <= r && r <= 'Z' {
		r += 'a' - 'A'
	}
	return r
}

func isDigit(p rune) bool { return '0' <= p && p <= '9' }

// signed reports whether the + or - of n bytes at text[at:] is the sign of a number:
// a digit follows and neither letter nor digit stands before.
func (w *worker) signed(text string, at, n int) bool {
	if r, _ := utf8.DecodeRuneInString(text[at+n:]); !isDigit(plain(r)) {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(text[:at])
	switch r {
	case ')', '）', '%', '％', '~', '～', '年', '月', '日', '时', '点', '分', '号':
		return false // the dash of a range
	}
	return at == 0 || !unicode.IsLetter(r) && !unicode.IsNumber(r) || hanzi.IsHan(r)
}
