package html

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestHiddenIDs(t *testing.T) {
	for css, want := range map[string][]string{
		"#terms{display:none}":                                {"terms"},
		"p{margin:0}\n#a, #b { color: red; display : none; }": {"a", "b"},
		".tab{display:none}":                                  nil, // scripts show tabs
		"#list li{display:none} div#x{display:none}":          nil,
		"@media (max-width:600px){#side{display:none}}":       nil, // on phones only
		"@media print{#n{display:none}}#after{display:none}":  {"after"},
		"#open{display:block}":                                nil,
		"#torn{display:none":                                  nil,
		"}}#stray{display:none}":                              {"stray"},
	} {
		assert.Equal(t, want, hiddenIDs(nil, []byte(css)), css)
	}
}
