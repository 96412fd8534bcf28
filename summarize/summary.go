package summarize

import "github.com/tiyao/tiyao/internal/jsontext"

// A Summary is some of the sentences of a text, in its order.
type Summary struct {
	Text      string     `json:"text"` // the sentences, with no space between them, and a 。 behind one whose end mark was cut off
	Sentences []Sentence `json:"sentences"`
}

// A Sentence is one sentence of a summary. What stood before it (a dateline, a bullet) is
// left out, so Text is Document.Text[Start:End].
type Sentence struct {
	Text  string  `json:"text"`
	Start int     `json:"start"` // byte offsets into Document.Text
	End   int     `json:"end"`
	Score float64 `json:"-"` // higher is better; comparable within one text only
}

// AppendJSON appends {"text","start","end"}. It does not allocate if dst is large enough.
func (s *Sentence) AppendJSON(dst []byte) []byte {
	dst = jsontext.AppendField(append(dst, '{'), "text", s.Text)
	dst = jsontext.AppendInt(dst, "start", s.Start)
	return append(jsontext.AppendInt(dst, "end", s.End), '}')
}

// MarshalJSON writes s as AppendJSON does.
func (s Sentence) MarshalJSON() ([]byte, error) { return s.AppendJSON(nil), nil }

// AppendFields appends "summary":"…","sentences":[…], the fields that a report has of s.
func (s *Summary) AppendFields(dst []byte) []byte {
	dst = jsontext.AppendField(dst, "summary", s.Text)
	dst = append(jsontext.AppendName(dst, "sentences"), '[')
	for i := range s.Sentences {
		dst = s.Sentences[i].AppendJSON(jsontext.AppendComma(dst))
	}
	return append(dst, ']')
}
