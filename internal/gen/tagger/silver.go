package main

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/tagger"
)

// A teacher's document: words with the tags of LAC.
type silver struct {
	ID    string   `json:"id"`
	Words []string `json:"words"`
	Tags  []string `json:"tags"`
}

// A label is a name in a text, or, with type None, a stretch where it is not known
// whether there is one.
type label struct {
	start, end int // bytes
	typ        tagger.Type
	free       uint8 // with None: which kinds it may be, one bit each
}

// A part is the part of speech that the teacher gave to a word.
type part struct {
	start, end int
	tag        string
}

// A document is a text with what is known of it.
type document struct {
	id     string
	text   string
	labels []label // in order, disjoint
	parts  []part
	weight float32
}

// convert brings the teacher's names to the conventions of the names wanted: the whole
// organization is one name, each administrative unit one, a work is what stands in 《》.
func convert(r silver) document {
	d := document{id: r.ID, text: strings.Join(r.Words, ""), weight: 1}
	at := 0
	type item struct {
		start, end int
		word, tag  string
	}
	items := make([]item, 0, len(r.Words))
	for i, w := range r.Words {
		items = append(items, item{at, at + len(w), w, r.Tags[i]})
		d.parts = append(d.parts, part{at, at + len(w), r.Tags[i]})
		at += len(w)
	}
	for i := 0; i < len(items); i++ {
		it := items[i]
		if it.word == "《" {
			// The work is all of it.
			j := i + 1
			for j < len(items) && j < i+30 && items[j].word != "》" && items[j].word != "《" && items[j].word != "。" {
				j++
			}
			if j < len(items) && j > i+1 && items[j].word == "》" {
				d.labels = append(d.labels, label{start: it.end, end: items[j].start, typ: tagger.Work})
				i = j
				continue
			}
		}
		switch it.tag {
		case "PER":
			// 保罗-乔治, Jay Carson: the teacher cuts at marks and spaces.
			j := i
			for j+2 < len(items) && items[j+2].tag == "PER" && joinsPerson(items[j].word, items[j+1].word, items[j+2].word) {
				j += 2
			}
			d.person(it.start, items[j].end)
			i = j
		case "ORG":
			d.organization(it.start, it.end)
		case "LOC":
			// Places in front of an organization are part of it.
			j := i
			for j < len(items) && items[j].tag == "LOC" && utf8.RuneCountInString(items[j].word) > 1 {
				j++
			}
			if j > i && j < len(items) && partOfOrganization(items[j].word, items[j].tag) {
				d.labels = append(d.labels, label{start: it.start, end: items[j].end, typ: tagger.Organization})
				i = j
				continue
			}
			d.place(it.start, it.end)
		case "nw", "nz":
			if utf8.RuneCountInString(it.word) > 1 {
				d.doubt(it.start, it.end, freeOrg|freeOther)
			}
		}
	}
	return d
}

// Which kinds a stretch of doubt may be.
const (
	freeOrg   = 1 << 2
	freeOther = 1 << 3
	freeAll   = 1<<4 - 1
)

func (d *document) doubt(start, end int, free uint8) {
	d.labels = append(d.labels, label{start: start, end: end, free: free})
}

// joinsPerson reports whether two persons' names with a mark between are one.
func joinsPerson(a, mark, b string) bool {
	switch mark {
	case "-", "·", "•", "・":
		return true
	case " ":
		return a[0] < 0x80 && b[0] < 0x80
	}
	return false
}

// trim leaves white space out at both ends.
func (d *document) trim(start, end int) (int, int) {
	for start < end && (d.text[start] <= ' ') {
		start++
	}
	for start < end && (d.text[end-1] <= ' ') {
		end--
	}
	return start, end
}

func (d *document) person(start, end int) {
	start, end = d.trim(start, end)
	w := d.text[start:end]
	switch {
	case utf8.RuneCountInString(w) < 2, strings.ContainsAny(w, "、，。：；（）() \n“”\""):
		d.doubt(start, end, freeAll)
	default:
		d.labels = append(d.labels, label{start: start, end: end, typ: tagger.Person})
	}
}

func (d *document) organization(start, end int) {
	start, end = d.trim(start, end)
	w := d.text[start:end]
	if generic[w] {
		return
	}
	if utf8.RuneCountInString(w) < 2 || strings.ContainsAny(w, "、，。：；\n") {
		d.doubt(start, end, freeAll)
		return
	}
	d.labels = append(d.labels, label{start: start, end: end, typ: tagger.Organization})
}

// partOfOrganization reports whether a word behind a place makes an organization's name
// together with it: 安义县|信访局, but not 美国|谷歌.
func partOfOrganization(w, tag string) bool {
	if tag != "ORG" && tag != "n" {
		return false
	}
	for _, h := range heads {
		if strings.HasSuffix(w, h) {
			return tag == "ORG" || w == h || generic[w]
		}
	}
	return false
}

var heads = strings.Fields(`局 委员会 部 厅 署 政府 法院 检察院 委 办公室 大队 支队 派出所 医院 大学 中学 小学 学校 队 国会 议会 议院
	众议院 参议院 国务院 白宫 总工会 协会 学会 博物馆 图书馆 军队 海军 空军 陆军 外交部 国防部 管委会 居委会 村委会 街道办事处 女排 男篮 男足 女足 女篮 足协`)

var generic = set(`法院 检察院 公安机关 警方 公司 医院 学校 大学 中学 小学 银行 集团 公安局 派出所 政府 国会 议会 外交部 国防部 教育部门
	委员会 局 部 委 队 政府部门 大队 支队 消防队 交警 民警 交警大队 消防大队 当局 中学校 幼儿园 俱乐部 董事会 监事会 股东大会 法庭 检方 军方 海军 空军
	陆军 军队 警察局 市政府 县政府 区政府 省政府 镇政府 乡政府 市委 县委 区委 省委 办公室 大使馆 总领馆 领事馆 人民法院 人民检察院 居委会 村委会 街道办
	街道办事处 总部 协会 学会 工会 总工会 博物馆 图书馆 科技馆 总局 分局 联邦政府 市公安局 县公安局 区公安局 国务院 众议院 参议院 议院 白宫 管委会`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

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
		if size < 3 && !(size == 2 && (r == '县' || r == '区' && false)) || rest < 2 {
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
