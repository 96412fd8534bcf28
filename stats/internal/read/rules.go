package read

import "github.com/tiyao/tiyao/stats/internal/rule"

// Rules returns the rules of this step.
func Rules() []*rule.Rule {
	all := []*rule.Rule{requirement, dueYear, mostOffered, aboutEach, bracketedList, countedGroup, heldGroup, baseLevel, lineDrawn, otherLevel, hopedLevel, manyPlaces}
	for _, rules := range [...][]decision{ranks, changes, pointings, callings, parts, wholes, multiples, counts, spans, points, amounts, measures, stated, bares} {
		for i := range rules {
			all = append(all, &rules[i].Rule)
		}
	}
	seen := map[*rule.Rule]bool{}
	for _, rules := range reaches {
		for i := range rules {
			if r := &rules[i].Rule; !seen[r] {
				seen[r] = true
				all = append(all, r)
			}
		}
	}
	return all
}
