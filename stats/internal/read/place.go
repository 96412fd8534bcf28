package read

import (
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/lex"
)

// place returns the end of the place name that the runes [s, e) begin with, s when
// they begin with none. Several names in a row are one place: 江苏省苏州市, 哈萨克斯坦国内.
func (x *Reader) place(s, e int) int {
	i := s
	for i < e {
		j := x.onePlace(i, e)
		if j == i {
			break
		}
		i = j
		if i < e && x.R[i] == '的' && i > s {
			return i
		}
	}
	if i > s && i < e && x.listGoesOn(i, e) {
		return s // 北京、上海…: a list, not one place
	}
	return i
}

func (x *Reader) listGoesOn(i, e int) bool {
	switch x.R[i] {
	case '、':
		return true
	case '和', '及', '与':
		return i+1 < e && x.onePlace(i+1, e) > i+1 // 香港及台湾学生
	}
	return false
}

// general reports whether [s, e) is a place by its words (全国, 该公司) or by its last
// character (景德镇市), not a bare name that may be the start of a longer one.
func (x *Reader) general(s, e int) bool {
	switch x.R[s] {
	case '全', '该', '本', '我':
		return true
	}
	switch x.R[e-1] {
	case '州':
		return e-s > 2
	case '省', '市', '县', '区', '镇', '乡', '村', '国', '司', '团':
		return x.R[s] != '中' || e-s != 2
	}
	return false
}

// onePlace returns the end of the single place name at i.
func (x *Reader) onePlace(i, e int) int {
	if !hanzi.IsHan(x.R[i]) && !lex.IsLatin(x.R[i]) {
		return i
	}
	n, w := lex.Words.Longest(x.R[i:min(e, len(x.R))])
	if n > 1 && w.Class == lex.Place && x.Starts(i+n) {
		return x.placeTail(i+n, e)
	}
	if !x.Starts(i) || n > 1 && w.Class == lex.Hidden {
		return i
	}
	t, _, end := x.Token(i)
	if t.Tag == segment.TagNS && end <= e && end-i > 1 {
		tail := x.placeTail(end, e)
		if tail == end && (x.owns(end, e) || x.partOfName(end)) {
			return i // 西湖大学
		}
		return tail
	}
	if n := x.Prefix(abroad, end); t.Tag == segment.TagNR && n > 0 && end+n <= e { // 哈萨克斯坦|国内
		return end + n
	}
	if x.cuts(i) {
		return i
	}
	for k := i + 1; k < e && k < i+7; k++ {
		if x.cuts(k) {
			break
		}
		switch x.R[k] {
		case '省', '市', '县', '区', '镇', '乡', '州', '村', '旗', '盟':
			if k-i < 2 && x.R[k] != '县' || !x.Starts(k+1) || notPlace(x.R[k-1], x.R[k]) || x.joined(k+1) {
				continue
			}
			return x.placeTail(k+1, e)
		}
	}
	return i
}

// owns reports whether the word at i makes the name of an institution of the place
// name before it.
func (x *Reader) owns(i, e int) bool {
	n := x.Prefix(institutions, i)
	return n > 0 && i+n <= e
}

// partOfName reports whether the word at rune i goes on with a place to the name of a tongue or of a team:
// 意大利|文, 云州|勇士队.
func (x *Reader) partOfName(i int) bool {
	switch x.At(i) {
	case '文', '语', '籍', '裔':
		return x.Starts(i + 1)
	case 0, ',', '。':
		return false
	}
	_, b, e := x.Token(i)
	return b == i && e-i > 2 && x.At(e-1) == '队'
}

// cuts reports whether the rune at k cannot be part of a place name.
func (x *Reader) cuts(k int) bool {
	switch x.R[k] {
	case '的', '和', '、', '在', '了', '与', '及', ',', ' ', '(', '“', '是', '有', '为', '全', '各', '每', '该', '个':
		return true
	}
	return lex.IsDigit(x.R[k])
}

// joined reports whether the rune behind 市 or 区 makes another word of it: 市场, 区间.
func (x *Reader) joined(k int) bool {
	switch x.At(k) {
	case '场', '值', '民', '政', '级', '间', '域', '别', '委', '块', '容', '面', '上', '盈', '净', '占', '镇':
		return x.At(k) != '政'
	}
	return false
}

var noDistricts = sets["no-districts"]

// notPlace reports whether last and the rune before it make a common noun: 城市, 社区.
func notPlace(before, last rune) bool {
	switch last {
	case '市':
		switch before {
		case '城', '都', '超', '股', '楼', '夜', '上', '门', '集', '菜', '房', '牛', '熊', '后', '开', '入', '退', '债', '车', '黑', '花':
			return true
		}
	case '区':
		return noDistricts.Has(string(before))
	case '村':
		return before == '农' || before == '乡' || before == '渔' || before == '新'
	case '镇':
		return before == '城' || before == '乡'
	case '乡':
		return before == '城' || before == '家'
	case '州', '盟', '旗':
		return before == '联' || before == '加' || before == '红' || before == '国'
	}
	return false
}

// placeTail extends a place name by 境内, 地区, 全市 and such.
func (x *Reader) placeTail(i, e int) int {
	if n := x.Prefix(placeTails, i); n > 0 && i+n <= e {
		if m, w := lex.Words.Longest(x.R[i:]); m > n && w.Class == lex.Hidden { // 中国|国内生产总值
			return i
		}
		return i + n
	}
	switch x.At(i) {
	case '省', '市', '县', '州':
		if i < e && x.Starts(i+1) && !x.joined(i+1) {
			return i + 1
		}
	}
	return i
}

var (
	abroad       = sets["abroad"]
	institutions = sets["institutions"]
	placeTails   = sets["place-tails"]
)
