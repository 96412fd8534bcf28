package segment

import "github.com/tiyao/tiyao/internal/lexicon"

// A role is what a character does in numbers and dates.
type role uint16

const (
	digit    role = 1 << iota // 一 〇 两 几: a digit in Chinese
	power                     // 十 百 千 万 亿: a multiplier
	year                      // 年: closes a year of four digits
	date                      // 月 日 时: closes a part of a date
	ordinal                   // 第: opens an ordinal
	decade                    // 0 5 6 7 8 9: opens a year of two digits, as in 98年; 10年 is a time span
	point                     // 点: the decimal point in words
	surname                   // opens Chinese names
	foreign                   // stands in transliterated names
	meant                     // begins the word of a cut
	province                  // 省 邦: behind a transliterated name it is one's
	plural                    // 们: no word of three characters ends in it
	human                     // 人: 老人们 is 老人 们, not 老 人们
	between                   // 则 也: no given name ends in it
	town                      // 镇 乡: two loose characters before it are the name of one
)

// roleChars are the roles by character.
var roleChars = []struct {
	chars string
	role  role
}{
	{"〇零○一二三四五六七八九两几壹贰叁肆伍陆柒捌玖", digit},
	{"十百千万亿廿卅拾佰仟", power},
	{"056789", decade}, {"年", year}, {"月日时", date}, {"第", ordinal}, {"点", point},
	{"省邦", province}, {"镇乡", town}, {"们", plural}, {"人", human}, {"则也都却已将就又仍还曾均亦并再", between},
}

// rolesByCode returns the roles of the lexicon's characters by code.
func rolesByCode(lex *lexicon.Lexicon) []role {
	roles := make([]role, lex.NumCodes())
	for _, rc := range roleChars {
		for _, r := range rc.chars {
			if c := lex.Code(r); c != 0 {
				roles[c] |= rc.role
			}
		}
	}
	for r := range cuts() {
		if c := lex.Code(r); c != 0 {
			roles[c] |= meant
		}
	}
	for c := range roles {
		if lex.Name(uint16(c), lexicon.NameSurname) != lexicon.MaxCost {
			roles[c] |= surname
		}
		if lex.Name(uint16(c), lexicon.NameForeign) != lexicon.MaxCost {
			roles[c] |= foreign
		}
	}
	return roles
}

// Costs of numbers and dates, in units of a nat.
const (
	costDigits = 6 * nat // 2019年, 3万, 第3
	costWords  = 9 * nat // 三十一, 百分之五
)

// figures offers the words that begin with the number at cell i: 2019年, 8月, 3.5万.
// It returns the end of the longest.
func (w *worker) figures(i int) int {
	cells, from := w.cells, w.states[i].cost
	j := i + int(cells[i].span)
	if j == len(cells) {
		return j
	}
	k := j
	for k < len(cells) && w.roles[cells[k].code]&power != 0 && k-j < 4 {
		k++
	}
	if k > j {
		w.relax(i, k, from+costDigits, wordModel, TagM)
		return k
	}
	switch r := w.roles[cells[j].code]; {
	case r&year != 0 && (j-i == 4 || j-i == 2 && w.roles[cells[i].code]&decade != 0), r&date != 0 && j-i <= 2:
		w.relax(i, j+1, from+costDigits, wordModel, TagT)
		return j + 1
	}
	return j
}

// numerals offers the words that begin with the Chinese numeral at cell i: 三十一日,
// 二〇一九年, 百分之五点三, 第三.
func (w *worker) numerals(i int) int {
	cells, from := w.cells, w.states[i].cost
	j := i
	if w.roles[cells[i].code]&ordinal != 0 {
		j++
		if j < len(cells) && cells[j].kind == atom && cells[j].tag == TagM {
			j += int(cells[j].span)
			w.relax(i, j, from+costDigits, wordModel, TagM)
			return j
		}
	} else if i > 0 && w.roles[cells[i-1].code]&(digit|power) != 0 {
		return i // inside a numeral
	}
	begin := j
	j = w.numeralEnd(j)
	if j == begin {
		return i
	}
	if j < len(cells)-2 && cells[j].code == w.fen && cells[j+1].code == w.zhi && w.numeralEnd(j+2) > j+2 {
		j = w.numeralEnd(j + 2) // 百分之五, 三分之二
	}
	if j < len(cells)-1 && w.roles[cells[j].code]&point != 0 && j-begin >= 2 && w.numeralEnd(j+1) > j+1 {
		j = w.numeralEnd(j + 1) // 八点五
	}
	if j-i >= 2 {
		w.relax(i, j, from+costWords, wordModel, TagM)
	}
	if j < len(cells) {
		switch r := w.roles[cells[j].code]; {
		case r&year != 0 && j-i == 4, r&date != 0 && j-i <= 3 && begin == i:
			w.relax(i, j+1, from+costWords, wordModel, TagT)
			return j + 1
		}
	}
	return j
}

func (w *worker) numeralEnd(j int) int {
	for k := j; k < len(w.cells) && k-j < lexicon.MaxWord/2; k++ {
		if w.cells[k].kind != han || w.roles[w.cells[k].code]&(digit|power) == 0 {
			return k
		}
	}
	return min(len(w.cells), j+lexicon.MaxWord/2)
}
