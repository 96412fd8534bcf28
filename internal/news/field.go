package news

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// A Field is what a label says of the value behind it.
type Field uint8

// The fields of an article that pages label.
const (
	NoField Field = iota
	Source
	Author
	Tags
)

// FieldOf is the field that the label s names, in either script and case; NoField for any
// other word. Editors and photographers are no authors.
func FieldOf(s string) Field {
	x := words()
	switch {
	case s == "":
		return NoField
	case x.is(sources, s):
		return Source
	case x.is(authors, s):
		return Author
	case x.is(topics, s):
		return Tags
	case x.is(reporters, s) && strings.HasSuffix(hanzi.FoldString(s), "记者"):
		return Author
	}
	return NoField
}

// IsRole says whether s is a word for work on a report: 编辑, 记者, 校对.
func IsRole(s string) bool { return s != "" && words().is(roles, s) }

// IsCredit says whether s is such a word, or a label of credits: 图, 来源.
func IsCredit(s string) bool { return IsRole(s) || s != "" && words().is(labels, s) }

// NamesOutlet says whether s ends as the names of outlets do: 江城晚报, 云州网. 海报 and 举报
// do not.
func NamesOutlet(s string) bool {
	x := words()
	return s != "" && x.ends(outlets, s) > 0 && x.ends(unnamed, s) == 0
}
