package stats

import (
	"encoding/json"

	"github.com/tiyao/tiyao/internal/jsontext"
)

// MarshalJSON writes s as AppendJSON does.
func (s Stat) MarshalJSON() ([]byte, error) { return (&s).AppendJSON(nil), nil }

// AppendJSON appends s as an object of the fields that are set; text, start, end and kind
// always are; base_value and base_unit are what Base returns. Numbers are strings of plain digits, so that no digit is lost. It does not
// allocate if dst is large enough.
func (s *Stat) AppendJSON(dst []byte) []byte {
	dst = jsontext.AppendField(append(dst, '{'), "text", s.Text)
	dst = jsontext.AppendInt(dst, "start", s.Start)
	dst = jsontext.AppendInt(dst, "end", s.End)
	dst = jsontext.AppendField(dst, "kind", s.Kind.String())
	dst = appendDecimal(dst, "value", s.Value)
	dst = appendDecimal(dst, "lower", s.Lower)
	dst = appendDecimal(dst, "upper", s.Upper)
	dst = jsontext.AppendOptional(dst, "unit", s.Unit)
	dst = jsontext.AppendOptional(dst, "modifier", s.Modifier.String())
	dst = jsontext.AppendOptional(dst, "direction", s.Direction.String())
	dst = jsontext.AppendOptional(dst, "measure", s.Measure.String())
	dst = appendDecimal(dst, "from", s.From)
	dst = appendDecimal(dst, "to", s.To)
	dst = jsontext.AppendOptional(dst, "basis", s.Basis.String())
	dst = jsontext.AppendOptional(dst, "basis_text", s.BasisText)
	dst = jsontext.AppendOptional(dst, "subject", s.Subject)
	dst = jsontext.AppendOptional(dst, "scope", s.Scope)
	dst = jsontext.AppendOptional(dst, "period", s.Period)
	dst = jsontext.AppendOptional(dst, "status", s.Status.String())
	dst = jsontext.AppendOptional(dst, "dates", s.Dates)
	if s.Confidence > 0 {
		dst = jsontext.AppendFloat(jsontext.AppendName(dst, "confidence"), s.Confidence)
	}
	if v, base, ok := s.Base(); ok {
		dst = appendDecimal(dst, "base_value", v)
		dst = jsontext.AppendField(dst, "base_unit", base)
	}
	return append(dst, '}')
}

func appendDecimal(dst []byte, name string, d Decimal) []byte {
	if !d.IsSet() {
		return dst
	}
	dst = append(jsontext.AppendName(dst, name), '"')
	return append(d.n.Append(dst), '"')
}

// UnmarshalJSON reads what MarshalJSON writes.
func (s *Stat) UnmarshalJSON(b []byte) error {
	var v struct {
		Text                          string
		Start, End                    int
		Kind                          Kind
		Value, Lower, Upper, From, To Decimal
		Unit                          string
		Modifier                      Modifier
		Direction                     Direction
		Measure                       Measure
		Basis                         Basis
		BasisText                     string `json:"basis_text"`
		Subject, Scope, Period        string
		Status                        Status
		Dates                         string
		Confidence                    float64
	}
	if err := json.Unmarshal(b, &v); err != nil {
		return err
	}
	*s = Stat{
		v.Text, v.Start, v.End, v.Kind, v.Value, v.Lower, v.Upper, v.Unit, v.Modifier, v.Direction,
		v.Measure, v.From, v.To, v.Basis, v.BasisText, v.Subject, v.Scope, v.Period, v.Status, v.Dates, v.Confidence,
	}
	return nil
}
