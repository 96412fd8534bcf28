package main

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats"
)

// A figure is a statistic in the form of the labelled data: rune offsets, and numbers
// as strings or as JSON numbers.
type figure struct {
	Text      string
	Start     int
	end       int
	Kind      string
	Value     number
	Lower     number
	Upper     number
	From      number
	Unit      string
	Modifier  string
	Direction string
	Measure   string
	Basis     string
	Subject   string
	Scope     string
	Period    string
	Status    string
}

// A number is written as a string or as a JSON number; "" when it is not there.
type number string

func (n *number) UnmarshalJSON(b []byte) error { //nolint:unparam // as json wants it
	if *n = number(strings.Trim(string(b), `"`)); *n == "null" {
		*n = ""
	}
	return nil
}

func (n number) float() (float64, bool) {
	f, err := strconv.ParseFloat(strings.ReplaceAll(string(n), ",", ""), 64)
	return f, err == nil
}

// near reports whether two numbers are both there and the same but for rounding.
func near(a, b number) bool {
	x, ok := a.float()
	y, also := b.float()
	return ok && also && math.Abs(x-y) <= max(0.011, 1e-6*math.Abs(y))
}

// figures extracts the statistics of text in the form of the labelled data.
func figures(seg *segment.Segmenter, r *stats.Reader, text string) []figure {
	all := r.Extract(seg.Document(text))
	out := make([]figure, 0, len(all))
	for _, s := range all {
		out = append(out, figure{
			Text: s.Text, Start: utf8.RuneCountInString(text[:s.Start]), end: utf8.RuneCountInString(text[:s.End]),
			Kind: s.Kind.String(), Value: number(s.Value.String()), Lower: number(s.Lower.String()), Upper: number(s.Upper.String()),
			From: number(s.From.String()), Unit: s.Unit, Modifier: s.Modifier.String(), Direction: s.Direction.String(),
			Measure: s.Measure.String(), Basis: s.Basis.String(), Subject: s.Subject, Scope: s.Scope, Period: s.Period, Status: s.Status.String(),
		})
	}
	return out
}

// amount makes one kind of levels and counts: which of the two it is, is taste.
func amount(kind string) string {
	if kind == "level" || kind == "count" {
		return "amount"
	}
	return kind
}
