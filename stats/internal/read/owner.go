package read

import (
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/lex"
)

// owner returns what stands before a time or a light verb as a scope, when it is short
// enough to be a name.
// person allows names that the tagger takes for those of people, as it does for brands.
func (x *Reader) owner(c *clause, s span, person bool) string {
	s = x.trimTail(c, s)
	for s.s < s.e && (lex.IsSpace(x.R[s.s]) || x.R[s.s] == '“') {
		s.s++
	}
	if x.At(s.e-1) == '”' && s.s > 0 && x.At(s.s-1) == '“' {
		s.e--
	}
	if s.empty() || s.e-s.s > 16 || s.e-s.s < 2 {
		return ""
	}
	if e := x.place(s.s, s.e); e > s.s && (e == s.e || x.general(s.s, e)) {
		return x.Text(s.s, x.trimOf(e, s.s))
	}
	for k := c.i0; k < c.i1; k++ {
		if it := x.Items[k]; it.S >= s.s && it.E <= s.e {
			switch it.Class {
			case lex.Number:
				if x.At(s.s) == '这' { // 这两家企业
					continue
				}
				return ""
			case lex.Verb, lex.Report, lex.Quantity, lex.Per, lex.Share, lex.Basis, lex.Named, lex.Prep:
				return ""
			}
		}
	}
	t, _, _ := x.Token(s.s)
	switch t.Tag {
	case segment.TagV, segment.TagD, segment.TagP, segment.TagC:
		return ""
	}
	switch t, _, _ := x.Token(s.e - 1); t.Tag {
	case segment.TagNR:
		if !person {
			return ""
		}
	case segment.TagV, segment.TagD, segment.TagP, segment.TagC, segment.TagU, segment.TagT: // no name ends so, or a person's does
		return ""
	}
	if !person && !x.orgLike(s) || person && x.headOf(s) > 0 {
		return ""
	}
	return x.Text(s.s, s.e)
}

// orgLike reports whether s ends as the name of an organisation does.
func (x *Reader) orgLike(s span) bool {
	switch t, _, _ := x.Token(s.e - 1); t.Tag {
	case segment.TagNT, segment.TagNS, segment.TagNZ, segment.TagJ, segment.TagEng, segment.TagX, segment.TagNR:
		return true
	}
	switch x.At(s.e - 1) {
	case '员', '人', '者', '民', '生', '们':
		return false
	}
	if n := s.e - s.s; x.At(s.s) == '这' || x.At(s.s) == '该' || n >= 3 && n <= 6 && x.headOf(s) == 0 && x.Starts(s.s) {
		return true
	}
	if x.Suffix(orgTails, s.s, s.e) > 0 {
		return true
	}
	switch x.At(s.e - 1) {
	case '局', '厅', '部', '院', '校', '会', '所', '店', '厂', '站', '馆', '委', '办', '社', '行', '港':
		return true
	}
	return false
}
