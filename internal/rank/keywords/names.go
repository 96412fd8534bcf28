package keywords

import (
	"math/bits"
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// A unitSpan is a mention of a name: units [a, b).
type unitSpan struct{ a, b, name int32 }

// names takes over what the document says of names and noun phrases: each becomes a
// node, and units learn what they are in.
func (s *scan) names() {
	off := int32(s.nt) + 1
	s.latinRuns()
	for i := range s.doc.Names {
		x := &s.doc.Names[i]
		for _, m := range x.Mentions {
			c, from := &s.cuts[0], int32(0)
			if !m.Title {
				c, from = &s.cuts[1], off
			}
			if m.First < 0 || m.Last <= m.First || m.Last > len(c.toks) {
				continue
			}
			a, b := c.span(m)
			if a >= b {
				continue
			}
			a, b = a+from, b+from
			if m.Title && int(a) < s.label || s.inRun(a, b) {
				continue // Galaxy of Galaxy Z Fold 6
			}
			s.spans = append(s.spans, unitSpan{a, b, int32(i)})
			at := int32(len(s.spans))
			for u := a; u < b; u++ {
				s.nameAt[u] = at
			}
			s.named(a, b, int32(i))
		}
	}
	if len(s.doc.Phrases) == 0 {
		s.chunks()
	}
	s.currentPhrases()
	for i, p := range s.doc.Phrases {
		a, b := s.cuts[1].at(p.First)+off, s.cuts[1].at(p.Last)+off
		for u := a; u < b && p.Maximal; u++ {
			s.nounAt[u] = int32(i) + 1
		}
		if b-a <= maxNounWords && s.zone[a]&fSkip == 0 {
			s.nounPhrase(a, b)
		}
	}
}

// currentPhrases makes nodes of the phrases of the body that the corpus knows.
func (s *scan) currentPhrases() {
	for u := int32(s.nt) + 1; int(u) < len(s.ids); u++ {
		if s.ids[u] < 0 || classes[s.tag(u)&63]&opens == 0 || s.mark[u] != markNone || s.zone[u]&fSkip != 0 {
			continue
		}
		h := hashOn(hashStart, s.word(u))
		for v := u + 1; int(v) < len(s.ids) && v < u+maxNounWords && s.ids[v] >= 0 && s.mark[v] == markNone; v++ {
			cl := classes[s.tag(v)&63]
			h = hashOn(h, s.word(v))
			if cl&closes != 0 {
				if x, ok := s.e.model.phrases.Get(h | keyHashed); ok && x>>6&7 >= freeEnough && x>>3&7 >= freeEnough {
					s.nounPhrase(u, v+1)
				}
			}
			if cl&inner == 0 {
				break
			}
		}
	}
}

// freeEnough is how free the neighbours of a phrase must be on both sides, in half nats,
// for it to be a candidate though it stands once.
const freeEnough = 2

// chunks finds noun phrases by parts of speech where the document has none: runs of
// nouns, names, distinguishing words and verbs used as nouns.
func (s *scan) chunks() {
	id := int32(0)
	for u := int32(s.nt) + 1; int(u) < len(s.ids); u++ {
		a := u
		for int(u) < len(s.ids) && s.ids[u] >= 0 && nominal[s.tag(u)&63] && s.mark[u] == markNone && s.class[u] != 0 {
			u++
		}
		if u == a {
			continue
		}
		id++
		for v := a; v < u; v++ {
			s.nounAt[v] = id
		}
		if n := u - a; n > 1 && s.zone[a]&fSkip == 0 {
			if n <= maxNounWords {
				s.nounPhrase(a, u)
			}
		}
	}
}

var nominal = [64]bool{
	segment.TagN: true, segment.TagNR: true, segment.TagNS: true, segment.TagNT: true, segment.TagNZ: true, segment.TagVN: true, segment.TagB: true,
	segment.TagJ: true, segment.TagAN: true, segment.TagEng: true, segment.TagG: true, segment.TagK: true, segment.TagH: true, segment.TagS: true, segment.TagX: true,
	segment.TagL: true, segment.TagI: true,
}

// maxNounWords is the most words of a noun phrase that is a candidate though it stands once.
const maxNounWords = 4

// maxRun is the most units of a Latin name, blanks counted.
const maxRun = 9

// latinRuns makes nodes of Latin names with their numbers, Galaxy Z Fold 6, Wi-Fi 7, and
// notes their units.
func (s *scan) latinRuns() {
	n := int32(len(s.ids))
	s.runAt = grow(s.runAt, int(n))
	clear(s.runAt)
	for u := int32(0); u < n; u++ {
		if u == int32(s.nt) || s.tag(u) != segment.TagEng || s.ids[u] < 0 || !capital(s.word(u)) {
			continue
		}
		b := u + 1
		for v := u + 1; v < n && v != int32(s.nt) && v < u+maxRun; v++ {
			if s.tag(v) == segment.TagSP {
				if s.word(v) != " " {
					break
				}
				continue
			}
			w := s.word(v)
			word := s.tag(v) == segment.TagEng && capital(w) && !functionWord(w)
			number := len(w) <= 4 && strings.Trim(w, "0123456789") == ""
			if !word && !number {
				break
			}
			if number && int(v+1) < len(s.ids) && v+1 != int32(s.nt) && s.tag(v+1) == segment.TagQ {
				break // Windows 11 but not iPhone 3部
			}
			b = v + 1
		}
		if b-u < 2 || functionWord(s.word(u)) {
			continue
		}
		id := s.ids[u]
		for v := u + 1; v < b; v++ {
			if s.ids[v] < 0 {
				s.ids[v] = s.node(keySpace)
			}
			id = s.phrase(id, s.ids[v])
		}
		x := &s.nodes[id]
		x.noun, x.latin = true, true
		s.counted(x, u)
		for v := u; v < b; v++ {
			s.runAt[v] = u + 1
		}
		s.inside(u, b)
		u = b - 1
	}
}

// inRun reports whether units [a, b) are a part of a longer Latin name.
func (s *scan) inRun(a, b int32) bool {
	run := s.runAt[a]
	return run > 0 && s.runAt[b-1] == run && (a > 0 && s.runAt[a-1] == run || int(b) < len(s.runAt) && s.runAt[b] == run)
}

// cutsRun reports whether units [a, b) begin or end inside a Latin name that goes on.
func (s *scan) cutsRun(a, b int32) bool {
	return a > 0 && s.runAt[a] > 0 && s.runAt[a-1] == s.runAt[a] || int(b) < len(s.runAt) && s.runAt[b-1] > 0 && s.runAt[b] == s.runAt[b-1]
}

// capital reports whether w has a capital letter or is of two letters and more with a digit.
func capital(w string) bool {
	for i := range len(w) {
		if 'A' <= w[i] && w[i] <= 'Z' || i > 0 && '0' <= w[i] && w[i] <= '9' {
			return true
		}
	}
	return false
}

// chain returns the node of units [a, b), made if need be, or −1.
func (s *scan) chain(a, b int32) int32 {
	id := s.ids[a]
	for u := a + 1; u < b && id >= 0; u++ {
		if s.ids[u] < 0 {
			return -1
		}
		id = s.phrase(id, s.ids[u])
	}
	return id
}

// named makes units [a, b) a name's node and sees to it that the mention is counted.
func (s *scan) named(a, b, name int32) {
	id := s.chain(a, b)
	if id < 0 || b-a > maxQuoteWords {
		return
	}
	x := &s.nodes[id]
	if x.name == 0 {
		x.name = name + 1
	}
	s.counted(x, a)
	s.inside(a, b)
}

// inside counts, for the words and phrases that are a part of the name of units [a, b),
// that they stood in one.
func (s *scan) inside(a, b int32) {
	for u := a; u < b; u++ {
		id := s.ids[u]
		for v := u; id >= 0; {
			if u > a || v < b-1 {
				if int(a) < s.nt {
					s.nodes[id].nameTitle = true
				} else {
					s.nodes[id].inName++
				}
			}
			if v++; v >= b || s.ids[v] < 0 {
				break
			}
			id = s.existing(id, s.ids[v])
		}
	}
}

// existing returns the node of phrase p with one more word, or −1 if there is none.
func (s *scan) existing(p, word int32) int32 {
	key := keyPhrase | uint64(p)<<31 | uint64(word)
	if i := s.tab.slot(key); s.tab.keys[i] != 0 {
		return s.tab.vals[i]
	}
	return -1
}

// part reports whether x stands nowhere but inside longer names.
func (s *scan) part(x *node) bool {
	return x.name == 0 && x.inName >= x.count && (x.count > 0 || x.nameTitle) && (x.title < 0 || x.nameTitle || x.count > 0 && s.nameRelation(x.title, x.title+int32(x.n)) == 2)
}

// nounPhrase makes units [a, b) a node that may be a candidate though it stands once.
func (s *scan) nounPhrase(a, b int32) {
	id := s.chain(a, b)
	if id < 0 {
		return
	}
	x := &s.nodes[id]
	x.noun = true
	s.counted(x, a)
}

// counted enters the place of node x at unit a if no place of it is known.
func (s *scan) counted(x *node, a int32) {
	if int(a) < s.nt {
		if x.title < 0 {
			x.title = a
		}
		return
	}
	if s.zone[a]&fSkip != 0 || x.n == 1 {
		return
	}
	if x.count == 0 || x.own {
		x.own = true
		x.count++
		if x.first < 0 {
			x.first = a
		}
		if x.sent != s.sent[a] {
			x.sent = s.sent[a]
			x.sents++
		}
		x.flags |= s.zone[a]
	}
}

// known fills in the features of c that say what names, noun phrases and the corpus know
// of w, its text.
func (s *scan) known(c *cand, w string) {
	x := &s.nodes[c.node]
	f := &c.x
	f[xName], f[xNameSure], f[xPeers] = 0, 0, 0
	f[xNames] = logBin(int32(len(s.doc.Names)), 7)
	f[xNameRel] = s.nameRelation(c.at, c.at+c.n)
	if x.name > 0 {
		n := &s.doc.Names[x.name-1]
		f[xName], f[xNameRel] = uint8(n.Type), 1
		if !n.Tag {
			f[xName] = 7
		}
		above := 0
		for i := range s.doc.Names {
			if m := &s.doc.Names[i]; m.Type == n.Type && len(m.Mentions) > len(n.Mentions) {
				above++
			}
		}
		f[xPeers] = 1 + uint8(min(bits.Len(uint(above)), 5))
		f[xNameSure] = 1 + uint8(min(3, max(0, int(n.Confidence*4))))
	}
	f[xNoun] = 0
	if x.latin {
		f[xNoun] = 6
	} else if x.first >= 0 {
		f[xNoun] = s.nounRelation(x.first, x.first+c.n)
	}
	f[xCorpus], f[xFreeLeft], f[xFreeRight], f[xFirm] = 0, 0, 0, 0
	if c.n > 1 || s.word1(c.at) {
		if v, ok := s.e.model.phrases.Get(Hash(w)); ok {
			f[xCorpus], f[xFreeLeft], f[xFreeRight], f[xFirm] = uint8(v>>9&15), uint8(v>>6&7), uint8(v>>3&7), uint8(v&7)
		}
	}
}

// titled reports whether units [a, b) end with a person's name and say before it what the
// person is: 市长何立新, 被告人周某明.
func (s *scan) titled(a, b int32) bool {
	at := s.nameAt[b-1]
	if at == 0 {
		return false
	}
	m := s.spans[at-1]
	return m.a > a && m.b == b && s.doc.Names[m.name].Type == segment.Person
}

// acts reports whether units [a, b) are a person's name and what the person does.
func (s *scan) acts(a, b int32) bool {
	at := s.nameAt[a]
	if at == 0 || s.tag(b-1) != segment.TagV {
		return false
	}
	m := s.spans[at-1]
	return m.a == a && m.b < b && s.doc.Names[m.name].Type == segment.Person
}

// share says how many of c's words stand in the title: 0 none, 1 some, 2 most, 3 all.
func (s *scan) share(c *cand) uint8 {
	if s.nt == 0 {
		return 0
	}
	all, in := 0, 0
	for u := c.at; u < c.at+c.n; u++ {
		if s.ids[u] >= 0 && s.mark[u] == markNone {
			all++
			if s.nodes[s.ids[u]].title >= 0 {
				in++
			}
		}
	}
	switch {
	case in == 0:
		return 0
	case in == all:
		return 3
	case in*2 >= all:
		return 2
	}
	return 1
}

// word1 reports whether unit u is a word that no dictionary has.
func (s *scan) word1(u int32) bool {
	t, _ := s.token(u)
	return t.Word == segment.NoWord
}

// nameRelation says how units [a, b) lie to the names of the text: 0 far from any, 1 one,
// 2 inside one, 3 and 4 longer than one that stands at the start, at the end, 5 with
// one inside, 6 across the edge of one.
func (s *scan) nameRelation(a, b int32) uint8 {
	rel := uint8(0)
	for u := a; u < b; u++ {
		at := s.nameAt[u]
		if at == 0 {
			continue
		}
		m := s.spans[at-1]
		switch {
		case m.a == a && m.b == b:
			return 1
		case m.a <= a && b <= m.b:
			return 2
		case m.a < a || m.b > b:
			return 6
		case m.a == a:
			rel = max(rel, 3)
		case m.b == b:
			rel = max(rel, 4)
		default:
			rel = max(rel, 5)
		}
		u = m.b - 1
	}
	return rel
}

// nounRelation says how units [a, b) lie to the noun phrases of the text: 0 outside, 1 a
// longest one, 2 its end, 3 its start, 4 its middle, 5 across an edge of one.
func (s *scan) nounRelation(a, b int32) uint8 {
	at, end := s.nounAt[a], s.nounAt[b-1]
	if at == 0 && end == 0 {
		return 0
	}
	if at != end {
		return 5
	}
	first, last := a == 0 || s.nounAt[a-1] != at, int(b) == len(s.nounAt) || s.nounAt[b] != at
	switch {
	case first && last:
		return 1
	case last:
		return 2
	case first:
		return 3
	}
	return 4
}

// A register is what tells one kind of text from another.
type register struct{ dateline, script, level, paras uint8 }

// register measures the text as a whole.
func (s *scan) register() {
	text := s.doc.Text
	r := register{paras: logBin(int32(len(s.doc.Paragraphs)), 6)}
	for u := s.nt + 1; u < len(s.ids) && s.zone[u]&fSkip != 0; u++ {
		switch w := s.word(int32(u)); {
		case strings.HasSuffix(w, "消息"):
			r.dateline = 1
		case strings.HasSuffix(w, "电") || strings.HasSuffix(w, "電"):
			r.dateline = 2
		case strings.HasSuffix(w, "讯") || strings.HasSuffix(w, "訊"):
			r.dateline = 3
		default:
			r.dateline = max(r.dateline, 4)
		}
		if r.dateline < 4 && r.dateline > 0 {
			break
		}
	}
	han, old := 0, 0
	sample := text
	if len(sample) > 1200 {
		sample = sample[:1200]
	}
	for _, c := range sample {
		if hanzi.IsHan(c) {
			han++
			if hanzi.Fold(c) != c {
				old++
			}
		}
	}
	latin, words, sum := 0, 0, float32(0)
	for i, u := 0, int32(s.nt)+1; int(u) < len(s.ids) && i < 400; i, u = i+1, u+1 {
		if s.class[u]&alone == 0 || s.ids[u] < 0 {
			continue
		}
		words++
		if s.tag(u) == segment.TagEng {
			latin++
		}
		sum += s.idf(u)
	}
	words = max(words, 1)
	r.script = uint8(min(3, old*24/max(han, 1)))*3 + uint8(min(2, latin*12/words))
	r.level = clampBin((sum/float32(words)-4)*2, 7)
	s.reg = r
}
