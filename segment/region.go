package segment

import "strings"

// Characters that make names of what stands before them.
const (
	villages  = "镇乡村"      // of any two characters, or a rare noun
	divisions = "省市县区州镇乡村" // behind which others stand by themselves: 云州市|区
	banners   = "旗盟"       // something else behind the name of a country
	abroad    = "省邦州郡"     // of other countries
	houses    = "馆斋轩阁堂坊楼居" // of shops and halls
	halls     = "斋轩阁堂"     // hardly ever anything else
	floors    = "楼居"       // often something else

	saved     = "油钱"     // behind 省 as a verb
	leastTown = 12 * nat // what the noun costs at least that a village is called by
)

// region joins t, a character of role r, with what dst ends in, as the name of a region or a
// hall that no dictionary has, and reports whether it did; else it appends t.
func (w *worker) region(dst []Token, text string, t Token, r role) ([]Token, bool) {
	k, tag := 0, TagNS
	if dst[len(dst)-1].End == t.Start {
		if class := text[t.Start:t.End]; r&town != 0 && strings.Contains(houses, class) {
			k, tag = hall(dst, class), TagNT
		} else {
			k = w.place(dst, text, t, r)
		}
	}
	if k == 0 {
		return append(dst, t), false
	}
	dst = dst[:len(dst)-k+1]
	name := &dst[len(dst)-1]
	name.End, name.Word, name.Tag = t.End, NoWord, tag
	return dst, true
}

// hall returns how many of the last tokens are the name of a hall of that class.
func hall(dst []Token, class string) int {
	n := len(dst) - 1
	last := dst[n]
	two := last.End-last.Start == 6
	switch {
	case two && last.Tag == TagNR && !strings.Contains(floors, class), two && last.Tag <= TagNZ && strings.Contains(halls, class):
		return 1
	case n > 0 && isLoose(dst[n-1]) && isLoose(last) && isTown(dst[n-1], last):
		return 2
	}
	return 0
}

// place returns how many of the last tokens are the name of a region whose class t is.
func (w *worker) place(dst []Token, text string, t Token, r role) int {
	n := len(dst) - 1
	last := dst[n]
	size := last.End - last.Start
	class := text[t.Start:t.End]
	small := r&town != 0 && strings.Contains(villages, class)
	switch {
	case class == "省" && isSaved(text[t.End:]), r&town != 0 && !small && standsAlone(text, last, class):
		return 0
	case last.Tag == TagNS && size > 3 && (t.Tag == TagN || r&town != 0): // a foreign place, a county that is known without its class
		return 1
	case last.Tag == TagNR && readsLikePerson(last, class, r, small):
		return 1
	case small && size == 6 && w.rareNoun(last): // 凤凰村, no 重点村
		return 1
	case small && n > 0 && isTown(dst[n-1], last):
		return 2
	}
	return 0
}

// standsAlone reports whether the class stands by itself behind the token last: 某某市|区, 某国|旗.
func standsAlone(text string, last Token, class string) bool {
	size := last.End - last.Start
	return size > 3 && (strings.Contains(divisions, text[last.End-3:last.End]) || size < 9 && strings.Contains(banners, class))
}

// readsLikePerson reports whether a place may be called as last is, which reads like a person.
func readsLikePerson(last Token, class string, r role, small bool) bool {
	long := last.End-last.Start > 6
	if long && strings.Contains(abroad, class) {
		return true
	}
	return last.Word == NoWord && (small || r&town != 0 && long)
}

// rareNoun reports whether t is a noun that is not often met.
func (w *worker) rareNoun(t Token) bool {
	switch t.Tag {
	case TagN, TagNR, TagNT, TagNZ:
		return t.Word < wordUser && int64(w.lex.Node(uint32(t.Word)).Cost()) > leastTown
	}
	return false
}

// isSaved reports whether text begins with what 省 stands before as a verb.
func isSaved(text string) bool {
	return len(text) >= 3 && strings.Contains(saved, text[:3])
}

// isTown reports whether a and b are loose characters that 镇, 乡 or 村 makes a name of.
func isTown(a, b Token) bool {
	return (isLoose(a) || a.Tag == TagQ) && a.Tag != TagV && a.Tag != TagA && a.End == b.Start &&
		b.End-b.Start == 3 && (isLoose(b) || b.Tag == TagM || b.Tag == TagQ)
}
