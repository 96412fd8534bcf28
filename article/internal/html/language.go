package html

import (
	"strings"

	"github.com/tiyao/tiyao/article/internal/tongue"
)

// language is the page's own word for its language when that can be true.
func language(declared, sample string) string {
	found := tongue.Of(sample)
	d := strings.ReplaceAll(strings.TrimSpace(declared), "_", "-")
	if d == "" || len(d) > 20 {
		return found
	}
	if len(found) >= 2 && !strings.EqualFold(d[:min(2, len(d))], found[:2]) {
		return found // templates carry lang="en" around the world
	}
	switch strings.ToLower(d) {
	case "zh", "zh-cn", "zh-tw", "zh-hk":
		if strings.ToLower(d) == "zh" || found == "" {
			return orElse(found, d)
		}
		if strings.EqualFold(d, "zh-cn") && found == "zh-Hant" || !strings.EqualFold(d, "zh-cn") && found == "zh-Hans" {
			return found
		}
	}
	return d
}
