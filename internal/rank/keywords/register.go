package keywords

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

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
	for i := 0; i < len(sample); {
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
	r.level = clampBin((sum/float32(words)-4)*2, 7)
	s.reg = r
}
