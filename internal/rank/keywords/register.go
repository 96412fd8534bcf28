package keywords

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// A register is what tells one kind of text from another.
type register struct {
	dateline, script, level, paras uint8
	television                     bool // what opens it names a station of television
	post                           bool // it reads like a post or a sixth of its words are Latin, and has more paragraphs than an abstract
}

// register measures the text as a whole.
func (s *scan) register() {
	text := s.doc.Text
	r := register{paras: logBin(int32(len(s.doc.Paragraphs)), 6)}
	for u := s.nt + 1; u < len(s.ids) && s.zone[u]&fSkip != 0; u++ {
		w := s.word(int32(u))
		r.television = r.television || endsIn("television", w)
		switch {
		case strings.HasSuffix(w, "消息"):
			r.dateline = datelineCast
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
	for i := 0; i < len(sample); {
		if c, is := hanzi.HanAt(sample, i); is {
			han++
			if hanzi.FoldHan(c) != c {
				old++
			}
			i += 3
			continue
		}
		c, n := hanzi.Plain(sample[i:])
		if i += n; hanzi.IsHan(c) {
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
	r.post = r.paras > 2 && (r.script%3 == 2 || s.doc.Register() == segment.RegisterPost)
	r.level = clampBin((sum/float32(words)-4)*2, 7)
	if s.abstract(sample, r) {
		r.dateline = datelineAbstract
	}
	s.reg = r
}

// cast reports whether the text is an item of a broadcaster: 云州电视台消息. Sites and papers open with 消息 too, 云州之家6月3日消息, and write
// and tag as any paper.
func (s *scan) cast() bool { return s.reg.dateline == datelineCast && s.reg.television }

// asPapers reports whether the text is tagged as papers tag: it is no item of a broadcaster, no post and no abstract.
func (s *scan) asPapers() bool {
	return !s.cast() && !s.reg.post && s.reg.dateline != datelineAbstract
}

// datelineCast is the dateline of broadcasters, 云州电视台消息; datelineAbstract stands for that of the
// abstract of a paper, which has none.
const (
	datelineCast     = 1
	datelineAbstract = 5
)

// abstract reports whether a text that begins with sample reads like the abstract of a paper: of
// one or two paragraphs, in words that papers tell of themselves with.
func (s *scan) abstract(sample string, r register) bool {
	if r.paras > 2 || r.dateline > 0 || s.words > longestAbstract {
		return false
	}
	n := 0
	if strings.Count(sample, ",") > 1 && strings.Count(sample, "，") == 0 {
		n++
	}
	for _, w := range abstractWords {
		if hanzi.Contains(sample, w) {
			if n++; n > 1 {
				return true
			}
		}
	}
	return false
}

// longestAbstract is the most words of an abstract.
const longestAbstract = 400

var abstractWords = []string{"本文", "该文", "结果表明", "研究表明", "目的", "方法", "结论", "提出了", "分析了", "研究了", "介绍了", "探讨", "试验", "实验", "理论", "基于", "模型", "算法", "机理", "疗效", "采用", "特征"}
