package attach

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// plain takes from what figure k got what only leads to it: a verb that says no more than that it was there, the mark of
// an item of a list, where a line begins, and who is told to do it.
func (r *Reader) plain(k int) {
	g := &r.got[k]
	r.plainObject(k)
	if s := unmarked(g.Subject); s != g.Subject {
		g.Subject = s
		r.byRule(k, Subject, s, "without the mark of an item")
	}
	if s := lineOf(g.Scope); s != g.Scope {
		g.Scope = s
		r.byRule(k, Scope, s, "without where the line begins")
	}
}

// plainObject takes the verb from a subject that is what somebody puts on, offers or has: 推出|招聘岗位, 举办|赛事. What is
// sold, caught or newly built is told by its verb too.
func (r *Reader) plainObject(k int) {
	g := &r.got[k]
	i, j := g.subject[0], g.subject[1]
	if n, _ := ruledSet("puts").LongestIn(g.Subject); n > 0 && n == len(g.verb) && n < len(g.Subject) { // 抽取了|3个|田块
		g.Subject, g.verb = g.Subject[n:], ""
		r.byRule(k, Subject, g.Subject, "what is put on, without the verb")
		return
	}
	if j <= i+1 || j > r.figAt[k] || g.Subject != r.span(i, j) { // 2200人|拥有学历: they are counted
		return
	}
	for n := j - 2; n >= i; n-- {
		c := &r.cells[n]
		if c.class == cDe || c.mark == quoteMark || c.mark == closeMark {
			return
		}
		if w := r.span(n, n+1); !puts(w) || c.name > 0 || !verbish(c) && c.tag != segment.TagN {
			continue
		}
		from := n + 1
		if r.cells[from].class == cLe {
			from++
		}
		if from >= j || r.cells[from].class == cDe || !starts(&r.cells[from]) || r.cells[j-1].end-r.cells[from].start < int32(len("岗位")) {
			return
		}
		g.Subject, g.subject, g.verb = r.span(from, j), [2]int32{from, j}, ""
		r.byRule(k, Subject, g.Subject, "what is put on, without the verb")
		return
	}
}

// puts reports whether w is such a verb.
func puts(w string) bool {
	n, _ := ruledSet("puts").LongestIn(w)
	return n > 0 && n == len(w)
}

// unmarked returns s without the mark of an item of a list that it begins with, and what only leads to its points: （一）|低保标准.
func unmarked(s string) string {
	if t := strings.TrimSuffix(s, "只考"); t != "" { // 现场测试|只考|20分
		s = t
	}
	if !strings.HasPrefix(s, "（") {
		return s
	}
	n := strings.Index(s, "）")
	if n < 0 || n > len("（十二") || n+len("）") == len(s) {
		return s
	}
	if strings.Trim(s[len("（"):n], "一二三四五六七八九十0123456789") != "" {
		return s
	}
	return s[n+len("）"):]
}

// lineOf returns the name of a line without where it begins: 合襄段|东起合肥南站.
func lineOf(s string) string {
	for _, w := range [...]string{"东起", "西起", "南起", "北起", "起自", "起于"} {
		if n := strings.Index(s, w); n > 0 {
			return s[:n]
		}
	}
	return s
}
