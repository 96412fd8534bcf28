package rule

// A Rule is a decision of the grammar.
type Rule struct {
	Name    string // "step: what it decides"
	Example string // a text that is read otherwise without the rule
}

// An Effect is what a rule did.
type Effect uint8

// The effects.
const (
	Dropped   Effect = iota // the number counts nothing
	Kept                    // the number is a statistic
	Hidden                  // the number is part of a word, a name or a time
	Kind                    // said what kind of statement it is
	Value                   // said what the number is worth
	Direction               // said which way a change goes
)

// A Note says that a rule was applied to the runes [S, E) of the line.
type Note struct {
	Rule   *Rule
	Effect Effect
	S, E   int
}

// A Log hears which rules are applied, and turns some off. The nil Log hears nothing
// and allows all.
type Log struct {
	Off   map[string]bool // by name
	Hears bool
	Notes []Note
}

// Allows reports whether r is not turned off.
func (l *Log) Allows(r *Rule) bool { return l == nil || !l.Off[r.Name] }

// Add notes that r was applied.
func (l *Log) Add(r *Rule, e Effect, start, end int) {
	if l != nil && l.Hears {
		l.Notes = append(l.Notes, Note{r, e, start, end})
	}
}
