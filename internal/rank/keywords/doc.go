// Package keywords is the engine behind the package keywords of the module's root: it
// finds the candidates of a document, describes them by features, scores them and
// chooses a list. The generator and the evaluation use it too, so that the face need
// not export what is theirs alone.
//
// # One way through
//
// Engine.Extract puts a document into a scan. scan.run counts its words and phrases (nodes of a trie; title and body are one
// row of units), collect lists the candidates that have the shape of a tag and describes them, the forest scores them, and
// scan.list takes them best first: a candidate is given unless a refusal is of it, a pick says the same already (blocker), or it
// is less likely than its bar. Before it is given its form is chosen: 湖北省 or 湖北, the person for the office.
//
// # What words say
//
//	words.txt doubts.txt                the word file; weights of what strict readers strike out
//	words.go listed.go edge.go          its classes; whether a word is of one, or ends in one
//	wordset.go hashed.go table.go       sets of words of a segmenter; tables by hash, in files and of a text
//	phrasetable.go prior.go             what a corpus knows of a phrase; how often people tag with it, and what it is worth to readers
//
// # Counting
//
//	engine.go scan.go node.go           the way through; the bench; words and phrases with what is counted of them
//	split.go unit.go unitmap.go         tokens cut at names; units and their words; numbers of units
//	zone.go read.go class.go            zones of the text; words and pairs; where a part of speech may stand in a candidate
//	code.go                             what is code in the marks of Markdown
//	phrase.go bracket.go latin.go       phrases; what brackets give; Latin names with their numbers
//	names.go nounphrase.go side.go      the names of the document; its noun phrases; what stands beside each unit
//	register.go language.go repeated.go news, post, abstract or broadcast; English; sentences said twice
//	vocab.go automaton.go match.go      a vocabulary, and its tags in a text
//	synonym.go                          other words for tags of it
//
// # Candidates
//
//	candidate.go                        collect: which nodes come into question
//	shaped.go shape.go                  whether one has the form of a tag, as a word, as a phrase
//	told.go nameless.go relation.go     pieces of sentences, names that are not told, parts of names
//	bond.go rarity.go                   how firmly words hold together; IDF
//
// # Scores
//
//	feature.go describe.go              the features, and the order they are filled in
//	describewords.go spread.go          those of the words of a candidate; of where it stands
//	forest.go longlist.go model.go      boosted trees; first the early ones for all, then the rest for the best; the model's file
//	explain.go tfidf.go                 candidates with all that was seen; TF-IDF and TextRank
//
// # The list
//
//	select.go pick.go                   list, blocker, choose: the order in which all this is asked
//	refusal.go                          what is no tag however likely: a table of rules with names, whose words stand in
//	piece.go deed.go glued.go           pieces of sentences, deeds, pieces by what stands around them,
//	amount.go credited.go account.go    amounts and times, who reports, accounts,
//	cutname.go edition.go               names cut before their end or shared, editions and places of a thing
//	generic.go nobody.go clause.go      what is a tag only where there is nothing better
//	bar.go seldom.go doubt.go           how likely a tag must be, by where it stands and what it is
//	fill.go kernel.go                   what fills a short list; the term that a longer word is about
//
// # Forms
//
//	form.go gloss.go                    which form of a name is given, and which are forms of one; names in brackets
//	abbreviated.go twin.go second.go    short forms; two phrases that say one thing; a name with what adds nothing
//	narrower.go spelling.go             a term of the title for the one that it ends in; small letters and capitals
//	whole.go entire.go ended.go         the phrase or name that a piece stands for,
//	seated.go wholeevent.go office.go   the authority with its place, the event with its number, who holds an office
//	overlap.go speak.go happens.go      what a pick leaves to one that overlaps; chances of variants; events and their places
//	spans.go beside.go                  where a tag stands; words before and behind it
//
// # Types
//
//	type.go wordtype.go madetype.go     what kind of thing a keyword is, by the name, the word, the make,
//	context.go mistyped.go              by what stands around it; where the text speaks against the name's type
package keywords
