package read

import (
	"slices"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/scan"
)

var requirement = &rule.Rule{Name: "status: asked for by a time", Example: "县里要求到年底覆盖率达到95%。"}

// requireReach is how far back, in runes, the words of a requirement are looked for.
const requireReach = 60

// plans are papers that say what is to be, before 提出: 规划|提出，2030年里程达到600公里.
var plans = sets["plans"]

// byThen reports whether the time of the item it is one by which something is to be done: 年底前.
func (x *Reader) byThen(it *scan.Item) bool {
	if x.At(it.E) != '前' && x.At(it.E-1) != '前' {
		return false
	}
	m := &x.Times[it.V]
	return m.Rel >= 0 && (m.End || m.Year > 0 || m.Month > 0 || m.Future)
}

var dueYear = &rule.Rule{Name: "status: to be built by a year", Example: "到2031年，全省建成15个示范县。"}

// aims are verbs of what is to be there by a year: 到2031年，|打造|6个集群.
var aims = sets["aims"]

// dueBy reports whether the sentence names a year by which what the figure at rune s is of is to be built, and does
// not say that it was: 到2031年，打造|6个集群, but 到2013年，建成了|6个.
func (x *Reader) dueBy(s int) bool {
	from := max(x.opened, s-requireReach)
	k, _ := slices.BinarySearchFunc(x.Items, from, func(it scan.Item, i int) int { return it.S - i })
	for ; k < len(x.Items) && x.Items[k].S < s; k++ {
		it := &x.Items[k]
		if it.Class != lex.Time || x.Times[it.V].Year == 0 || x.Times[it.V].Month > 0 || x.At(it.S-1) != '到' || !x.Starts(it.S-1) || it.S-1 > from && hanzi.IsHan(x.At(it.S-2)) {
			continue
		}
		due := x.aims(it.E, s) && x.Log.Allows(dueYear)
		if due {
			x.Log.Add(dueYear, rule.Kind, s, s+1)
		}
		return due
	}
	return false
}

// aims reports whether the runes [i, e) say that something is to be built, and not that it was.
func (x *Reader) aims(i, e int) (due bool) {
	for ; i < e; i++ {
		switch x.At(i) {
		case '了', '已', '过', '经', '但', '仅', '曾', '共':
			return false
		}
		due = due || x.Starts(i) && x.Prefix(aims, i) > 0
	}
	return due
}

// required reports whether the figure at rune s is one that is asked for by a time to come:
// 要求|到年底|覆盖率达到95%. What follows 但 or 目前 is not.
func (x *Reader) required(s int) bool {
	if !x.Log.Allows(requirement) {
		return false
	}
	from := max(x.opened, s-requireReach)
	asked, planned := -1, false
	for i := from; i < s; i++ {
		switch x.At(i) {
		case '要', '提', '明', '规':
			if x.Has(i, "要求") || x.Has(i, "提出") || x.Has(i, "明确") || x.Has(i, "规划") {
				asked, planned = i+2, x.Suffix(plans, max(from, i-2), i) > 0
			}
		case '但', '仅':
			asked = -1
		case '目', '已', '截':
			if x.Has(i, "目前") || x.Has(i, "已经") || x.Has(i, "截至") {
				asked = -1
			}
		}
	}
	if asked < 0 {
		return false
	}
	first, _ := slices.BinarySearchFunc(x.Items, asked, func(it scan.Item, i int) int { return it.S - i })
	for k := first; k < len(x.Items) && x.Items[k].S < s; k++ {
		it := &x.Items[k]
		if it.Class == lex.Time && it.S >= asked && it.E <= s && (planned && x.Times[it.V].Rel >= 0 || it.S == asked && x.Times[it.V].Future || x.At(it.S-1) == '到' || x.byThen(it)) {
			x.Log.Add(requirement, rule.Kind, s, s+1)
			return true
		}
	}
	return false
}
