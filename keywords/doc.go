// Package keywords says what a text is about in the words an editor would tag it with.
//
//	e, err := keywords.New()
//	for _, k := range e.Extract(doc) {
//		fmt.Println(k.Text, k.Score)
//	}
//
// # How
//
// Candidates are words and phrases of the title and the body: content words, runs of
// up to five of them that repeat or stand in the title, the lead, a sub-heading or
// quotes, names, 《titles》. Each is described by some thirty features (how often and
// where it stands, how rare its words are, how firmly they hold together, what stands
// beside it), and a small additive model, fitted on texts that editors and authors
// tagged, turns them into the chance that an editor would choose it. Of a phrase and
// its parts only the best form is given, unless a part stands for itself.
//
// Explain shows the features of every candidate. TFIDF and TextRank rank single words
// the well-known ways.
//
// # Tags of one's own
//
// A Vocabulary holds the tags a site uses, with synonyms, however many. WithVocabulary
// prefers them or gives nothing else; Block keeps tags out. WithIDF weighs words by an
// archive of one's own (IDFBuilder).
//
// # Offsets
//
// Spans are bytes into the text of the document. A keyword that stands in the title
// alone has none.
package keywords

//go:generate go run ../internal/gen/ranker -data $KEYWORDS -corpus $CORPUS -o ../internal/rank/keywords/weights.go
