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

// The files, in the order of the steps:
//
//	segmenter.go options.go modes.go    what programs ask
//	token.go tag.go word.go normal.go   words and their parts of speech
//	user.go                             words of a user
//
//	scan.go fill.go cell.go atom.go     characters to cells; what is one cell: numbers, Latin words, addresses
//	opening.go charrole.go              what can begin with a character; what it does in numbers and names
//	edge.go extend.go link.go           the dictionary's words from a cell on; of 64 cells at a time
//	lattice.go emit.go                  the cheapest path; its tokens
//	numeral.go nameword.go cut.go       words by rule: numbers and dates, names of people, what is meant by what stands
//	                                    around it (cuts.txt)
//	unknown.go region.go                characters left over, joined; names of places before their class
//	firm.go                             firms, and places, of words that nobody knows (trades.txt)
//
//	source.go document.go               an article; its words, sentences, names
//	sentence.go role.go                 sentences; what one is: text, heading, dateline, credit
//	language.go register.go speaking.go the language of a text; news or post; verbs of saying
//	tagging.go phrase.go whole.go       parts of speech in context; noun phrases; names as one word
//
//	names.go name_options.go            names, as programs see them and give them
//	naming.go name_user.go              from the marks of the model and the rules to the names of a document; a user's
//	name_agree.go name_pieces.go        one text, one name; what is glued to it
//	name_vote.go name_confidence.go     which type it has; how sure it is
//	name_start.go name_link.go          where else it stands; which names are forms of one
//	name_parent.go                      which place lies in which
