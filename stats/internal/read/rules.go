package read

import "github.com/tiyao/tiyao/stats/internal/rule"

// Rules returns the rules of this step.
func Rules() []*rule.Rule {
	var all []*rule.Rule
	return all
}
