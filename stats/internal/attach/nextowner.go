package attach

import (
	"strings"
	"unicode/utf8"
)

// ofNext gives figure k, which has no more than the name of its owner before it, what the figure before measures of another:
// 大河流域降雨量达|261毫米|，青河流域|171毫米|.
func (r *Reader) ofNext(k int) {
	if k == 0 || r.p.Figures[k].Unit != r.p.Figures[k-1].Unit || r.p.Figures[k].Kind != r.p.Figures[k-1].Kind || r.p.Figures[k].Kind == Rank {
		return
	}
	g, o := &r.got[k], &r.got[k-1]
	at := r.figAt[k]
	if o.Scope == "" || o.Subject == "" || o.scope[1] <= o.scope[0] || k > 1 && o.scope[0] < r.figAt[k-2] || r.cells[at].sentence != r.cells[r.figAt[k-1]].sentence {
		return
	}
	i, j := r.memberBefore(k)
	if j <= i || r.hasVerb(i, j) || g.Subject != r.span(i, j) && (g.Subject != o.Subject || g.Scope != "") || i <= r.figAt[k-1] || strings.HasSuffix(o.Subject, r.span(i, j)) {
		return
	}
	if !r.alike(&r.p.Figures[k], o.Scope, r.span(i, j), o.scope, [2]int32{i, j}) {
		return
	}
	g.Subject, g.subject, g.verb, g.from = o.Subject, o.subject, o.verb, fromCarried
	g.Scope, g.scope, g.adj, g.carried = r.span(i, j), [2]int32{i, j}, 1, false
	r.byRule(k, Subject, g.Subject, "what is told of the one before, of the next")
}

// alike reports whether two owners are of one kind: they end with the same character, or are names of one type.
func (r *Reader) alike(f *Figure, a, b string, x, y [2]int32) bool {
	named := x[1] > x[0] && r.cells[x[1]-1].name > 0 && r.cells[y[1]-1].name > 0 && r.cells[y[0]].edge&nameBegins != 0
	if u := classOf(f.Unit, f.Kind); u == thingUnit || u == personUnit || u == eventUnit {
		return named && r.cells[x[1]-1].name == r.cells[y[1]-1].name
	}
	ca, _ := utf8.DecodeLastRuneInString(a)
	cb, _ := utf8.DecodeLastRuneInString(b)
	if ca == cb {
		return true
	}
	return named && r.cells[x[1]-1].name == r.cells[y[1]-1].name
}
