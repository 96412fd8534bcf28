package numeral

import "github.com/tiyao/tiyao/stats/internal/figure"

// hanSum adds up a Chinese numeral section by section; total is what is closed by 亿
// or 万 already, section what is below.
type hanSum struct {
	*Line
	i            int
	total        Decimal
	lower, upper Decimal
	scaled       bool
	short        bool // 三万五
	power        int  // of the multiplier it ends in
	mod          figure.Modifier
}

// read reads the numeral at h.i; false when none is there.
//
// It is one automaton over characters, whose six variables every branch reads and sets;
// cut up it would be harder to check.
func (h *hanSum) read() bool { //nolint:gocyclo // see above
	var total, high, sect, digit uint64 // total < 亿 part, section < 万 part
	var pending, some, zero bool
	last := 0 // power of the last unit, for the short forms
	start := h.i
loop:
	for ; ; h.i++ {
		r := h.At(h.i)
		switch d, u := HanDigit(r), HanUnit(r); {
		case r == '廿' || r == '卅':
			if some {
				break loop
			}
			sect, last, some = 20, 1, true
			if r == '卅' {
				sect = 30
			}
		case d == 0:
			if pending {
				break loop
			}
			zero, some = true, true
		case d > 0:
			if r == '两' && some && HanUnit(h.At(h.i+1)) == 0 { // 三千|两
				break loop
			}
			if pending || last == 1 && sect%10 != 0 {
				break loop
			}
			digit, pending, some = uint64(d), true, true
		case u > 0 && u < 4:
			if h.Metric(h.i) && h.i > start {
				break loop
			}
			if !pending {
				if some && !zero && (u != 1 || last == 1) || some && last != 0 && last <= u && last < 4 {
					break loop
				}
				digit = 1
			}
			if last > 0 && last < 4 && u >= last {
				break loop
			}
			sect += digit * pow10(u)
			digit, pending, zero, some, last = 0, false, false, true, u
		case u >= 4:
			if !some {
				if h.i != start || !h.approximated(h.i) {
					break loop
				}
				some, sect = true, 1 // 上万
			}
			sect += digit
			digit, pending, zero = 0, false, false
			h.scaled = true
			if u == 8 {
				if high > 0 {
					break loop
				}
				high, total, sect = total+sect, 0, 0
				if high > 1<<62/100000000 {
					return false
				}
			} else {
				if sect == 0 && total > 0 {
					break loop
				}
				total, sect = (total+sect)*10000, 0
				if total > 1<<50 {
					return false
				}
				if h.At(h.i+1) == '亿' { // 十万亿
					h.i++
					high, total = total, 0
					u = 8
				}
			}
			last = u
		default:
			break loop
		}
	}
	if !some {
		return false
	}
	if pending && last > 1 && !zero { // 三万五, 一百二
		sect += digit * pow10(last-1)
		h.short = true
	} else {
		sect += digit
	}
	if (h.At(h.i) == '几' || h.At(h.i) == '数') && !pending && last == 1 && h.At(h.i+1) != '据' { // 二十几
		low := high*100000000 + total + sect
		h.i++
		h.lower, h.upper = Int(int64(low)), Int(int64(low+10))
		for p := HanUnit(h.At(h.i)); p >= 4; p = HanUnit(h.At(h.i)) {
			h.lower, h.upper, h.scaled = h.lower.Shift(p), h.upper.Shift(p), true
			h.i++
		}
		return true
	}
	if high > (1<<63-1)/100000000-1 {
		return false
	}
	h.total = Int(int64(high*100000000 + total + sect))
	for k := h.i - 1; k >= start && HanUnit(h.At(k)) > 0; k-- {
		h.power += HanUnit(h.At(k))
	}
	if m := h.VagueMark(h.i); m != 0 && HanUnit(h.At(h.i+1)) >= 4 { // 一百多万
		h.mod = m
		if high > 0 && HanUnit(h.At(h.i+1)) == 4 && HanUnit(h.At(h.i+2)) < 4 { // 三亿六千余万
			h.total, h.scaled = Int(int64(high*100000000+(total+sect)*10000)), true
			h.i += 2
			return true
		}
		for h.i++; HanUnit(h.At(h.i)) >= 4; h.i++ {
			h.total, h.scaled = h.total.Shift(HanUnit(h.At(h.i))), true
		}
	}
	return true
}

func pow10(n int) uint64 {
	p := uint64(1)
	for ; n > 0; n-- {
		p *= 10
	}
	return p
}
