// Package keywords says what a text is about in the words an editor would tag it with.
//
//	e, err := keywords.New()
//	for _, k := range e.Extract(doc) {
//		fmt.Println(k.Text, k.Score)
//	}
//
// # How
//
// Candidates are the names of the document, its noun phrases, words, what recurs among
// changing neighbours, what stands in quotes or 《》, Latin names with their numbers, and
// phrases of the title. Each is described by some seventy features (where and how often it
// stands, how rare it is, what stands beside it, what kind of name it is, how a corpus of
// news knows it, how often people use it, its last word or its ending as a tag), and a
// forest of boosted trees, fitted on what editors, publishers and authors tagged,
// turns them into the chance that an editor would let it stand; what is unlikely is not given. Of the forms of a name,
// and of a phrase and its parts, one is given, unless a part stands for itself. Pieces of
// clauses, verbs alone, dates and amounts are given only where people use them as tags.
//
// Explain shows where each candidate comes from, its features and what beat it. TFIDF and
// TextRank rank single words the well-known ways.
//
// A text in another language than Chinese has no keywords but tags of a vocabulary;
// Check says so.
//
// SectionOf tells the subject of the article: sports, finance, health.
//
// # Tags of one's own
//
// A Vocabulary holds the tags a site uses, with synonyms, however many. WithVocabulary
// prefers them or gives nothing else; WithBlock keeps tags out. WithIDF weighs words by an
// archive of one's own (IDFBuilder). An Archive collects the keywords of many articles: it
// knows the furniture of a site, and what its vocabulary lacks.
//
// # Offsets
//
// Spans are bytes into the text of the document. A keyword that stands in the title
// alone has none.
package keywords

//go:generate go run -C .. ./internal/gen/phrases -corpus $CORPUS -without $WITHOUT -o internal/rank/keywords/phrases.bin
//go:generate go run -C .. ./internal/gen/section -data $DATA/keywords -corpus $CORPUS -without $WITHOUT -o internal/rank/section/model.bin
//go:generate go run -C .. ./internal/gen/ranker -data $DATA/keywords -corpus $CORPUS -o internal/rank/keywords/model.bin
