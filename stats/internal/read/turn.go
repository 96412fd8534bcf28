package read

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/scan"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// leading reports whether a verb of one character with 到 or 至 behind it stands at rune end,
// of which it is the item, or that of 到.
func (x *Reader) leading(it scan.Item, end int) bool {
	if it.Class == lex.Copula && it.S == end+2 && it.E == it.S+1 && (x.At(it.S) == '到' || x.At(it.S) == '至') && x.Starts(end) && x.Starts(it.S) { // 120张|扩充|到300张
		t, _, e := x.Token(end)
		return e == it.S && (t.Tag == segment.TagV || t.Tag == segment.TagVN)
	}
	if x.Prefix(leadings, end) != 1 || it.E != end+2 || x.At(end+1) != '到' && x.At(end+1) != '至' {
		return false
	}
	return it.Class == lex.Copula && it.S == end+1 || it.Class == lex.Hidden && it.S == end
}

// leadings are verbs of one character before 到 that lead from one figure to another.
var leadings = sets["leadings"]

// openTurn reports whether the quantities of the items k and j are the ends of a change
// though no 由 stands before the first: they are of one clause and unit, the verb is one of
// change, and the first is no change itself.
func (x *Reader) openTurn(c *clause, k, j, verb, from int) bool {
	if cl := x.Items[verb].Class; cl == lex.Copula || cl == lex.Hidden {
		return false
	}
	a, b := &x.Qs[x.Items[k].V], &x.Qs[x.Items[j].V]
	return x.clauseOf(j) == x.clauseOf(k) && (a.Name == b.Name || a.Bare) && !x.chained(c, k, from)
}

// chained reports whether a verb of change or a basis stands right before item k: then
// its quantity is a change itself, and what follows is no from→to (增长5%升至…).
func (x *Reader) chained(c *clause, k, from int) bool {
	p := x.predicateOf(c, k, x.Items[k].S, from, &x.Qs[x.Items[k].V])
	return p.verb >= 0 || p.named >= 0 || p.based
}

// turn looks behind the quantity at item k for a verb with 至, 到 or 为 and a second
// quantity: nothing else may stand between but time, adverbs and one comma.
func (x *Reader) turn(k int) (j, verb int, ok bool) {
	verb = -1
	to := false
	end := x.Items[k].E
	for j = k + 1; j < len(x.Items) && j < k+9; j++ {
		it := x.Items[j]
		if verb < 0 && x.leading(it, end) { // 扩|到
			verb, to, end = j, true, it.E
			continue
		}
		if verb < 0 && x.takesTime(k, end, it.S) { // 5小时|通行时间|缩短至
			end = it.S
		}
		if x.parts(end, it.S) {
			return 0, 0, false
		}
		end = it.E
		switch it.Class {
		case lex.Verb, lex.Short, lex.Turn, lex.Make:
			if verb < 0 {
				verb = j
				to = x.becomes(k, it)
			}
		case lex.Copula:
			to = to || verb >= 0 && strings.ContainsRune("至到为成", x.At(it.E-1))
		case lex.Rank, lex.Cut:
			if verb < 0 && x.reaches(&it, k) {
				verb, to = j, true
			}
		case lex.Time, lex.Adverb, lex.Approx, lex.Of, lex.Basis, lex.Status:
		case lex.Per, lex.Hidden: // 由每盒45元降到|每盒|12元, 上涨到|峰值|2600立方米/秒
			if verb < 0 || !x.perAgain(k, &it) && x.Prefix(peaks, it.S) != it.E-it.S {
				return 0, 0, false
			}
		case lex.Punct:
			if r := x.At(it.S); r != ',' || verb >= 0 {
				return 0, 0, false
			}
		case lex.Quantity:
			ok := verb >= 0 && (to || x.by(k, verb, j)) && alike(&x.Qs[x.Items[k].V], &x.Qs[it.V])
			return j, verb, ok
		default:
			return 0, 0, false
		}
	}
	return 0, 0, false
}

// parts reports whether what stands from s to e keeps the ends of a change apart.
func (x *Reader) parts(s, e int) bool {
	return e-s > 2 || e > s && x.gap(s, e) && !x.thin(s, e)
}

// perAgain reports whether it is what the quantity of item k is divided by, too.
func (x *Reader) perAgain(k int, it *scan.Item) bool {
	if k == 0 {
		return false
	}
	p := x.Items[k-1]
	return p.Class == lex.Per && x.Text(it.S, it.E) == x.Text(p.S, p.E)
}

// reaches reports whether the item it leads to what the quantity of item k came to: 升至, and 达到 behind 从.
func (x *Reader) reaches(it *scan.Item, k int) bool {
	if it.Class == lex.Cut {
		return x.Has(it.S, "达到") && x.opensTurn(k) // 从0.99亿立方米|达到|1.48亿立方米
	}
	r := x.At(it.E - 1)
	return r == '至' || r == '到'
}

// opensTurn reports whether 从 or 由 stands right before the quantity of item k, or a time with its 的 between.
func (x *Reader) opensTurn(k int) bool {
	s := x.Items[k].S
	for i := k - 1; i >= max(0, k-3) && s-x.Items[i].E <= 1; i-- {
		it := x.Items[i]
		if it.Class == lex.From {
			return true
		}
		if it.Class != lex.Time && it.Class != lex.Of {
			return false
		}
		s = it.S
	}
	return false
}

// alike reports whether a and b are of one dimension, so that something can change from one
// to the other.
func alike(a, b *quantity.Quantity) bool {
	if a.Name == b.Name || a.Bare || b.Bare {
		return true
	}
	_, ok := quantity.Convert(a.First(), a.Name, b.Name)
	return ok
}

// takesTime reports whether what stands from s to e, behind the length of time of item k, is the
// name of what takes so long.
func (x *Reader) takesTime(k, s, e int) bool {
	q := &x.Qs[x.Items[k].V]
	return q.Unit.Kind == unit.Span && s == q.E && e-s > 1 && e-s <= 6 && x.Suffix(lastings, s, e) > 0
}

// becomes reports whether the verb it leads from the quantity of item k to another by itself:
// 变为, and a 变 right between the two, 四年变三年.
func (x *Reader) becomes(k int, it scan.Item) bool {
	if it.Class != lex.Turn || x.Qs[x.Items[k].V].Bare {
		return false
	}
	return x.At(it.E-1) == '为' || x.At(it.E-1) == '成' && it.E-it.S > 1 || it.E-it.S == 1 && x.Items[k].E == it.S && k+2 < len(x.Items) && x.Items[k+2].Class == lex.Quantity && x.Items[k+2].S == it.E
}

// by reports whether the quantity at item j is by how much that at item k changed, and not
// what it came to: 由8.2日|缩短0.4日. Both must have a unit, and 由 stand before the first.
func (x *Reader) by(k, verb, j int) bool {
	a, b := &x.Qs[x.Items[k].V], &x.Qs[x.Items[j].V]
	if k == 0 || x.Items[k-1].Class != lex.From || x.Items[k-1].E != a.S || a.Bare || a.Name != b.Name || verb != j-1 || !a.Value.IsSet() || !b.Value.IsSet() {
		return false
	}
	it := x.Items[verb]
	return it.Class == lex.Verb && figure.Direction(it.Arg) == figure.Down && it.E == b.S && b.Value.Cmp(a.Value) < 0
}

// thin reports whether what stands from s to e is a mere 的, or says that what follows is the most: 上涨到|峰值|2600立方米/秒.
func (x *Reader) thin(s, e int) bool {
	for ; s < e; s++ {
		if n := x.Prefix(peaks, s); n > 0 && s+n <= e {
			s += n - 1
			continue
		}
		switch x.R[s] {
		case '的', ' ', '(', ')':
		default:
			return false
		}
	}
	return true
}

// peaks are what the end of a change is called where it is the most or the least.
var peaks = sets["peaks"]
