// Package segment splits Chinese text into words with their parts of speech, and into
// sentences and paragraphs.
//
// A token is a span of byte offsets into the caller's text, never a copy: text[t.Start:t.End]
// is always the very text that was meant, and the tokens of a text, one behind the other,
// are the text again, invalid UTF-8 included. Full-width, upper-case and traditional
// characters segment as their plain simplified forms do.
//
// # Method
//
// The words of a text are the cheapest path through the lattice of all words that could
// stand in it (Viterbi), where a word costs −ln of its probability. The lattice holds the
// words of the dictionary (gse's, with odds re-estimated on modern news), numbers and
// dates, Latin words, and persons' names from the odds of their characters. Single
// characters left over are joined to unknown words by a hidden Markov model of
// positions in words. Compounds that are no more than the sum of their parts are left in
// parts: 信息/技术, not 信息技术. Dates are 2019年/3月/8日.
//
// # Cost
//
// Time is linear in the length of the text whatever it is, and Append allocates nothing
// in steady state. The dictionary is embedded and read in place: New costs microseconds.
package segment
