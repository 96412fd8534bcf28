package segment

import "github.com/tiyao/tiyao/internal/hanzi"

// Normal returns the form in which the dictionary knows text, for indexes that should
// find a word however it is written: traditional characters become simplified ones,
// full-width forms half-width ones, capitals small letters. Runes are mapped one to one;
// text that is normal already is returned as it is, without a copy.
func Normal(text string) string { return hanzi.FoldString(text) }
