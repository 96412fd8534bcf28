package stats

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// regions are the places whose 元 is no yuan of the mainland, and the words that show that
// a text in traditional characters is of one of them.
var regions = [...]struct {
	code  string
	words []string
}{
	{"HKD", []string{"香港", "港元", "港股", "港府", "港鐵", "本港", "恒指", "恒生", "特區政府", "特区政府",
		"供股", "收市價", "食肆", "屬會", "房委會", "金管局", "港交所", "立法會", "九龍", "新界", "屋邨", "公屋", "財政司", "食環署", "康文署", "運輸署"}},
	{"TWD", []string{"台灣", "臺灣", "新台幣", "新臺幣", "台北", "臺北", "新北", "高雄", "台中", "臺中", "台股", "營收", "年增", "月增", "季增", "行政院", "立法院", "縣府", "衛福部", "金管會", "主計總處"}},
	{"MOP", []string{"澳門", "澳門元", "澳门"}},
}

// localMoney gives amounts in a plain 元 the currency of the place that a text in
// traditional characters, or of a 特区政府, is of, when it names one such place more than
// others and no 人民幣; in other texts, that of amounts before them.
func localMoney(doc *segment.Document, all []Stat) {
	text := doc.Text
	plain := func(s *Stat) bool {
		return (s.Unit == "CNY" || strings.HasPrefix(s.Unit, "CNY/")) && strings.ContainsRune(s.Text, '元')
	}
	found := false
	for i := range all {
		found = found || plain(&all[i])
	}
	if !found || strings.Contains(text, "人民幣") || strings.Contains(text, "人民币") {
		return
	}
	if !traditional(text) && !strings.Contains(text, "特区政府") {
		toldMoney(all, plain)
		return
	}
	code, most := "", 0
	for _, r := range regions {
		n := 0
		for _, w := range r.words {
			n += strings.Count(text, w)
		}
		if n > most {
			code, most = r.code, n
		} else if n == most {
			code = ""
		}
	}
	if code == "" {
		return
	}
	for i := range all {
		if s := &all[i]; plain(s) {
			s.Unit = code + strings.TrimPrefix(s.Unit, "CNY")
		}
	}
}

// toldMoney gives amounts in a plain 元 the currency that stands before the number of an
// amount told earlier: 新台币19亿元，…每股盈余|12.5元.
func toldMoney(all []Stat, plain func(*Stat) bool) {
	code := ""
	for i := range all {
		s := &all[i]
		switch {
		case plain(s):
			if code != "" {
				s.Unit = code + strings.TrimPrefix(s.Unit, "CNY")
			}
		case strings.HasSuffix(s.Text, "元") && strings.ContainsAny(s.Text, "币幣"):
			code, _, _ = strings.Cut(s.Unit, "/")
		}
	}
}

// traditional reports whether at least one in twenty of the first characters of text has
// a simplified form.
func traditional(text string) bool {
	han, old := 0, 0
	for _, r := range text[:min(len(text), 3000)] {
		if hanzi.IsHan(r) {
			han++
			if hanzi.Fold(r) != r {
				old++
			}
		}
	}
	return old*20 > han
}
