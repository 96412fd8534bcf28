// Package scan cuts a paragraph into the items of the grammar: words, quantities, times,
// and the numbers that count nothing.
//
// It goes from left to right and takes the longest item at each place. A number is first shown to the traps, rules for numbers
// that count nothing; a word of the lexicon to the readings of its class, rules for when it means something else.
//
//	scan.go words.go                  the way through; the word file
//	word.go short.go status.go        readings: of words, of verbs of one character, of words of status,
//	hidden.go                         of ordinary words that hide others
//	near.go per.go bound.go           what stands near a place; 每; bounds before a quantity
//	label.go measured.go length.go    units in brackets; the unit before another; lengths of time that are none
//	latin.go slashes.go weekday.go    names in Latin letters; lists with strokes; days of the week
//	ordinal.go                        第三届 and 第33名
//	trap.go                           the form of a trap, and Rules, which lists all rules of this step
//	digits.go models.go base.go       traps: of digits, of models and parts, of what another number is told for,
//	chinese.go results.go             of Chinese numerals; of distances, times and classes that name an event,
//	play.go score.go chess.go         of games, scores, chess
package scan
