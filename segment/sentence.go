package segment

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// maxQuote is the longest quotation, in bytes, that no sentence ends in: about 120
// characters. Longer ones are speeches, whose sentences stand for themselves.
const maxQuote = 360

// split finds paragraphs and sentences from the tokens.
func (d *Document) split() {
	d.Sentences = make([]Sentence, 0, min(len(d.Text), 4*stopBlock)/128+2)
	for i := 0; i < len(d.Tokens); {
		// A paragraph: tokens [first, i) between line ends.
		first := i
		for i < len(d.Tokens) && !d.endsLine(i) {
			i++
		}
		lo, hi := d.trim(first, i)
		if lo < hi {
			d.Paragraphs = append(roomy(d.Paragraphs, i, len(d.Tokens)), Span{d.Tokens[lo].Start, d.Tokens[hi-1].End})
			d.sentences(lo, hi)
		}
		i++
	}
}

// endsLine reports whether token i is white space with a line end in it.
func (d *Document) endsLine(i int) bool {
	return d.Tokens[i].Tag == TagSP && strings.ContainsAny(d.Word(i), "\n\r\v\f\u0085\u2028\u2029")
}

// trim leaves white space at both ends out of the tokens [lo, hi).
func (d *Document) trim(lo, hi int) (int, int) {
	for lo < hi && d.Tokens[lo].Tag == TagSP {
		lo++
	}
	for lo < hi && d.Tokens[hi-1].Tag == TagSP {
		hi--
	}
	return lo, hi
}

// sentences appends the sentences of the paragraph of tokens [lo, hi).
func (d *Document) sentences(lo, hi int) {
	var some [16][2]int
	quoted := d.quotes(some[:0], lo, hi)
	begin := lo
	for i := lo; i < hi; i++ {
		if d.Tokens[i].Tag != TagW || !d.endsSentence(i, hi) {
			continue
		}
		for len(quoted) > 0 && quoted[0][1] <= i {
			quoted = quoted[1:]
		}
		j := i + 1
		for j < hi && d.Tokens[j].Tag == TagW && (d.closes(j) || d.endsSentence(j, hi)) {
			j++
		}
		if len(quoted) > 0 && d.goesOn(quoted[0], begin, i, j, hi) {
			continue
		}
		if d.closes(j-1) && d.speaker(j, hi) {
			continue // “……。” 他说
		}
		d.sentence(begin, j)
		begin, i = j, j-1
	}
	d.sentence(begin, hi)
}

// goesOn reports whether the sentence from token begin on does not end with the marks [i, j), because of the quotation q
// around or before them, in a paragraph that ends at hi.
func (d *Document) goesOn(q [2]int, begin, i, j, hi int) bool {
	open, closing := q[0], q[1]
	switch {
	case open < i && j <= closing: // inside a quotation
		return true
	case open < i && i < closing && j == closing+1 && j < hi && (d.title(open) || d.slogan(open, j)):
		return true // the mark is the title's: 《谁在敲门？》改编, or that of a name: 举办“你好，邻居！”联欢会
	}
	return begin < open && closing < j && d.brackets(open) // （……。） within a sentence
}

func (d *Document) sentence(lo, hi int) {
	if lo, hi = d.trim(lo, hi); lo < hi {
		d.Sentences = append(roomy(d.Sentences, hi, len(d.Tokens)), Sentence{
			Start: d.Tokens[lo].Start, End: d.Tokens[hi-1].End, First: lo, Last: hi, Paragraph: len(d.Paragraphs) - 1,
		})
	}
}

// endsSentence reports whether token i ends a sentence: an ASCII mark does so only
// behind Chinese or before white space, so that URLs and code stay whole.
func (d *Document) endsSentence(i, hi int) bool {
	r, _ := hanzi.Plain(d.Text[d.Tokens[i].Start:])
	if !hanzi.EndsSentence(r) {
		return false
	}
	if r >= utf8.RuneSelf {
		return r != '！' || !d.insideName(i, hi)
	}
	before, _ := hanzi.Last(d.Text[:d.Tokens[i].Start])
	return i+1 == hi || d.Tokens[i+1].Tag == TagSP || hanzi.IsHan(before)
}

// insideName reports whether the mark of token i stands between two Latin letters: of a name, YOHO！BUY.
func (d *Document) insideName(i, hi int) bool {
	at, next := d.Tokens[i].Start, d.Tokens[i].End
	return i+1 < hi && at > 0 && asciiLetter(d.Text[at-1]) && asciiLetter(d.Text[next])
}

func asciiLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// closes reports whether token i is a closing quote or bracket.
func (d *Document) closes(i int) bool {
	r, _ := hanzi.Plain(d.Text[d.Tokens[i].Start:])
	return hanzi.IsCloser(r)
}

// brackets reports whether token i is a round, square or lenticular bracket, not a quote.
func (d *Document) brackets(i int) bool {
	r, _ := hanzi.Plain(d.Text[d.Tokens[i].Start:])
	switch r {
	case '（', '(', '【', '〔', '［', '[':
		return true
	}
	return false
}

// title reports whether token i opens the title of a work.
func (d *Document) title(i int) bool {
	return strings.HasPrefix(d.Text[d.Tokens[i].Start:], "《") || strings.HasPrefix(d.Text[d.Tokens[i].Start:], "〈")
}

// slogan reports whether the quotation from token i to before token j is the name of what is held: it is short, stands right behind
// a verb of holding, and a noun or what may be one goes on behind it.
func (d *Document) slogan(i, j int) bool {
	const most = 14 * 3 // bytes, with its marks
	if i == 0 || d.Tokens[j-1].End-d.Tokens[i].Start > most {
		return false
	}
	verb := i - 1
	if d.Word(verb) == "了" && verb > 0 {
		verb--
	}
	switch d.Word(verb) {
	case "举行", "举办", "开展", "启动", "推出", "组织", "发起", "参加", "主办":
	default:
		return false
	}
	switch d.Tokens[j].Tag {
	case TagN, TagVN, TagV, TagNZ, TagB, TagU:
		return true
	}
	return false
}

// speaker reports whether a short clause that says who spoke begins at token i: it has
// a verb of saying before its first mark.
func (d *Document) speaker(i, hi int) bool {
	for j := i; j < hi && j < i+8; j++ {
		if d.Tokens[j].Tag == TagW {
			return false
		}
		if speaking().Has(d.Word(j)) {
			return true
		}
	}
	return false
}

// maxOpen is how many quotations may be open at a time.
const maxOpen = 1 << 12

// quotes appends to found the quotations of tokens [lo, hi) that are short enough to keep
// whole, as pairs of the tokens that open and close them, outermost only, in order.
func (d *Document) quotes(found [][2]int, lo, hi int) [][2]int {
	type opener struct {
		token int
		close rune
	}
	var some [16]opener
	open := some[:0]
	for i := lo; i < hi; i++ {
		if d.Tokens[i].Tag != TagW {
			continue
		}
		r, _ := hanzi.Plain(d.Text[d.Tokens[i].Start:])
		if c := hanzi.Closing(r); c != 0 {
			if len(open) == maxOpen { // the outer half is never closed
				open = open[:copy(open, open[maxOpen/2:])]
			}
			open = append(open, opener{i, c})
			continue
		}
		for k := len(open) - 1; k >= 0 && k >= len(open)-4; k-- {
			if open[k].close != r {
				continue
			}
			q := [2]int{open[k].token, i}
			open = open[:k]
			if d.Tokens[i].End-d.Tokens[q[0]].Start > maxQuote {
				break
			}
			for len(found) > 0 && found[len(found)-1][0] > q[0] {
				found = found[:len(found)-1] // inside the new one
			}
			found = append(found, q)
			break
		}
	}
	return found
}
