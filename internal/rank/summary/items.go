package summary

import (
	"slices"
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// unlikelyItem is the chance below which a place is not taken for the end of the head of an item, which has one somewhere.
const unlikelyItem = .15

// items returns what the items of a text say whose title promises so many of something, 七个信号, 哪些方法: the heads of its numbered parts, as many as
// fit the limit. A sentence of such a text is one of its items, or only promises them again. It is "" where there are no three such heads.
func (w *work) items() string {
	const least = 3
	if !w.titled || len(w.cfg.Must) > 0 {
		return ""
	}
	promised := w.promisesItems()
	if promised == 0 {
		return ""
	}
	var found [20]string
	heads, all := w.itemHeads(found[:0])
	if all < least && promised > 0 {
		if heads, all = w.labelHeads(found[:0]); all != promised {
			return "" // some labels are of something else
		}
	}
	if len(heads) < least || 3*len(heads) < 2*all || promised > 0 && (all < promised-1 || all > promised+1) {
		return ""
	}
	return w.inList(heads, least, appendClean)
}

// inList returns a description that gives the first of the heads, as many as fit the limit; "" where these are fewer than least. put appends one.
func (w *work) inList(heads []string, least int, put func(dst []byte, head string) []byte) string {
	w.buf = w.buf[:0]
	given := 0
	for _, h := range heads {
		old := len(w.buf)
		if old > 0 {
			w.buf = append(w.buf, "；"...)
		}
		w.buf = put(w.buf, h)
		if w.cfg.Limit.Length(string(w.buf))+w.ellipsis() > w.cfg.Limit.Max {
			w.buf = w.buf[:old]
			break
		}
		given++
	}
	if given < least {
		return ""
	}
	w.plainText()
	return string(endSentence(balanced(w.buf)))
}

// promisesItems returns how many items the title says that the text lists: 七大信号, 8个习惯; -1 where it only asks for them, 哪些食物, 注意事项; 0 where it does
// neither.
func (w *work) promisesItems() int {
	const digits = "一二三四五六七八九十"
	title := hanzi.FoldString(w.titleText)
	for _, c := range [...]string{"大", "种", "个", "招", "条", "点", "类", "步", "件", "项", "款", "法"} {
		i := strings.Index(title, c)
		if i <= 0 {
			continue
		}
		before := title[:i]
		if strings.HasSuffix(before, "几") {
			return -1
		}
		n, unit := 0, 1
		for len(before) > 0 && before[len(before)-1] >= '0' && before[len(before)-1] <= '9' && unit < 1000 {
			n, unit, before = n+unit*int(before[len(before)-1]-'0'), unit*10, before[:len(before)-1]
		}
		if at := strings.Index(digits, string(lastRune(before))); n == 0 && at >= 0 && len(before) > 0 {
			n = at/3 + 1
		}
		if n > 2 {
			return n
		}
	}
	if holds(w.titleText, classListed) {
		return -1
	}
	return 0
}

// itemHeads appends the heads of the numbered parts of the text to dst, and returns how many parts there are. It takes the first way of numbering that counts to three.
func (w *work) itemHeads(dst []string) (heads []string, all int) {
	const most = 20
	for _, ends := range [...][2]string{{"", "、"}, {"", "."}, {"", "．"}, {"（", "）"}, {"(", ")"}, {"", "："}, {"", ":"}} {
		for _, chinese := range [...]bool{false, true} {
			heads, all = dst[:0], 0
			at := 0
			for n := 1; n <= most; n++ {
				start := w.itemAt(at, ends, numeral(n, chinese))
				if start < 0 {
					break
				}
				all++
				at = start
				if h := w.itemHead(start); h != "" {
					heads = append(heads, h)
				} else if n == 1 {
					break
				}
			}
			if all >= 3 {
				return heads, all
			}
		}
	}
	return dst[:0], 0
}

// labelHeads appends what the parts of the text are about that open with it and a colon, 润喉片：含有…, and returns how many they are.
func (w *work) labelHeads(dst []string) (heads []string, all int) {
	const least, most = 2, 7 // characters of a label
	const many = 24          // no title counts more
	for i := range w.doc.Sentences {
		ds := &w.doc.Sentences[i]
		s := w.doc.Text[ds.Start:ds.End]
		n := strings.Index(s[:min(len(s), 3*most+1)], "：")
		if n < 3*least || hanzi.Count(s[:n])*3 != n || hanzi.ContainsAny(s[:n], "，。、“《") || strings.ContainsAny(s[:n], "一二三四五六七八九十题注读答问声") || asksBy(s[:n]) || w.doc.Tokens[ds.First].Tag == segment.TagNR || opensWith(s, classSpeakers) {
			continue
		}
		if all++; all > many {
			return dst[:0], 0
		}
		head := s[:n]
		if slices.ContainsFunc(heads, func(h string) bool { return strings.HasPrefix(h, head) }) {
			return dst[:0], 0 // 优点：, 缺点： of each
		}
		heads = append(heads, head)
	}
	return heads, all
}

// numeral writes n, up to 20, in digits or in Chinese.
func numeral(n int, chinese bool) string {
	const digits = "一二三四五六七八九"
	switch {
	case !chinese && n < 10:
		return string(rune('0' + n))
	case !chinese:
		return string([]byte{byte('0' + n/10), byte('0' + n%10)})
	case n < 10:
		return digits[3*n-3 : 3*n]
	case n == 10:
		return "十"
	case n == 20:
		return "二十"
	}
	return "十" + digits[3*(n-10)-3:3*(n-10)]
}

// itemAt returns where the text goes on behind the mark of the item with that number, the first from byte at on, or -1. What stands before the
// mark may have lost its end.
func (w *work) itemAt(at int, ends [2]string, number string) int {
	text, mark := w.doc.Text, ends[0]+number+ends[1]
	for {
		i := strings.Index(text[at:], mark)
		if i < 0 {
			return -1
		}
		i += at
		at = i + len(mark)
		if at >= len(text) {
			return -1
		}
		before, next := lastRune(text[:i]), runeAt(text[at:])
		if n := endsIn(text[:i], classNotListed); n > 0 && !strings.Contains(w.titleText, text[i-n:i]) {
			continue // 误区一：, below a title that asks for something else
		}
		if before >= '0' && before <= '9' || next >= '0' && next <= '9' || strings.ContainsRune("第.．、-~～至到和星期周一二三四五六七八九十/：:", before) || next == '、' || ends[0] == "" && han(runeAt(number)) && strings.ContainsRune("一二三四五六七八九十", next) {
			continue
		}
		return at
	}
}

// itemHead returns the head of the item that starts at byte start: what stands before the first mark, or where the model of headings finds its end,
// if that is short; or "".
func (w *work) itemHead(start int) string {
	const least, most = 2, 18
	s := w.doc.Text[start:]
	s = s[:min(len(s), 3*(most+6))]
	s = strings.TrimLeft(s, " 　")
	start += len(w.doc.Text[start:]) - len(strings.TrimLeft(w.doc.Text[start:], " 　"))
	n := strings.IndexAny(s, "。！？：；!?:\r\n 　")
	if n < 0 || hanzi.Count(s[:n]) > most {
		at, chance := w.likeliestJoint(start, false, true)
		if chance < unlikelyItem || at-start > 3*most || at <= start {
			return ""
		}
		n = at - start
	}
	h := strings.TrimRight(strings.TrimSpace(s[:min(n, len(s))]), "，、")
	if h == "" || !han(lastRune(h)) {
		return ""
	}
	if c := hanzi.Count(h); c < least || c > most || strings.Count(h, "，") > 1 || holds(h, classQuestion) {
		return ""
	}
	return h
}
