package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats"
)

// moneyCodes are the names of currencies in JioNLP's list.
var moneyCodes = map[string]string{
	"元": "CNY", "港元": "HKD", "美元": "USD", "日元": "JPY", "新台币": "TWD", "泰铢": "THB", "卢布": "RUB", "欧元": "EUR", "澳元": "AUD", "韩元": "KRW",
}

// scoreMoney scores JioNLP's list of amounts of money: value or bounds, and currency.
// Where SPEC.md reads an open range as a bound (3000多欧元), the lower end is enough.
func scoreMoney(dir string, seg *segment.Segmenter, x *stats.Reader) (row, error) {
	type amount struct {
		ID, Input string
		Expected  struct {
			Num        any
			Case       string
			Definition string
		}
	}
	r := row{part: "stats", set: "jionlp_money"}
	list, err := corpus.ReadAll[amount](filepath.Join(dir, "stats", "jionlp_money_parse.jsonl"))
	if errors.Is(err, os.ErrNotExist) {
		r.absent = true
		return r, nil
	}
	if err != nil {
		return r, err
	}
	right := 0
	for _, a := range list {
		r.docs++
		low, high := number(""), number("")
		switch n := a.Expected.Num.(type) {
		case string:
			low = number(n)
		case []any:
			low, high = number(fmt.Sprint(n[0])), number(fmt.Sprint(n[1]))
		}
		found := figures(seg, x, a.Input)
		ok := slices.ContainsFunc(found, func(f figure) bool {
			if f.Unit != moneyCodes[a.Expected.Case] {
				return false
			}
			if high == "" {
				return near(f.Value, low)
			}
			return near(f.Lower, low) && near(f.Upper, high) || near(f.Value, low) && f.Modifier == ">"
		})
		right += btoi(ok)
		if !ok {
			r.wrong = append(r.wrong, fmt.Sprintf("%s %s: %v %s, not %+v", a.ID, a.Input, a.Expected.Num, a.Expected.Case, brief(found)))
		}
	}
	r.scores = []score{{"right", float64(right) / float64(max(1, r.docs))}}
	return r, nil
}

// brief writes figures for a list of mistakes.
func brief(all []figure) string {
	out := make([]string, 0, len(all))
	for _, f := range all {
		out = append(out, strings.TrimSpace(string(f.Value+f.Lower)+".."+string(f.Upper)+" "+f.Unit))
	}
	return strings.Join(out, ", ")
}

// uncounted are units of a treebank's numerals that count no people and no things.
var uncounted = []string{"年", "月", "日", "年代", "世纪", "岁", "级", "届", "周", "号", "度", "行", "点", "时", "分", "步", "任", "代", "程", "纪元", "轮"}

// unnumbered are numerals that name no number, or are an article more often than one.
var unnumbered = []string{"一", "1", "多", "数", "几"}

// scoreNumerals says of how many counts of people and things with a classifier in the
// treebank GSD a statistic is made; dates, ordinals, and what names no number are left out.
func scoreNumerals(dir string, seg *segment.Segmenter, x *stats.Reader) (row, error) {
	type sentence struct {
		ID, Text string
		Numerals []struct {
			Num, Unit, Deprel string
			Start             int
		}
	}
	r := row{part: "stats", set: "ud_numerals"}
	list, err := corpus.ReadAll[sentence](filepath.Join(dir, "stats", "ud_gsdsimp_dev_numerals.jsonl"))
	if errors.Is(err, os.ErrNotExist) {
		r.absent = true
		return r, nil
	}
	if err != nil {
		return r, err
	}
	found, all := 0, 0
	for _, s := range list {
		r.docs++
		got := figures(seg, x, s.Text)
		text := []rune(s.Text)
		for _, n := range s.Numerals {
			if n.Unit == "" || slices.Contains(unnumbered, n.Num) || slices.Contains(uncounted, n.Unit) || strings.HasPrefix(n.Num, "第") || n.Start > 0 && text[n.Start-1] == '第' {
				continue
			}
			all++
			if slices.ContainsFunc(got, func(f figure) bool { return f.Start <= n.Start && n.Start < f.end || f.Start == n.Start }) {
				found++
				continue
			}
			r.wrong = append(r.wrong, fmt.Sprintf("%s %s%s in %s", s.ID, n.Num, n.Unit, s.Text))
		}
	}
	r.scores = []score{{"found", float64(found) / float64(max(1, all))}, {"counts", float64(all)}}
	return r, nil
}
