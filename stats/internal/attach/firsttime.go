package attach

// ofFirst takes from figure k an owner that is a time: 首周|卖出|31万份.
func (r *Reader) ofFirst(k int) {
	g := &r.got[k]
	switch g.Scope {
	case "首周", "首日", "首月", "首年", "首季", "首季度", "首週":
	default:
		return
	}
	if g.Period == "" && !g.carried {
		g.Period, g.period = g.Scope, g.scope
		r.byRule(k, Period, g.Period, "a first time")
	}
	g.Scope, g.scope, g.carried = "", [2]int32{}, false
	r.byRule(k, Scope, "", "a time owns nothing")
}
