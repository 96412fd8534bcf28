package read

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// fewLeft reports whether so few are left of many, or are part of those told right before:
// 仅剩|一个岗位, 其中|两人是父子.
func (x *Reader) fewLeft(s *statement) bool {
	q := s.q
	if q.E-q.S > 3 || x.Prefix(aspects, q.E) > 0 {
		return false
	}
	if x.Suffix(leftovers, max(s.c.s, q.S-3), q.S) > 0 {
		return s.noun.e-s.noun.s >= 2 && x.Prefix(tellings, q.E-1) == 1
	}
	if !x.among(s) || q.Value.Cmp(numeral.Int(2)) < 0 {
		return false
	}
	return q.Unit.Kind == unit.Person || s.noun.e-s.noun.s >= 2 && x.Prefix(tellings, q.E-1) == 1
}

// leftovers are words of what is left, before it.
var leftovers = sets["leftovers"]

// againReach is how many figures back those that are told again are looked for.
const againReach = 12

// toldAgain reports whether as many of the same were told before, so that the few are those: 两名律师
// 到庭。…|两名律师表示.
func (x *Reader) toldAgain(s *statement) bool {
	n := s.name
	if s.noun.e-s.noun.s < 2 || n != "名" && n != "位" && n != "家" && n != "支" || s.q.S > s.c.s && (hanzi.IsHan(x.At(s.q.S-1)) || x.At(s.q.S-1) == '、') || x.casualty(s.noun.e) > 0 {
		return false
	}
	tail := x.Text(s.noun.e-2, s.noun.e)
	for k := len(x.out) - 1; k >= max(0, len(x.out)-againReach); k-- {
		if f := &x.out[k]; f.Kind == figure.Count && f.Value.IsSet() && f.Value.Cmp(s.q.Value) == 0 && f.Unit == s.q.Name && strings.HasSuffix(f.Subject, tail) {
			return true
		}
	}
	return false
}

// moreReach is how far, in runes, the figure before one more of its list ends.
const moreReach = 18

// oneMore reports whether the few are the last of a list of counts: 6名法官、3名议员和|一名专家,
// 电脑12台和|一部手机.
func (x *Reader) oneMore(s *statement) bool {
	q := s.q
	if len(x.out) == 0 || s.noun.e-s.noun.s < 2 || x.Prefix(aspects, q.E) > 0 || q.Unit.Kind > unit.Person || x.Prefix(tellings, q.E-1) != 1 {
		return false
	}
	last := &x.out[len(x.out)-1]
	if last.Kind != figure.Count || last.Unit == "" || last.Start < int(x.Off[x.opened]) {
		return false
	}
	switch x.At(q.S - 1) {
	case '和', '及', '与', '、':
		if !x.Starts(q.S - 1) { // 参与|一项
			return false
		}
	default:
		return false
	}
	at := x.runeAt(last.End)
	if q.S-at > moreReach {
		return false
	}
	for i := at; i < q.S-1; i++ {
		if r := x.At(i); r == ',' || r == '。' || r == ';' || r == ':' {
			return false
		}
	}
	return true
}
