package summary

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// classifyEnd sets what the last words of c show.
func (w *work) classifyEnd(c *clause, e *edges) {
	tag := w.doc.Tokens[c.last-1].Tag
	last, does := e.last, e.lastCue
	if does&doesScene != 0 && c.is&isTime == 0 {
		c.is |= isFrame | isOpen
	}
	if last == "记者" && e.beforeCue&doesSay != 0 {
		last, does = e.beforeLast, e.beforeCue // 告诉记者, 对记者说 is one with 记者 left out
	}
	if last == "同时" && e.beforeLast == "的" && c.sep == '，' {
		does |= doesScene // 在举行比赛的同时，
		if c.is&isTime == 0 {
			c.is |= isFrame | isOpen
		}
	}
	if last == "到" {
		switch e.beforeLast {
		case "了解", "看", "提", "谈", "讲", "想", "感受":
			last = "了解到"
			does = cueOf(last)
		}
	}
	if w.endsInTime(c, does, tag) {
		c.is |= unended
	}
	if e.beforeLast == "的" {
		switch tag {
		case segment.TagN, segment.TagVN:
			c.is |= isNominal
		case segment.TagNS, segment.TagNT, segment.TagNR, segment.TagNZ:
			if e.firstTag == segment.TagV || e.firstTag == segment.TagP {
				c.is |= isNominal | isOpen // 位于湖边的某镇，: what it does follows
			}
		}
	}
	if does&doesSay != 0 && !(e.beforeLast == "的" && tag == segment.TagN) { // 关于…的决定
		c.is |= unended
		if c.sep == '，' || c.sep == '：' || c.sep == ',' || c.sep == ':' {
			c.is |= isSays
		}
	}
	switch last {
	case "许可", "批准", "同意", "允许", "授权", "审批":
		if s := w.doc.Text[c.start:c.end]; strings.Contains(s, "未经") || strings.Contains(s, "经过") && !strings.Contains(s, "已经过") {
			c.is |= unended // 某公司未经某局批准，: what it did follows
		}
	}
	if w.source(c, e.first, last, e.beforeLast) {
		c.is |= isSource
	}
}

// endsInTime reports whether c ends in a time, 自8月1日, of which what happened then is to follow, and not in the day that something is put off or
// fixed to: …的时间改为1937年7月7日.
func (w *work) endsInTime(c *clause, does cue, tag segment.Tag) bool {
	if w.word(c.first) == "在" && lasts(w.doc.Text[c.start:c.end]) {
		return true // 在比赛开始不到3分钟，
	}
	if does&(doesTime|doesVague) == 0 && tag != segment.TagT {
		return false
	}
	k := c.last - 1
	for k > c.first && w.doc.Tokens[k].Tag == segment.TagT {
		k--
	}
	word := w.word(k)
	if verb := strings.TrimRight(word, "至到为為于於在"); verb != "" {
		return k <= c.first+1 || verb == word || !is(verb, classSetsDay)
	}
	return k <= c.first+2 || !is(w.word(k-1), classSetsDay)
}

// lasts reports whether s, which says when, ends in how long that is, and does not tell that somebody spent it.
func lasts(s string) bool {
	for _, unit := range [...]string{"分钟", "小时", "秒", "秒钟"} {
		if strings.HasSuffix(s, unit) {
			return !hanzi.ContainsAny(s, "了过着")
		}
	}
	return false
}

// pending reports whether c ends in an object of 用, 以 or 将 whose verb is in the next clause: 民警用“快侦快破”的行动，.
func (w *work) pending(c *clause) bool {
	last := w.doc.Tokens[c.last-1].Tag
	if !named(last) || w.word(c.last-1) == "" {
		return false
	}
	if text := w.doc.Text[c.start:c.end]; hanzi.Contains(text, "以") && endsWith(text, classBasis) {
		return true // 某校以兴趣为出发点，
	}
	quoted := 0
	for k := c.last - 2; k > c.first; k-- {
		switch w.word(k) { // what stands in quotes is a name
		case "”", "》", "」":
			quoted++
		case "“", "《", "「":
			quoted--
		}
		if quoted > 0 {
			continue
		}
		switch w.doc.Tokens[k].Tag {
		case segment.TagV, segment.TagVD, segment.TagA, segment.TagI, segment.TagL, segment.TagZ:
			if k+1 < c.last && w.word(k+1) == "的" {
				continue // of a noun
			}
			return w.doc.Tokens[k].Tag == segment.TagV && w.word(k-1) == "通过" && w.doc.Tokens[k-1].Tag == segment.TagP // 拟通过探索某某的应用场景，
		case segment.TagP:
			switch w.word(k) {
			case "用", "以", "将", "把", "对", "与", "由", "据":
				return w.doc.Tokens[k-1].Tag != segment.TagV
			}
			return false
		}
	}
	return false
}

// onlyThrough reports whether c says no more of its subject than what it went through: 调查人员经过数月“坚持不懈的努力”，.
func (w *work) onlyThrough(c *clause) bool {
	through, depth := false, 0
	for k := c.first + 1; k < c.last; k++ {
		switch r := runeAt(w.word(k)); {
		case opening(r):
			depth++
		case closing(r):
			depth--
		}
		if depth > 0 {
			continue
		}
		switch t := w.doc.Tokens[k].Tag; {
		case w.word(k) == "经过" || w.word(k) == "历经":
			through = k+1 < c.last && w.word(k+1) != "的" && w.word(k+1) != "了"
		case t == segment.TagV, t == segment.TagVD:
			through = false
		}
	}
	return through
}

// source reports whether c says where the news was read or heard rather than who said it: it starts
// with 据 or 记者, or ends with the noun of a source and 称 or 显示.
func (w *work) source(c *clause, first, last, beforeLast string) bool {
	if c.sep != '，' && c.sep != ',' && c.sep != '：' {
		return false
	}
	first, last, beforeLast = hanzi.FoldString(first), hanzi.FoldString(last), hanzi.FoldString(beforeLast)
	switch first {
	case "据悉", "另悉", "又悉", "据了解", "据介绍", "据报道", "据统计", "据称", "据说", "据透露", "据新华社", "据测算", "据估算", "据不完全统计", "据报导":
		return true
	case "据", "根据", "综合":
		return sourceNoun(last)
	case "记者", "本报记者", "小编":
		return last == "获悉" || last == "了解到" || last == "得知" || last == "获知" || last == "悉"
	case "数据", "统计", "调查", "研究", "报告", "资料", "数据信息", "公开", "最新", "有", "官方":
		return saysEnd(last) && last != "有" && c.last-c.first <= 5
	}
	if (last == "讯" || last == "电") && c.last-c.first <= 5 && c.is&hasVerb == 0 {
		return true // 某某网讯，
	}
	switch last {
	case "称", "显示", "说", "表明":
		switch beforeLast {
		case "消息", "报道", "数据", "统计", "调查", "报告", "结果", "资料", "信息":
			return true
		}
	case "消息称", "报道称", "数据显示", "统计显示", "获悉":
		return true
	}
	return false
}
