package attach

import "github.com/tiyao/tiyao/internal/hanzi"

// timeWords are the roles of words that a time can begin with.
const timeWords = timeSelf | timeHead | timeTail | timeUnit | timeSpan

// A wordRole says what a word does where it stands: how it takes part in a time, or what it tells of
// its neighbours. A word can have several.
type wordRole uint16

const (
	timeSelf   wordRole = 1 << iota // a time by itself: 上世纪
	timeHead                        // begins a time: 今年 in 今年以来
	timeTail                        // ends one
	timeUnit                        // behind a number makes one
	timeSpan                        // behind a year makes one: 学年
	timeEvent                       // names a time by what stands before it
	timeStreak                      // how long something has gone on
	wordPlan                        // what is planned, by which a year is one of a target
	wordLaw                         // what is cited
	timeSince                       // makes a time of what began then
	wordModal                       // says that something may or must be done
	wordLead                        // only leads to a verb
	wordSelf                        // stands for somebody named
)

var wordRoles = [...]string{"time.self", "time.head", "time.tail", "time.unit", "time.span", "time.event", "time.streak", "plan", "law", "time.since", "modal", "lead", "self"}

// wordWith returns the number of cells from p on that make the longest word with one of the
// roles of want, 0 for none.
func (r *Reader) wordWith(p int, want wordRole) int {
	if p >= len(r.cells) || r.cells[p].is&isTimely == 0 {
		return 0
	}
	if r.rolesAt != p {
		r.rolesAt = p
		r.findRoles(p)
	}
	for n := len(r.roles); n > 0; n-- {
		if r.roles[n-1]&want != 0 {
			return n
		}
	}
	return 0
}

// maxRoleCells is how many cells a word of a time can be.
const maxRoleCells = 3

// findRoles finds the roles of the words of one cell, two and three that begin with the cell p.
func (r *Reader) findRoles(p int) {
	c := &r.cells[p]
	r.roles = [maxRoleCells]wordRole{r.lex.roles[c.word]}
	if c.is&isGoing == 0 {
		return
	}
	var buf [48]byte
	b := buf[:0]
	for q := p; q < p+maxRoleCells && q < len(r.cells); q++ {
		c := &r.cells[q]
		if c.mark != wordMark || c.end-c.start > 24 {
			break
		}
		b = hanzi.AppendFold(b, r.text[c.start:c.end])
		r.roles[q-p] = r.lex.roles[r.lex.index[string(b)]]
		if len(b) > 20 {
			break
		}
	}
}
