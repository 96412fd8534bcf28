package main

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/tagger"
)

// place splits a place into administrative units, each a name of its own.
func (d *document) place(start, end int) {
	start, end = d.trim(start, end)
	w := d.text[start:end]
	for _, tail := range []string{"东北部", "东南部", "西北部", "西南部", "东部", "南部", "西部", "北部", "中部", "地区", "沿海", "境内", "一带"} {
		if s, ok := strings.CutSuffix(w, tail); ok && utf8.RuneCountInString(s) >= 2 {
			w, end = s, end-len(tail)
			break
		}
	}
	switch w {
	case "西北", "西南", "东北", "东南", "华东", "华南", "华北", "西部", "东部", "南部", "北部", "中部", "全国", "全球":
		d.doubt(start, end, freeAll)
		return
	}
	if utf8.RuneCountInString(w) == 2 && strings.Trim(w, "中美日韩俄英法德印越朝乌以巴伊欧") == "" {
		return // 中美, 日韩
	}
	if utf8.RuneCountInString(w) < 2 {
		return // 中, 美, 俄: no names by the convention
	}
	if strings.ContainsAny(w, "，。：；（）()\n") {
		d.doubt(start, end, freeAll)
		return
	}
	from := start
	for i := start; i < end; {
		r, n := utf8.DecodeRuneInString(d.text[i:])
		i += n
		if r == '、' {
			d.addPlace(from, i-n)
			from = i
			continue
		}
		if !unitEnd(r) || i == end {
			continue
		}
		size := utf8.RuneCountInString(d.text[from:i])
		rest := utf8.RuneCountInString(d.text[i:end])
		if size < 2 || size == 2 && r != '县' || rest < 2 {
			continue
		}
		next, _ := utf8.DecodeRuneInString(d.text[i:])
		if unitEnd(next) { // 乡镇, 区县, 市区
			continue
		}
		d.addPlace(from, i)
		from = i
	}
	d.addPlace(from, end)
}

func unitEnd(r rune) bool {
	switch r {
	case '省', '市', '县', '区', '镇', '乡', '州', '盟', '旗', '道':
		return true
	}
	return false
}

func (d *document) addPlace(start, end int) {
	if utf8.RuneCountInString(d.text[start:end]) >= 2 {
		d.labels = append(d.labels, label{start: start, end: end, typ: tagger.Place})
	}
}
