package stats

import "fmt"

// An Option shapes a Reader.
type Option func(*Reader) error

// WithoutRules turns rules off, by the names that Explain gives: for texts of a kind
// that a rule does not fit, and to see what a rule is worth. A name that no rule has is
// an error. Rules lists them.
func WithoutRules(names ...string) Option {
	return func(r *Reader) error {
		for _, n := range names {
			if !ruleNames()[n] {
				return fmt.Errorf("stats: WithoutRules: no rule %q", n)
			}
			if r.off == nil {
				r.off = map[string]bool{}
			}
			r.off[n] = true
		}
		return nil
	}
}
