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

	when     string // the time that a head of changes begins with: 2023年|增速
	measured string // what a column of changes measures besides: GDP增速 is that of GDP
}

// Each gives the figures of g to take, row by row, until it returns false. The figure is
// the callee's until it returns.
func (r *Reader) Each(doc *segment.Document, g *Grid, take func(f *read.Figure) bool) {
	if len(g.Rows) < 2 || g.Head >= len(g.Rows) {
		return
	}
	var columns []head
	for c := range g.Rows[0] {
		var parts []string
		for _, row := range g.Rows[:g.Head] {
			if c < len(row) && row[c].End > row[c].Start {
				parts = append(parts, doc.Text[row[c].Start:row[c].End])
			}
		}
		columns = append(columns, r.head(strings.Join(parts, "")))
	}
	for _, row := range g.Rows[g.Head:] {
		if len(row) < 2 {
			continue
		}
		first := r.head(doc.Text[row[0].Start:row[0].End])
		if first.text == "" {
			continue
		}
		left := head{} // the amount of the row that the last number was
		for c, cell := range row {
			if c == 0 || c >= len(columns) || cell.End <= cell.Start {
				continue
			}
			f, ok := r.cell(doc.Text[cell.Start:cell.End], &first, &columns[c], g.Unit)
			if !ok {
				continue
			}
			f.Start, f.End = cell.Start, cell.End
			f.Text = doc.Text[cell.Start:cell.End]
			own(&f, &first, &columns[c], &left)
			if f.Kind != figure.Change {
				left = columns[c]
			}
			if !take(&f) {
				return
			}
		}
	}
}

// own says whose figure f is by the heads of its row and column, and by the amount left of
// it in its row.
func own(f *read.Figure, row, column, left *head) {
	switch {
	case row.time: // 2023年 | 产量
		f.Period, f.Subject = row.text, column.text
	case column.time: // 产量 | 2023年
		f.Period, f.Subject = column.text, row.text
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

// cell reads the number of a cell.
func (r *Reader) cell(s string, row, column *head, above string) (f read.Figure, ok bool) {
	q, ok := r.quantity(s)
	if !ok || !q.Value.IsSet() || q.Ordinal {
		return f, false
	}
	f.Value, f.Unit, f.Modifier = q.Value, q.Name, q.Mod
	kind := q.Unit.Kind
	if q.Bare {
		for _, name := range [...]string{column.unit, row.unit, above} {
			if name == "" {
				continue
			}
			u, ok := r.quantity("1" + name)
			if !ok || u.Bare || !u.Value.IsSet() {
				continue
			}
			f.Value, f.Unit, kind = f.Value.Shift(power(u.Value)), u.Name, u.Unit.Kind
			break
		}
		if f.Unit == "" {
			return f, false
		}
	}
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
	case kind == unit.Percent:
		f.Kind = figure.Rate
		if t := row.text + column.text; strings.Contains(t, "占") || strings.Contains(t, "比重") || strings.Contains(t, "份额") {
			f.Kind = figure.Share
		}
	case kind == unit.Thing || kind == unit.Person || kind == unit.Event:
		f.Kind = figure.Count
	default:
		f.Kind = figure.Level
	}
	return f, true
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
	return q, ok && q.E == len(r.line.R)
}
