package keywords

import "github.com/tiyao/tiyao/segment"

// Refuses says why no words of doc are given as keywords, "" where they are: a text that
// is not Chinese has none, only tags of a vocabulary are looked for in it.
func Refuses(doc *segment.Document) string {
	if doc == nil {
		return ""
	}
	if tongue := doc.Foreign(); tongue != "" {
		return "the text is in " + tongue
	}
	return ""
}
