package stats

import "encoding/json"

// A Stat is one figure of a text and what the text says about it.
type Stat struct {
	Text       string // the quantity as it stands: "2100多位", "由5.5%降至5.2%"
	Start, End int    // byte offsets of Text in the document's text

	Kind     Kind
	Value    Decimal // in plain units: 1.14万亿元 is 1140000000000 of CNY, 三成 is 30 of %
	Lower    Decimal // Lower and Upper instead of Value, for ranges: 两三百 is 200 to 300
	Upper    Decimal
	Unit     string // "%", "pp", "bp", an ISO code of money, or the classifier or unit as written
	Modifier Modifier

	Direction Direction // changes only
	Measure   Measure   // changes only
	From, To  Decimal   // of a from→to; Value is To
	Basis     Basis
	BasisText string // the words that name the basis: "与去年对比"

	Subject string // what is measured, in the words of the text
	Scope   string // place, market tier or owner
	Period  string // the time it holds for, as written
	Status  Status
}

// statJSON is the written form: numbers as strings, so that no digit is lost, and
// nothing for what is not set.
type statJSON struct {
	Text      string    `json:"text"`
	Start     int       `json:"start"`
	End       int       `json:"end"`
	Kind      Kind      `json:"kind"`
	Value     string    `json:"value,omitempty"`
	Lower     string    `json:"lower,omitempty"`
	Upper     string    `json:"upper,omitempty"`
	Unit      string    `json:"unit,omitempty"`
	Modifier  Modifier  `json:"modifier,omitempty"`
	Direction Direction `json:"direction,omitempty"`
	Measure   Measure   `json:"measure,omitempty"`
	From      string    `json:"from,omitempty"`
	To        string    `json:"to,omitempty"`
	Basis     Basis     `json:"basis,omitempty"`
	BasisText string    `json:"basis_text,omitempty"`
	Subject   string    `json:"subject,omitempty"`
	Scope     string    `json:"scope,omitempty"`
	Period    string    `json:"period,omitempty"`
	Status    Status    `json:"status,omitempty"`
}

// MarshalJSON writes the fields that are set; numbers are strings of plain digits.
func (s Stat) MarshalJSON() ([]byte, error) {
	return json.Marshal(statJSON{
		s.Text, s.Start, s.End, s.Kind, s.Value.String(), s.Lower.String(), s.Upper.String(), s.Unit, s.Modifier,
		s.Direction, s.Measure, s.From.String(), s.To.String(), s.Basis, s.BasisText, s.Subject, s.Scope, s.Period, s.Status,
	})
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
	}
	if err := json.Unmarshal(b, &v); err != nil {
		return err
	}
	*s = Stat{v.Text, v.Start, v.End, v.Kind, v.Value, v.Lower, v.Upper, v.Unit, v.Modifier, v.Direction,
		v.Measure, v.From, v.To, v.Basis, v.BasisText, v.Subject, v.Scope, v.Period, v.Status}
	return nil
}

// IsRange reports whether s gives bounds instead of one value.
func (s Stat) IsRange() bool { return s.Lower.IsSet() || s.Upper.IsSet() }
