package names

import (
	_ "embed"
	"slices"
	"sync"

	"github.com/tiyao/tiyao/internal/phrase"
	"github.com/tiyao/tiyao/internal/tagger"
)

//go:embed kinds.txt
var kindsFile string

// kindLines are the lines of kinds.txt, read once.
var kindLines = sync.OnceValue(func() []phrase.Line { return phrase.Must(phrase.Parse("kinds.txt", kindsFile)) })

// The kinds of places, as kinds.txt has them.
type kinds struct {
	place set // all heads of places, those of heads.txt too

	division, left, alone, link, zone set

	leftOrder []string // the words of left, in the order of the file
}

// readKinds takes the kinds from their file; heads are the other heads of places.
func (x *kinds) readKinds(heads []phrase.Line) error {
	lines := kindLines()
	sets, err := phrase.Sets(lines)
	if err != nil {
		return err
	}
	x.division, x.link, x.zone = sets["division"], sets["link"], sets["zone"]
	for _, l := range phrase.Of(lines, "division") {
		if !slices.Contains(l.Args, "wide") {
			heads = append(heads, l)
		}
	}
	x.place, err = phrase.New(heads, func(*phrase.Line) (struct{}, error) { return struct{}{}, nil })
	if err != nil {
		return err
	}
	x.leftOrder = kindsThat(lines, "left")
	x.left, x.alone = phrase.NewSet(x.leftOrder...), phrase.NewSet(kindsThat(lines, "alone")...)
	return nil
}

// kindsThat returns the words of lines that say how of theirs.
func kindsThat(lines []phrase.Line, how string) (all []string) {
	for _, l := range lines {
		if l.Class == how || slices.Contains(l.Args, how) {
			for w := range l.Words() {
				all = append(all, w.Text)
			}
		}
	}
	return all
}

// PlaceKinds are what stands behind the name of a place, or is left out: 湖北, 湖北省. Nobody may change them.
func PlaceKinds() []string { return words().leftOrder }

// IsPlaceKind reports whether w, folded, may stand behind the name of a place or not: 县 of 安义县.
func IsPlaceKind(w string) bool { return words().left.Has(w) }

// LoneKinds are the kinds of places that nothing else is written like: 嘎查.
func LoneKinds() []string { return kindsThat(kindLines(), "alone") }

// loneKinds marks the places that end in a kind that nothing else is written like, with the words before it, whatever
// these are taken for: 巴音嘎查.
func (s *scan) loneKinds() {
	const least, most = 2 * 3, 7 * 3 // bytes of the name before the kind
	for i := range s.tokens {
		t := &s.tokens[i]
		if s.lead[i]&leadLone == 0 || t.Tag == tagger.TagNR || !s.alone.Has(s.word(i)) {
			continue
		}
		if a, b := s.over(t.Start, t.End); b > a && s.marks[a].Type == tagger.Place {
			continue
		}
		start := t.Start
		for k := i - 1; k >= 0 && s.tokens[k].End == start && t.Start-s.tokens[k].Start <= most; k-- {
			if tag := s.tokens[k].Tag; !nominal(tag) && (tag != tagger.TagV || t.Start-start >= least) || tag == tagger.TagVN {
				break
			}
			start = s.tokens[k].Start
			if o := s.beginningAt(start); o != nil && o.Type == tagger.Place {
				break
			}
		}
		if o := s.endingAt(start); o != nil && o.Type == tagger.Person {
			start = o.Start
		}
		if t.Start-start >= least {
			s.put(Mark{Start: start, End: t.End, Type: tagger.Place, Margin: 3 * tagger.Unit, Rule: true})
		}
	}
}
