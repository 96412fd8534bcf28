package main

// picked is the set of articles of the corpus of which strict readers judged nearly every tag that the ranker gave, and those
// below: they strike out what an article says in passing and what says nothing of it, which the other sets do not tell from
// what nobody asked about. A line of the file is as one of judged phrases; 2 is a tag that they would choose, 1 one
// that they let stand. A second form of another tag of the list is left out: by itself it is none.
const picked = "picks"

// readPicks reads the file of judged picks and joins it with the articles of the corpus. What a tag is worth to one article
// it need not be to another, so the prior learns nothing from it.
func readPicks(path string, raw []string) ([]doc, error) {
	docs, err := readPhrases(path, raw)
	for i := range docs {
		docs[i].judged = nil
	}
	return docs, err
}

// partly reports whether of the texts of a set some candidates alone were judged.
func partly(set string) bool { return set == phrased || set == picked }
