package table

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/read"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// A Reader reads tables. It is for one goroutine at a time.
type Reader struct {
	line quantity.Line
}

// A head is what stands at the beginning of a row or column.
type head struct {
	text   string // without the unit
	unit   string // in brackets behind it
	time   bool   // it says when
	change bool   // it says by how much something changed
	basis  figure.Basis
	dir    figure.Direction // of a number without a sign, where the head says so
	amount bool             // it names something that is measured
	kind   headKind         // what it is, of a column

	when     string // the time that a head of changes begins with: 2023年|增速
	measured string // what a column of changes measures besides: GDP增速 is that of GDP
}

// Each gives the figures of g to take, row by row, until it returns false. The figure is
// the callee's until it returns.
func (r *Reader) Each(doc *segment.Document, g *Grid, take func(f *read.Figure) bool) {
	if len(g.Rows) < 2 || g.Head >= len(g.Rows) {
		return
	}
	columns := r.columns(doc.Text, g)
	name := 0 // the column that the rows are named in
	if len(columns) > 2 && columns[0].kind == orderHead {
		name = 1
	}
	for n, row := range g.Rows[g.Head:] {
		if len(row) < 2 || len(row) <= name {
			continue
		}
		first := r.head(doc.Text[row[name].Start:row[name].End])
		if first.text == "" {
			continue
		}
		left := head{} // the amount of the row that the last number was
		for c, cell := range row {
			if c <= name || c >= len(columns) || cell.End <= cell.Start || g.told(g.Head+n, c) {
				continue
			}
			text := doc.Text[cell.Start:cell.End]
			if columns[c].kind == unitHead {
				first.unit = text
				continue
			}
			f, ok := r.cell(text, &first, &columns[c], g.Unit)
			if !ok {
				continue
			}
			f.Start, f.End = cell.Start, cell.End
			f.Text = text
			own(&f, &first, &columns[c], &left)
			if columns[name].kind == ownersHead && first.owner() && f.Subject == first.text && f.Scope == columns[c].text && !columns[c].time && !columns[c].change { // 代表团 | 金牌
				f.Subject, f.Scope = f.Scope, f.Subject
			}
			if f.Kind != figure.Change && columns[c].leads(&left, f.Unit) {
				left = columns[c]
			}
			if !take(&f) {
				return
			}
		}
	}
}

// columns reads the heads of the columns of g; what spans several of them is the head of each.
func (r *Reader) columns(text string, g *Grid) (columns []head) {
	width := 0
	for _, row := range g.Rows[:max(1, g.Head)] {
		width = max(width, len(row))
	}
	for c := range width {
		var parts []string
		var above segment.Span
		for _, row := range g.Rows[:g.Head] {
			if c < len(row) && row[c].End > row[c].Start && row[c] != above {
				above = row[c]
				parts = append(parts, text[above.Start:above.End])
			}
		}
		h := r.head(strings.Join(parts, ""))
		if n := len(parts); n > 1 && c < len(g.Rows[0]) { // 一季度 over 绝对量（亿元）, 同比增长（%）
			if top, own := r.head(strings.Join(parts[:n-1], "")), r.head(parts[n-1]); top.time && !own.time {
				own.when = top.text
				h = own
			} else if top.unit != "" && own.unit == "" { // 二等座（元） over 平日, 节假日
				h = r.head(top.text + own.text)
				h.unit, h.time = top.unit, false
			}
		}
		if c > 0 && h.unit == "" && len(parts) > 0 && strings.HasPrefix(parts[len(parts)-1], "其中") { // 吞吐量（万吨） | 其中：外贸
			h.unit, h.amount = columns[c-1].unit, columns[c-1].amount
			h.text += columns[c-1].text
		}
		columns = append(columns, h)
	}
	return columns
}

// owner reports whether the head of a row can be somebody, and no measure.
func (h *head) owner() bool { return !h.amount && h.unit == "" }

// leads reports whether a change behind the column is of what it has, in the unit, and not of that of left, before it.
func (h *head) leads(left *head, unit string) bool {
	return !h.aside() && (left.text == "" || unit != "%" && (h.when == "" || h.when >= left.when))
}

// aside reports whether the column is of an earlier time than the one beside it, 昨日价格, or a part of what that has,
// 为预算: a change told behind it is not of it.
func (h *head) aside() bool {
	for _, w := range [...]string{"昨", "上期", "上年", "去年", "上月", "前值", "原", "为", "占"} {
		if strings.HasPrefix(h.text, w) {
			return true
		}
	}
	return false
}

// own says whose figure f is by the heads of its row and column, and by the amount left of
// it in its row.
func own(f *read.Figure, row, column, left *head) {
	switch {
	case row.time: // 2023年 | 产量
		f.Period, f.Subject = row.text, column.text
		if column.change && left.text != "" { // 2023年 | 产量 | 同比
			f.Subject = left.text
		}
	case column.time: // 产量 | 2023年
		f.Period, f.Subject = column.text, row.text
	case column.kind == valueHead && !row.time: // 总库容 | 数值
		f.Subject, f.Period = row.text, column.when
	case column.when != "" && !column.change && column.amount: // 星河 | 2023Q3 出货量
		f.Period, f.Subject, f.Scope = column.when, column.text, row.text
	case column.when != "" && !column.change: // 地区生产总值 | 一季度 绝对量
		f.Period, f.Subject = column.when, row.text
	case f.Kind == figure.Share && !column.amount && (strings.HasPrefix(column.text, "为") || strings.HasPrefix(column.text, "占")): // 税收收入 | 为预算%
		f.Subject = row.text
	case column.change && row.amount: // 营业收入 | 同比（%）
		f.Subject, f.Period = row.text, column.when
		if f.Period == "" && left.time {
			f.Period = left.text
		}
	case column.change: // 东城 | 增速
		f.Scope = row.text
		if f.Subject = column.measured; f.Subject == "" {
			f.Subject = left.text
		}
		switch {
		case column.when != "" && left.time: // 农业 | 累计 | 累计增长
			f.Subject, f.Scope, f.Period = row.text, "", column.when
		case column.when != "":
			f.Period = column.when
		case left.time:
			f.Subject, f.Scope, f.Period = row.text, "", left.text
		}
	case column.amount || column.unit != "": // 东城 | 产量
		f.Subject, f.Scope = column.text, row.text
	default:
		f.Subject, f.Scope = row.text, column.text
	}
}

// number reads the number of a cell; one in brackets is below nought.
func (r *Reader) number(s string) (q quantity.Quantity, ok bool) {
	minus := false
	if n := len(s); n > 2 && (s[0] == '(' && s[n-1] == ')') { // (31,020.00), as accounts write what is below nought
		s, minus = s[1:n-1], true
	} else if strings.HasPrefix(s, "（") && strings.HasSuffix(s, "）") {
		s, minus = s[len("（"):n-len("）")], true
	}
	q, ok = r.quantity(s)
	if !ok || !q.Value.IsSet() || q.Ordinal || minus && q.Value.Sign() <= 0 || q.E > 0 && q.Num == q.E {
		return q, false
	}
	if minus {
		q.Value = q.Value.Neg()
	}
	return q, true
}

// cell reads the number of a cell.
func (r *Reader) cell(s string, row, column *head, above string) (f read.Figure, ok bool) {
	q, ok := r.number(s)
	if !ok {
		return f, false
	}
	f.Value, f.Unit, f.Modifier = q.Value, q.Name, q.Mod
	kind := q.Unit.Kind
	if q.Bare {
		for _, name := range [...]string{column.unit, row.unit, above} {
			if name == "" {
				continue
			}
			if (name == "万" || name == "亿") && name == column.unit { // 人次(万)
				name += column.text
			}
			u, ok := r.quantity("1" + name)
			if !ok || u.Bare || !u.Value.IsSet() {
				continue
			}
			f.Value, f.Unit, kind = f.Value.Shift(power(u.Value)), u.Name, u.Unit.Kind
			break
		}
		if f.Unit == "" {
			if f.Unit, kind = counted(column.text, &q); f.Unit == "" {
				return f, false
			}
		}
	}
	r.sort(&f, kind, row, column)
	return f, true
}

// sort says what kind of figure f is, of a unit of that kind.
func (r *Reader) sort(f *read.Figure, kind unit.Kind, row, column *head) {
	switch {
	case column.change && (kind == unit.Percent || kind == unit.Point || kind == unit.Basis):
		f.Kind, f.Basis, f.Direction = figure.Change, column.basis, figure.Up
		if column.dir != figure.NoDirection {
			f.Direction = column.dir
		}
		switch {
		case f.Value.Sign() < 0:
			f.Direction, f.Value = figure.Down, f.Value.Abs()
		case f.Value.Sign() == 0:
			f.Direction = figure.Flat
		}
		f.Measure = figure.Percent
		if kind != unit.Percent {
			f.Measure = figure.PercentagePoint
		}
	case column.change && column.basis != figure.NoBasis && kind != unit.Percent: // 同比增减（亿千瓦时）
		f.Kind, f.Basis, f.Direction, f.Measure = figure.Change, column.basis, figure.Up, figure.Absolute
		if f.Value.Sign() < 0 {
			f.Direction, f.Value = figure.Down, f.Value.Abs()
		}
	case kind == unit.Percent:
		f.Kind = figure.Rate
		if t := row.text + column.text; strings.Contains(t, "占") || strings.HasPrefix(column.text, "为") || strings.Contains(t, "比重") || strings.Contains(t, "份额") {
			f.Kind = figure.Share
		}
	case kind == unit.Thing || kind == unit.Person || kind == unit.Event:
		f.Kind = figure.Count
	default:
		f.Kind = figure.Level
	}
}

// counted returns the unit that the name of a number says, where none stands beside it: 户数, 人口.
func counted(name string, q *quantity.Quantity) (string, unit.Kind) {
	if q.Decimal || q.Value.Sign() <= 0 {
		return "", 0
	}
	switch {
	case strings.HasSuffix(name, "户数") || strings.HasSuffix(name, "戶數"):
		return "户", unit.Person
	case strings.HasSuffix(name, "人数") || strings.HasSuffix(name, "人數") || strings.HasSuffix(name, "人口"):
		return "人", unit.Person
	}
	return "", 0
}

// power returns n where d is 10ⁿ.
func power(d numeral.Decimal) int {
	for n := range 20 {
		if d.Cmp(numeral.Int(1).Shift(n)) == 0 {
			return n
		}
	}
	return 0
}

// quantity reads s, the whole of it, as a number with or without a unit.
func (r *Reader) quantity(s string) (q quantity.Quantity, ok bool) {
	r.load(s)
	if len(r.line.R) == 0 || len(r.line.R) > 40 {
		return q, false
	}
	q, ok = r.line.QuantityAt(0)
	if i := strings.Index(strings.ToLower(s), q.Name); i >= 0 && q.Name != "" && len(strings.ToLower(s)) == len(s) { // kWh, as it is written
		q.Name = s[i : i+len(q.Name)]
	}
	return q, ok && q.E == len(r.line.R)
}
