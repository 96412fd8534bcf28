package keywords

import (
	"slices"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// nameless reports whether w, of these folded characters, stands for a name that is not told, 某县, 张某, 欧阳某甲, or is
// a form of address, 何先生, 李大娘.
func nameless(w string, chars []rune) bool {
	if len(w) > 15 {
		return false
	}
	if slices.Contains(chars, '某') {
		return true
	}
	last := chars[len(chars)-1]
	switch last {
	case '伯', '叔', '姨', '婶', '嫂':
		if len(w) == 6 {
			return true // 陈伯
		}
	}
	if !mayEnd("kin", last) {
		return false
	}
	for n := 6; n <= 9 && n < len(w); n += 3 {
		if len(w) <= n+6 && listed("kin", hanzi.FoldString(w[len(w)-n:])) {
			return true
		}
	}
	return false
}

// untold reports whether unit at follows 某: 网络科技有限公司 of 江州某网络科技有限公司.
func (s *scan) untold(at int32) bool {
	return at > 0 && int(at) != s.nt+1 && s.ids[at-1] >= 0 && s.word(at-1) == "某"
}
