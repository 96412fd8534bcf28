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
	x := converter{document: document{id: r.ID, text: strings.Join(r.Words, ""), weight: 1}, silver: r}
	at := 0
	for i, w := range r.Words {
		x.parts = append(x.parts, part{at, at + len(w), r.Tags[i]})
		at += len(w)
	}
	for i := 0; i < len(r.Words); {
		if j := x.several(i); j > i {
			i = j
			continue
		}
		i = x.tagged(i)
	}
	return x.document
}

// A converter labels a document by the teacher's words, which are its parts.
type converter struct {
	document
	silver
}

// at returns word i and its tag.
func (x *converter) at(i int) (word, tag string) { return x.Words[i], x.Tags[i] }

// name labels the words [i, j).
func (x *converter) name(i, j int, t tagger.Type) {
	x.labels = append(x.labels, label{start: x.parts[i].start, end: x.parts[j-1].end, typ: t})
}

// several labels an event, a product or a work that begins with word i, whatever the tags of its words, and
// returns the word behind it, i where there is none.
func (x *converter) several(i int) int {
	n := len(x.Words)
	if j := eventEnd(i, n, x.at); j > i {
		x.name(i, j, tagger.Event)
		return j
	}
	if j := latinRun(i, n, x.at); j > i+1 {
		l := label{start: x.parts[i].start, end: x.parts[j-1].end, free: freeAll}
		if strings.ContainsAny(x.text[l.start:l.end], "0123456789") {
			l.typ = tagger.Product
		}
		x.labels = append(x.labels, l)
		return j
	}
	if t, j := other(i, n, x.at); j > i {
		x.name(i, j, t)
		return j
	}
	if j := workEnd(i, n, func(k int) string { return x.Words[k] }); j > i {
		x.name(i+1, j, tagger.Work)
		return j + 1
	}
	return i
}

// tagged labels the name that word i begins by its tag, if any, and returns the word behind it.
func (x *converter) tagged(i int) int {
	word, tag := x.at(i)
	p := x.parts[i]
	j := i + 1
	switch tag {
	case "PER":
		// 保罗-乔治, Jay Carson: the teacher cuts at marks and spaces.
		for j+1 < len(x.Words) && x.Tags[j+1] == "PER" && joinsPerson(x.Words[j-1], x.Words[j], x.Words[j+1]) {
			j += 2
		}
		x.person(p.start, x.parts[j-1].end)
	case "ORG":
		// A part behind its whole: 最高人民法院|民二庭.
		for j < len(x.Words) && x.Tags[j] == "ORG" && subordinate(x.Words[j]) {
			j++
		}
		x.organization(p.start, x.parts[j-1].end)
	case "LOC":
		if k := x.placesOfOrganization(i); k > 0 {
			x.name(i, k, tagger.Organization)
			return k
		}
		x.place(p.start, p.end)
	case "nw", "nz":
		if isOrganization(word) {
			x.name(i, j, tagger.Organization)
		} else if utf8.RuneCountInString(word) > 1 {
			x.doubt(p.start, p.end, freeOrg|freeOther)
		}
	case "TIME", "t":
		if holidays.has(word) {
			x.name(i, j, tagger.Event)
		}
	case "n", "vn", "xc":
		if latin(word) {
			x.doubt(p.start, p.end, freeAll)
		}
	}
	return j
}

// placesOfOrganization returns the word behind the organization that begins with the places from word i on, 0 where
// they are places and no more: places in front of an organization are part of it.
func (x *converter) placesOfOrganization(i int) int {
	k := i
	for k < len(x.Words) && x.Tags[k] == "LOC" && utf8.RuneCountInString(x.Words[k]) > 1 {
		k++
	}
	if k > i && k < len(x.Words) && partOfOrganization(x.Words[k-1], x.Words[k], x.Tags[k]) {
		return k + 1
	}
	return 0
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
