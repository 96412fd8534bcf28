// Package summary is the engine of summaries and descriptions: it reads what each sentence of a document is,
// ranks sentences by a learned model, and chooses among the ways to shorten and join them.
//
// Products that are added are rounded first, float32(x*y): a processor that fuses them would choose otherwise.
//
// # One way through
//
// Engine.begin puts a document into a work, reads it (work.read), weighs its words and ranks its sentences. A summary takes
// the best of these (work.choose). A description cuts the best into clauses, lists the ways to give each (a part), searches
// for the best row of parts (a cand) and writes it out. What must not be given at all is told by the rules of gate.go; what
// readers mind, but nobody measured, is a taste with a weight of its own (reading.go, distaste.go).
//
// # What words say
//
//	words.txt purposes.txt               the word files
//	lexical.go phraseclass.go            words.txt: what a word does (cue), and the classes that a clause or an end is asked for
//	phrasestart.go                       where phrases may begin, so that few places of a text are asked
//	known.go rune.go pairs.go            what words of the lexicon do, kept; sets of characters; pairs of characters
//	quotemark.go length.go limit.go      quotation marks; lengths and limits
//
// # Reading a document
//
//	engine.go work.go survey.go          the way through; its bench; one walk over the text for what few texts have
//	sentence.go classify.go              work.read, in order; the traits of a sentence (hangs, links, asks …)
//	purpose.go courtesy.go dayname.go    what a sentence is for where that is not the news: thanks, truisms, days
//	opening.go textstart.go              what is cut off the start of a sentence: dateline, stamp, letterhead; where a text starts
//	openlabel.go openmark.go openbody.go more of that: labels and sponsors; topics, numbers, invitations; where a body opens
//	label.go partlabel.go nameline.go    labels in brackets, heads of parts, lines of names
//	outlet.go source.go reporter.go      who is read before a text: outlet, source, reporter,
//	signature.go                         and who signs it
//	title.go titlemark.go guide.go       the title, given, found or in a note; what it turns on: names and figures
//	asking.go offtitle.go                what a title asks; whether a candidate says what the title does
//	key.go aim.go definition.go          where no news is told: the sentence of its aim, what it comes to, what its title is
//	essay.go                             introductions, and what readers mind where the text is no news
//	oldtitle.go oldlabelled.go           a headline that ran into the text, behind 原标题 too
//	body.go headagain.go                 the same by what follows it; one that the text says again
//	innerheading.go runheading.go        headings that ran into a sentence further down
//	joint.go jointhead.go jointword.go   where a headline ends that lost its line end, by a model:
//	jointmodel.go                        its features and weights
//	picture.go lent.go marked.go         captions: by who took or gave the picture, by ▲
//	advertisement.go askers.go           what is skipped: advertisements, questions of an audience,
//	residue.go lines.go                  rests of a page; lines that end inside of sentences
//	biography.go markdown.go             who speaks or wrote, under a heading; marks of Markdown
//	quotation.go trim.go                 sentences inside of a quotation; ends: credits, stray quotes
//	figure.go match.go leadin.go         statistics; who met whom in a match; sentences that lead up to the news
//
// # Weighing
//
//	words.go salience.go                 the words of a document and what covering them is worth
//	centrality.go rank.go                LexRank; the score of a sentence
//	lexis.go hashed.go                   what the words of a sentence say of it, by a model; its weights
//	adrift.go                            the chance that a sentence says nothing without those before it
//	weights.go learned.go                the linear weights, and their file
//	trees.go treesfile.go                the regression trees, and their file
//	fit.go preload.go                    what the generator asks; reading models early
//
// # Summaries
//
//	choose.go distaste.go                maximal marginal relevance; what readers mind in a sentence of a summary
//	gate.go                              what is never given, in descriptions either: a table of rules with names
//	pointer.go                           what points to a table
//
// # Descriptions
//
//	describe.go digest.go items.go       the choice; texts of several matters; texts of listed items
//	split.go leaveout.go parenthesis.go  a sentence into clauses; what marks show to be no text; brackets
//	clause.go clausehead.go clauseend.go what a clause is (kind), by its first words, by its last
//	loose.go relative.go                 what a start stands for without having it (他, 会上); relative clauses
//	end.go leadsup.go stirs.go           where a sentence may end early; clauses that lead up to the next, or say little
//	headdrop.go leanlead.go turned.go    which clauses may go at the start: times, sources; what the next sentence turns
//	drop.go clausedrop.go ending.go      what may go inside, and whole clauses of it,
//	occasion.go roll.go                  occasions, rolls of names
//	standin.go place.go seat.go          the place for 全市 and 我省; whose office 省委 is
//	subjectname.go                       the name for 该公司 and 他
//	candidate.go tally.go                the ways to give a sentence; the words of a candidate
//	search.go                            the beam over rows of them
//	candidatescore.go features.go        what one is worth: weights, trees, verdicts; its features,
//	lead.go leadnews.go preference.go    those of the first sentence, of later ones, of length
//	reading.go headreading.go            what readers mind in it, and in how it starts
//	endreading.go                        and how it ends
//	joinnext.go render.go fallback.go    one more sentence where there is room; the text; what is left where nothing fits
package summary
