package main

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
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

// workEnd returns the word 》 that closes the title opened by word i of n, or i where none is: the
// work is all of it.
func workEnd(i, n int, word func(int) string) int {
	if word(i) != "《" {
		return i
	}
	j := i + 1
	for j < n && j < i+30 && word(j) != "》" && word(j) != "《" && word(j) != "。" {
		j++
	}
	if j < n && j > i+1 && word(j) == "》" {
		return j
	}
	return i
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
		if j := eventEnd(i, len(items), func(k int) (string, string) { return items[k].word, items[k].tag }); j > i {
			d.labels = append(d.labels, label{start: it.start, end: items[j-1].end, typ: tagger.Event})
			i = j - 1
			continue
		}
		if j := latinRun(i, len(items), func(k int) (string, string) { return items[k].word, items[k].tag }); j > i+1 {
			l := label{start: it.start, end: items[j-1].end, free: freeAll}
			if strings.ContainsAny(d.text[l.start:l.end], "0123456789") {
				l.typ = tagger.Product
			}
			d.labels = append(d.labels, l)
			i = j - 1
			continue
		}
		if t, j := other(i, len(items), func(k int) (string, string) { return items[k].word, items[k].tag }); j > i {
			d.labels = append(d.labels, label{start: it.start, end: items[j-1].end, typ: t})
			i = j - 1
			continue
		}
		if j := workEnd(i, len(items), func(k int) string { return items[k].word }); j > i {
			d.labels = append(d.labels, label{start: it.end, end: items[j].start, typ: tagger.Work})
			i = j
			continue
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
			// A part behind its whole: 最高人民法院|民二庭.
			j := i
			for j+1 < len(items) && items[j+1].tag == "ORG" && subordinate(items[j+1].word) {
				j++
			}
			d.organization(it.start, items[j].end)
			i = j
		case "LOC":
			// Places in front of an organization are part of it.
			j := i
			for j < len(items) && items[j].tag == "LOC" && utf8.RuneCountInString(items[j].word) > 1 {
				j++
			}
			if j > i && j < len(items) && partOfOrganization(items[j-1].word, items[j].word, items[j].tag) {
				d.labels = append(d.labels, label{start: it.start, end: items[j].end, typ: tagger.Organization})
				i = j
				continue
			}
			d.place(it.start, it.end)
		case "nw", "nz":
			if isOrganization(it.word) {
				d.labels = append(d.labels, label{start: it.start, end: it.end, typ: tagger.Organization})
			} else if utf8.RuneCountInString(it.word) > 1 {
				d.doubt(it.start, it.end, freeOrg|freeOther)
			}
		case "TIME", "t":
			if holidays.has(it.word) {
				d.labels = append(d.labels, label{start: it.start, end: it.end, typ: tagger.Event})
			}
		case "n", "vn", "xc":
			if latin(it.word) {
				d.doubt(it.start, it.end, freeAll)
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
	if generic.has(w) {
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
func partOfOrganization(place, w, tag string) bool {
	if tag != "ORG" && tag != "n" && tag != "nz" {
		return false
	}
	own := tag == "ORG"
	w = hanzi.FoldString(w)
	for _, h := range stateHeads {
		if strings.HasSuffix(w, h) {
			return own || w == h || generic.has(w)
		}
	}
	if strings.HasSuffix(place, "国") || countries.has(place) {
		return false
	}
	for _, h := range heads {
		if strings.HasSuffix(w, h) {
			return own && w != h
		}
	}
	return false
}

// isOrganization reports whether a proper noun reads like the short name of an outlet or
// a company.
func isOrganization(w string) bool {
	if utf8.RuneCountInString(w) < 3 || strings.HasSuffix(w, "联网") || strings.HasSuffix(w, "域网") {
		return false
	}
	return endsIn(w, companyTails)
}

// subordinate reports whether w names a part of the organization before it.
func subordinate(w string) bool {
	if strings.HasPrefix(w, "中国") || strings.HasPrefix(w, "国家") || utf8.RuneCountInString(w) > 10 {
		return false
	}
	return endsIn(w, partHeads)
}
