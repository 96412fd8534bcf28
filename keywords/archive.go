package keywords

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tiyao/tiyao/internal/archive"
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/names"
)

// An Archive collects the keywords of many articles: what stands in most of them is
// furniture, what returns in several is worth a place in a vocabulary, and one thing gets
// one form. It is for one goroutine.
type Archive struct {
	count *archive.Count
	told  map[archive.Key]*told
}

// told is what an archive tells of one tag beside the number of articles.
type told struct {
	score    float64
	examples []string
}

// A Suggestion is a tag that an archive uses and a vocabulary lacks.
type Suggestion struct {
	Text     string
	Docs     int      // articles that have it
	Score    float64  // mean score in these
	Examples []string // names of the first articles that have it, three at most
}

// NewArchive returns an empty Archive.
func NewArchive() *Archive {
	return &Archive{count: archive.NewCount(1), told: map[archive.Key]*told{}}
}

// Len returns the number of articles added.
func (a *Archive) Len() int { return a.count.Docs() }

// Add counts the keywords of one article; name is for examples, a title or a path.
func (a *Archive) Add(name string, ks []Keyword) {
	a.count.Next()
	for _, k := range ks {
		key := archive.KeyOf(k.Text)
		if !a.count.Add(key, k.Text) {
			continue
		}
		x := a.told[key]
		if x == nil {
			x = &told{}
			a.told[key] = x
		}
		x.score += k.Score
		if len(x.examples) < 3 {
			x.examples = append(x.examples, name)
		}
	}
}

// Furniture returns what is a keyword of more than the given share of the articles, the
// name of the station or of the series, most frequent first: it says nothing of one of
// them. Fewer than eight articles have none. Give it to WithBlock.
func (a *Archive) Furniture(share float64) []string {
	docs := a.count.Docs()
	if docs < archive.LeastTags {
		return nil
	}
	var out []string
	for _, t := range a.sorted(1) {
		if float64(t.Docs) > share*float64(docs) {
			out = append(out, t.Text)
		}
	}
	return out
}

// Form returns the form in which most articles have what text names: of 湖北 and 湖北省
// the more frequent one. Text that no article has in either form comes back as it is.
func (a *Archive) Form(text string) string {
	best := a.count.Of(archive.KeyOf(text))
	try := func(form string) {
		if x := a.count.Of(archive.KeyOf(form)); x.Docs > best.Docs || x.Docs == best.Docs && x.Docs > 0 && len(x.Text) > len(best.Text) {
			best = x
		}
	}
	folded := hanzi.FoldString(text)
	for _, end := range names.PlaceKinds() {
		if short, ok := strings.CutSuffix(folded, end); !ok {
			try(text + end)
		} else if len(short) >= names.ShortestPlace {
			try(short)
		}
	}
	if best.Docs == 0 {
		return text
	}
	return best.Text
}

// Suggest returns the keywords of at least least articles that v lacks, those of most
// articles first, ties by score and text. v may be nil. Two forms of a place count as one.
func (a *Archive) Suggest(v *Vocabulary, least int) []Suggestion {
	var out []Suggestion
	for _, t := range a.sorted(least) {
		if a.Form(t.Text) != t.Text {
			continue
		}
		if v != nil {
			if _, ok := v.Canonical(t.Text); ok {
				continue
			}
		}
		x := a.told[archive.KeyOf(t.Text)]
		out = append(out, Suggestion{t.Text, int(t.Docs), x.score / float64(t.Docs), x.examples})
	}
	return out
}

// sorted returns the tags of at least least articles, those of most first, then by score and
// text.
func (a *Archive) sorted(least int) []archive.Text {
	all := a.count.Shared(least)
	score := func(t archive.Text) float64 { return a.told[archive.KeyOf(t.Text)].score }
	slices.SortStableFunc(all, func(x, y archive.Text) int {
		return cmp.Or(cmp.Compare(y.Docs, x.Docs), cmp.Compare(score(y), score(x)))
	})
	return all
}
