package keywords

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// An Archive collects the keywords of many articles: what stands in most of them is
// furniture, what returns in several is worth a place in a vocabulary, and one thing gets
// one form. It is for one goroutine.
type Archive struct {
	docs int
	tags map[string]*archived // by folded text
}

// An archived tag is one that some articles have.
type archived struct {
	text     string
	docs     int
	score    float64
	examples []string
	last     int
}

// A Suggestion is a tag that an archive uses and a vocabulary lacks.
type Suggestion struct {
	Text     string
	Docs     int      // articles that have it
	Score    float64  // mean score in these
	Examples []string // names of the first articles that have it, three at most
}

// NewArchive returns an empty Archive.
func NewArchive() *Archive { return &Archive{tags: map[string]*archived{}} }

// Len returns the number of articles added.
func (a *Archive) Len() int { return a.docs }

// Add counts the keywords of one article; name is for examples, a title or a path.
func (a *Archive) Add(name string, ks []Keyword) {
	a.docs++
	for _, k := range ks {
		f := hanzi.FoldString(k.Text)
		t := a.tags[f]
		if t == nil {
			t = &archived{text: strings.Clone(k.Text)}
			a.tags[strings.Clone(f)] = t
		}
		if t.last == a.docs {
			continue
		}
		t.last = a.docs
		t.docs++
		t.score += k.Score
		if len(t.examples) < 3 {
			t.examples = append(t.examples, name)
		}
	}
}

// furnitureLeast is how many articles tell what is furniture.
const furnitureLeast = 8

// Furniture returns what is a keyword of more than the given share of the articles, the
// name of the station or of the series, most frequent first: it says nothing of one of
// them. Fewer than eight articles have none. Give it to WithBlock.
func (a *Archive) Furniture(share float64) []string {
	if a.docs < furnitureLeast {
		return nil
	}
	var out []string
	for _, t := range a.sorted() {
		if float64(t.docs) > share*float64(a.docs) {
			out = append(out, t.text)
		}
	}
	return out
}

// Form returns the form in which most articles have what text names: of 湖北 and 湖北省
// the more frequent one. Text that no article has comes back as it is.
func (a *Archive) Form(text string) string {
	f := hanzi.FoldString(text)
	best := a.tags[f]
	if best == nil {
		return text
	}
	for _, end := range placeEnds {
		other := a.tags[f+end]
		if short, ok := strings.CutSuffix(f, end); ok && other == nil {
			other = a.tags[short]
		}
		if other != nil && (other.docs > best.docs || other.docs == best.docs && len(other.text) > len(best.text)) {
			best = other
		}
	}
	return best.text
}

// placeEnds are what stands behind the name of a place or not, folded.
var placeEnds = []string{"省", "市", "县", "区", "镇", "乡", "村", "州", "自治区", "自治州", "自治县", "特别行政区"}

// Suggest returns the keywords of at least least articles that v lacks, those of most
// articles first, ties by score and text. v may be nil. Two forms of a place count as one.
func (a *Archive) Suggest(v *Vocabulary, least int) []Suggestion {
	var out []Suggestion
	for _, t := range a.sorted() {
		if t.docs < least || a.Form(t.text) != t.text {
			continue
		}
		if v != nil {
			if _, ok := v.Canonical(t.text); ok {
				continue
			}
		}
		out = append(out, Suggestion{t.text, t.docs, t.score / float64(t.docs), t.examples})
	}
	return out
}

// sorted returns the tags, those of most articles first.
func (a *Archive) sorted() []*archived {
	all := make([]*archived, 0, len(a.tags))
	for _, t := range a.tags {
		all = append(all, t)
	}
	slices.SortFunc(all, func(x, y *archived) int {
		return cmp.Or(y.docs-x.docs, cmp.Compare(y.score, x.score), strings.Compare(x.text, y.text))
	})
	return all
}
