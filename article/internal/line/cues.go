package line

import (
	_ "embed"
	"strconv"
	"sync"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/news"
	"github.com/tiyao/tiyao/internal/phrase"
)

// maxCue is the size beyond which a line is a paragraph; only long notices are
// still looked for.
const maxCue = 160

type how uint8

const (
	whole  how = iota // the whole line, marks and counts aside
	label             // at the start, with a colon after it
	start             // at the start
	within            // anywhere, but not in a sentence
	always            // anywhere
	finish            // at the end, closing marks aside
	front             // before each phrase of back of its kind: the two are a whole line, or a label
	back
)

// A cue is a phrase that gives a line of at most max characters away (0: maxCue).
type cue struct {
	text string
	how  how
	kind Kind
	max  int
}

//go:embed cues.txt
var cueText string

// index holds the cues by how they are looked up.
type index struct {
	whole  map[string]Kind
	first  map[rune][]cue // start and label, by their first rune
	within map[rune][]cue // within and always, by their first rune
	opens  [256]bool      // the low bytes of those runes, to pass over the rest
	finish []cue
}

// cues reads cues.txt, once.
var cues = sync.OnceValue(func() *index {
	x := &index{whole: map[string]Kind{}, first: map[rune][]cue{}, within: map[rune][]cue{}}
	var fronts []cue
	for _, c := range phrase.Must(parseCues(cueText)) {
		r, _ := utf8.DecodeRuneInString(c.text)
		switch c.how {
		case whole:
			x.whole[c.text] = c.kind
		case finish:
			x.finish = append(x.finish, c)
		case front:
			fronts = append(fronts, c)
		case back:
			for _, f := range fronts {
				x.pair(f, c)
			}
		case within, always:
			x.within[r] = append(x.within[r], c)
			x.opens[r&255] = true
		default:
			x.first[r] = append(x.first[r], c)
		}
	}
	for _, end := range news.PictureEnds() {
		x.finish = append(x.finish, cue{end, finish, Caption, mostLent})
	}
	return x
})

// mostLent is how long a line may be that ends in whose the picture above it is.
const mostLent = 60

// pair adds what f and b make together, unless it is there already.
func (x *index) pair(f, b cue) {
	if f.kind != b.kind {
		return
	}
	text := f.text + b.text
	if _, ok := x.whole[text]; !ok {
		x.whole[text] = f.kind
	}
	r, _ := utf8.DecodeRuneInString(text)
	x.first[r] = append(x.first[r], cue{text, label, f.kind, f.max})
}

// parseCues reads a word file of lines `kind how max: phrase | phrase`. The order of
// the lines counts: the first cue that fits wins.
func parseCues(s string) ([]cue, error) {
	kinds := map[string]Kind{}
	for k := Text; k <= Foot; k++ {
		kinds[k.String()] = k
	}
	hows := map[string]how{"whole": whole, "label": label, "start": start, "within": within, "always": always, "finish": finish, "front": front, "back": back}
	lines, err := phrase.Parse("cues.txt", s)
	if err != nil {
		return nil, err
	}
	size := 0
	for i := range lines {
		size += lines[i].Len()
	}
	out := make([]cue, 0, size)
	for i := range lines {
		l := &lines[i]
		kind, ok1 := kinds[l.Class]
		h, ok2 := hows[l.Arg(0)]
		most, err := strconv.Atoi(l.Arg(1))
		if !ok1 || !ok2 || err != nil || len(l.Args) != 2 {
			return nil, l.Errorf("want `kind how max: phrases`")
		}
		for w := range l.Words() {
			out = append(out, cue{w.Text, h, kind, most})
		}
	}
	return out, nil
}
