package attach

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// A Kind says what sort of statement a figure makes.
type Kind uint8

// The kinds, in the order of stats.Kind.
const (
	Level Kind = iota
	Count
	Change
	Rate
	Share
	Multiple
	Rank
	numKinds
)

// Fields are what is asked of a figure, in the words of the text.
type Fields struct {
	Subject, Scope, Period string
}

// A Figure is a quantity of a paragraph.
type Figure struct {
	Start, End int // bytes of the document
	Kind       Kind
	Unit       string
	Bounded    bool   // it has a modifier
	Read       Fields // what the grammar of the clause made of it
	Settled    bool   // and that the grammar is sure of its subject and scope
	Group      bool   // or of its scope alone
	Timed      bool   // or of its period
	Same       bool   // it is compared with the same time of another year, so that it has a time
	Like       int    // or that they are those of another, 1 + its index
}

// A Time is a time expression of a paragraph.
type Time struct {
	Start, End int
	Grain      uint8
	Base       bool // can only be a base of comparison
	Vague      bool // names no time of its own: 目前
}

// A Name is a place where the paragraph names somebody or something.
type Name struct {
	Start, End int
	Type       uint8 // a segment.NameType
	Spoken     uint8 // how much the document speaks of it
}

// A Paragraph is what the figures of a paragraph are attached in.
type Paragraph struct {
	Doc        *segment.Document
	Start, End int // bytes of the document
	Token      int // the first token that is in it
	Figures    []Figure
	Times      []Time
	Names      []Name
}

// A unitClass is what sort of unit a figure has.
type unitClass uint8

const (
	noUnit unitClass = iota
	percentUnit
	pointUnit
	moneyUnit
	personUnit
	eventUnit
	spanUnit
	thingUnit
	measureUnit
	numUnits
)

var unitNames = [numUnits]string{"none", "percent", "point", "money", "person", "event", "span", "thing", "measure"}

// classOf sorts the units of figures by what their nouns do.
func classOf(unit string, k Kind) unitClass {
	switch unit {
	case "":
		return noUnit
	case "%", "‰":
		return percentUnit
	case "pp", "bp", "点", "點":
		return pointUnit
	case "人", "名", "位", "人次", "户", "戶":
		return personUnit
	case "起", "次", "例", "场", "場", "宗", "件":
		return eventUnit
	case "年", "天", "日", "小时", "小時", "分钟", "分鐘", "个月", "個月", "秒", "周", "週":
		return spanUnit
	}
	code, _, _ := strings.Cut(unit, "/")
	if len(code) == 3 && 'A' <= code[0] && code[0] <= 'Z' && 'A' <= code[2] && code[2] <= 'Z' {
		return moneyUnit
	}
	if k == Count {
		return thingUnit
	}
	return measureUnit
}

func (k Kind) String() string { return string(kindValues(nil, int(k))) }
