package read

import (
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/scan"
)

// A subject is what is measured, as it was found in a stretch of a clause.
type subject struct {
	span
	scope  string
	before span // what stands before 分别 when the head of the list stands behind it
	listed bool
	placed bool // scope is a place, not an owner
	share  int  // item of a 占 inside, -1 for none
	verb   int  // item of the verb of change behind it, -1 for none
}

// noun finds the subject in the runes [s, e) of c: time, place, adverbs and light verbs
// are taken off both ends, and what stands before a time or a light verb in the middle
// is taken as the owner (中石油|实现|营业额).
func (x *Reader) noun(c *clause, s, e int, silent bool) subject {
	w := subjectWalk{x: x, c: c, e: e, k: c.i0, silent: silent, person: true}
	w.np = subject{span: span{s, e}, share: -1, verb: -1}
	for w.k < c.i1 && x.Items[w.k].S < s {
		w.k++
	}
	w.np.s = x.head(c, &w.k, w.np.s, e)
	for ; w.k < c.i1 && x.Items[w.k].S < e; w.k++ {
		if it := x.Items[w.k]; it.S >= w.np.s && it.E <= e {
			w.item(it)
		}
	}
	np := w.np
	np.span = x.trimTail(c, np.span)
	if !np.listed && !x.chain(c, np.span, silent) {
		if e := x.place(np.s, np.e); e > np.s {
			np.scope, np.placed = x.Text(np.s, x.trimOf(e, np.s)), true
			np.s = x.skipOf(e, np.e)
		} else if sc := x.owner(c, w.owner, w.person); sc != "" {
			np.scope, np.placed = sc, x.place(w.owner.s, w.owner.e) > w.owner.s
		}
	} else if e := x.place(np.before.s, np.before.e); e > np.before.s && e < np.before.e && x.At(e) != '、' {
		np.before.s = e
	}
	np.s = x.head(c, ptr(c.i0), np.s, np.e)
	np.span = x.trimTail(c, np.span)
	return np
}

// chains end the names of firms whose country is part of them: 墨西哥卷饼|连锁店.
var chains = sets["chains"]

// chain reports whether s is the name of a firm whose country is part of it, up to its verb in a
// clause without figures.
func (x *Reader) chain(c *clause, s span, silent bool) bool {
	if silent {
		s, _ = x.upToVerb(c, s)
	}
	return x.Suffix(chains, s.s, s.e) > 0
}

// A subjectWalk is on its way through what stands before a predicate.
type subjectWalk struct {
	x      *Reader
	c      *clause
	e      int // where it must end
	k      int // the item it has come to
	np     subject
	owner  span
	person bool // the owner can be a person
	depth  int  // of brackets
	silent bool // there is no figure to tell the time of
}

// end ends the subject before rune s.
func (w *subjectWalk) end(s int) {
	w.np.e = s
	w.k = w.c.i1
}

// behind begins the subject anew behind the item it.
func (w *subjectWalk) behind(it scan.Item) {
	w.np.s = it.E
	w.k++
	w.np.s = w.x.head(w.c, &w.k, w.np.s, w.e)
	w.k--
}

// item goes on with the subject over the item it: what it takes in, leaves out, or ends.
func (w *subjectWalk) item(it scan.Item) {
	x := w.x
	switch it.Class {
	case lex.Verb, lex.Rank: // 比重|升至历史最高值
		if r := x.At(it.E); it.S > w.np.s && (r == '至' || r == '到' || x.At(it.E-1) == '至') && w.e-it.E <= 10 {
			w.end(it.S)
		}
	case lex.Open:
		w.depth++
	case lex.Close:
		w.depth--
	case lex.Time:
		w.time(it)
	case lex.Cut, lex.Status, lex.Among:
		w.light(it)
	case lex.Report:
		if right := x.trimTail(w.c, span{it.E, w.e}); right.e-right.s >= 2 && !w.silent {
			w.np.s = it.E
			w.owner = span{}
		}
	case lex.List:
		if right := x.trimTail(w.c, span{it.E, w.e}); !right.empty() && it.E-it.S > 1 {
			w.np.before, w.np.listed = span{w.np.s, it.S}, true
			w.np.s = it.E
		}
	case lex.Share:
		if w.depth == 0 && w.np.share < 0 {
			w.np.share = w.k
		}
	}
}

// time begins the subject behind a time, and takes what stands before it as the owner.
func (w *subjectWalk) time(it scan.Item) {
	x, k := w.x, w.k
	if w.depth > 0 || k > w.c.i0 && x.Items[k-1].Class == lex.Prep && x.Items[k-1].E == it.S || x.At(it.E) == '期' {
		return
	}
	if !w.silent {
		x.time(w.c, k)
	}
	if x.trimTail(w.c, span{it.E, w.e}).empty() {
		w.end(it.S)
		return
	}
	if x.tells(w.c, k) {
		w.owner = span{w.np.s, it.S}
	}
	w.behind(it)
}

// light begins the subject behind a light verb, and takes what stands before it as the
// owner.
func (w *subjectWalk) light(it scan.Item) {
	x := w.x
	right := x.trimTail(w.c, span{it.E, w.e})
	if w.depth > 0 || it.S == w.np.s || right.e-right.s < 2 || it.Class == lex.Cut && x.At(it.E) == '的' || it.E-it.S == 1 && !(x.Starts(it.S) && x.Starts(it.E)) {
		return
	}
	if it.Class == lex.Status && it.S > w.np.s {
		if j := w.k + 1; x.head(w.c, &j, it.E, w.e) >= right.e { // 销量|预计2030年将达
			x.status = figure.Status(it.Arg)
			w.end(it.S)
			return
		}
	}
	if it.Class == lex.Cut && x.isNamed(right) {
		return // 汽车累计增速
	}
	if w.owner.empty() && !x.Has(it.S, "是指") && (it.Class == lex.Cut || x.place(w.np.s, it.S) > w.np.s) {
		w.owner, w.person = span{w.np.s, it.S}, false
	}
	w.behind(it)
}
