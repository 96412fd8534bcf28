package lexicon

// idfUnit is how many steps of the stored IDF make 1.
const idfUnit = 16

// Tag returns the part of speech of the word at node, as the number the segment
// package gave it.
func (l *Lexicon) Tag(node uint32) uint8 { return l.Node(node).Class() }

// IDF returns the inverse document frequency of the word at node, ln(N/df), to 1/16.
func (l *Lexicon) IDF(node uint32) float64 { return float64(l.idf[node]) / idfUnit }
