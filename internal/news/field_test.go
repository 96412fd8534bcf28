package news

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestFields(t *testing.T) {
	for s, want := range map[string]Field{
		"": NoField, "来源": Source, "作者": Author, "标签": Tags, "本报记者": Author, "記者": Author,
		"责任编辑": NoField, "实习生": NoField, "来源地": NoField, "大桥": NoField,
	} {
		assert.Equal(t, want, FieldOf(s), s)
	}
	for s, want := range map[string][3]bool{ // a role, a credit, an outlet
		"":     {},
		"编辑":   {true, true, false},
		"图源":   {false, true, false},
		"江城晚报": {false, false, true},
		"海报":   {},
		"合作社":  {},
		"大桥":   {},
	} {
		assert.Equal(t, want, [3]bool{IsRole(s), IsCredit(s), NamesOutlet(s)}, s)
	}
}
