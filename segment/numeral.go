package segment

import "github.com/tiyao/tiyao/internal/lexicon"

// Costs of numbers and dates, in units of a nat.
const (
	costDigits = 6 * nat // 2019年, 3万, 第3
	costWords  = 9 * nat // 三十一, 百分之五
)

// figures offers the words that begin with the number at cell i: 2019年, 8月, 3.5万.
func (w *worker) figures(i int) {
	cells, from := w.cells, w.states[i].cost()
	j := i + int(cells[i].span)
	if j == len(cells) {
		return
	}
	k := j
	for k < len(cells) && w.role(k)&power != 0 && k-j < 4 {
		k++
	}
	if k > j {
		w.relax(i, k, from+costDigits, wordModel, TagM)
		return
	}
	switch r := w.role(j); {
	case r&year != 0 && (j-i == 4 || j-i == 2 && w.role(i)&decade != 0), r&date != 0 && j-i <= 2:
		w.relax(i, j+1, from+costDigits, wordModel, TagT)
	}
}

// numerals offers the words that begin with the Chinese numeral at cell i: 三十一日,
// 二〇一九年, 百分之五点三, 第三.
func (w *worker) numerals(i int) {
	cells, from := w.cells, w.states[i].cost()
	j := i
	if w.role(i)&ordinal != 0 {
		j++
		if j < len(cells) && cells[j].kind == atom && cells[j].tag == TagM {
			j += int(cells[j].span)
			w.relax(i, j, from+costDigits, wordModel, TagM)
			return
		}
	} else if i > 0 && w.role(i-1)&(digit|power) != 0 {
		return // inside a numeral
	}
	begin := j
	j = w.numeralEnd(j)
	if j == begin {
		return
	}
	j = w.fractionEnd(begin, j)
	if j-i >= 2 {
		w.relax(i, j, from+costWords, wordModel, TagM)
	}
	if j < len(cells) {
		switch r := w.role(j); {
		case r&year != 0 && j-i == 4, r&date != 0 && j-i <= 3 && begin == i:
			w.relax(i, j+1, from+costWords, wordModel, TagT)
		}
	}
}

// fractionEnd returns where the numeral of cells [begin, j) ends with the part behind it: 百分之五, 三分之二, 百分之八点五.
func (w *worker) fractionEnd(begin, j int) int {
	cells := w.cells
	if j < len(cells)-2 && cells[j].code == w.fen && cells[j+1].code == w.zhi {
		if end := w.numeralEnd(j + 2); end > j+2 {
			j = end
		}
	}
	if j < len(cells)-1 && w.role(j)&point != 0 && j-begin >= 2 {
		if end := w.numeralEnd(j + 1); end > j+1 {
			j = end
		}
	}
	return j
}

func (w *worker) numeralEnd(j int) int {
	for k := j; k < len(w.cells) && k-j < lexicon.MaxWord/2; k++ {
		if w.cells[k].kind != han || w.role(k)&(digit|power) == 0 {
			return k
		}
	}
	return min(len(w.cells), j+lexicon.MaxWord/2)
}
