package keywords

// A refusal is a rule for what is no tag, however likely the ranker finds it. What it refuses is not in the list, and
// speaks for nothing else either.
type refusal struct {
	name    string
	example string // a tag that it refuses, and behind | what the text says
	refuses func(s *scan, p *pick) bool
}

// refusals are asked of all candidates but tags of the vocabulary.
var refusals = [...]refusal{
	{"an amount, or a quarter", "50mm, Q3", func(_ *scan, p *pick) bool { return p.fold < "\x80" && amount(p.fold) }},
	{"another candidate said twice", "何立新何立新", (*scan).twice},
	{"a number of things", "一个鸡蛋", (*scan).counts},
	{"a name of the title that its end is said without", "警破電騙集團", (*scan).overlong},
	{"a ministry only by who works there", "商务部|商务部长", (*scan).interrupted},
	{"the name that others begin with", "华岳|华岳汽车", (*scan).shared},
	{"how long, or when in a year", "前三季度", (*scan).lasts},
}

// rankedRefusals are asked of what the forest ranks: the other methods give single words as they find them.
var rankedRefusals = [...]refusal{
	{"who reports", "晚报记者", (*scan).credited},
	{"a verb with its object", "支持云州企业", func(s *scan, p *pick) bool { return s.deed(&s.nodes[p.c.node]) }},
	{"the beginning of a verb with its object", "支持云州|支持云州企业", func(s *scan, p *pick) bool { return s.begun(&s.nodes[p.c.node]) }},
	{"of what kind a thing is", "跨越式|跨越式发展", (*scan).ofKind},
	{"a thing with what was done to it", "扣押人员|被扣押人员", (*scan).suffers},
	{"a name and where it is", "海云在云州", (*scan).located},
	{"a piece by what stands around it", "林吉特|880亿林吉特", (*scan).glued},
	{"a name with the number of another word", "HAIYUN 18|HAIYUN 18秋冬", (*scan).dated},
	{"one of two and what they do with each other", "校方谈判|工会与校方谈判", (*scan).mutual},
	{"what readers said is no tag", "何种", (*scan).never},
	{"a place and a noun that goes on into another", "云州市文化|云州市文化市场", (*scan).unfinished},
	{"a name that goes on into the kind of place", "云山区海湾|云山区海湾街道", (*scan).unended},
	{"an account of a police, a court or a place", "平安云州", (*scan).account},
	{"the name of the column, before the title", "云山新貌|【云山新貌】", (*scan).columned},
	{"the beginning of a body that the text names", "云州市退役军人|云州市退役军人事务局", (*scan).outset},
}

// phraseRefusals are asked of phrases, of what the forest ranks, that neither people use as a tag nor the text makes a term of: see phrasal.
var phraseRefusals = [...]refusal{
	{"cut off before the same word each time", "云山省海北|云山省海北州", func(s *scan, p *pick) bool { return s.severed(&s.nodes[p.c.node]) }},
	{"which form of a thing, and not of what", "概念版", (*scan).versioned},
	{"what somebody gets to do or does not do", "穿上大衣", (*scan).comes},
	{"a beginning or an end of no term", "出租人因此", (*scan).dangles},
	{"a clause of the title between two marks", "党建引领聚合力", (*scan).slogan},
	{"what somebody without a name does", "男子醉驾", (*scan).anybody},
	{"how many, or how it is done", "三家车企", (*scan).numbered},
	{"an end that says where", "出租屋内", (*scan).whereabouts},
	{"the first half of a result", "云州队2|云州队2-1", (*scan).scored},
	{"a verb with its object that nobody knows", "喝完热汤", (*scan).done},
	{"somebody and what is theirs or what they do", "何立新新作", (*scan).whose},
	{"what follows a name in quotes", "号货轮|“海云”号货轮", (*scan).ofQuoted},
	{"what no term has inside", "云州至海湾", (*scan).broken},
}

// refusedBy returns the first refusal of p, or nil.
func (s *scan) refusedBy(p *pick) *refusal {
	s.asking = *p // in the pooled scan, for the rules are called by address and would keep p on the heap
	if r := s.refusedOf(refusals[:]); r != nil || s.e.Method != Ranked {
		return r
	}
	if r := s.refusedOf(rankedRefusals[:]); r != nil || !s.phrasal(p.c) {
		return r
	}
	return s.refusedOf(phraseRefusals[:])
}

// refusedOf returns the first of rules that refuses the candidate that is asked of, or nil.
func (s *scan) refusedOf(rules []refusal) *refusal {
	for i := range rules {
		if rules[i].refuses(s, &s.asking) {
			return &rules[i]
		}
	}
	return nil
}

// phrasal reports whether c is a phrase of several words, neither a name nor a quotation nor what people use as a tag, which the text does not
// make a term or the name of a firm of.
func (s *scan) phrasal(c *cand) bool {
	x := &s.nodes[c.node]
	return c.n > 1 && x.name == 0 && !x.latin && x.flags&(fTag|fBook|fQuote) == 0 && !s.used(x) && !s.coined(x, c.at) && !s.firmBehind(c)
}
