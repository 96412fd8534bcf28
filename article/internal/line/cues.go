package line

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
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
	list, err := parseCues(cueText)
	if err != nil {
		return x // a test reads the same file and fails
	}
	for _, c := range list {
		r, _ := utf8.DecodeRuneInString(c.text)
		switch c.how {
		case whole:
			x.whole[c.text] = c.kind
		case finish:
			x.finish = append(x.finish, c)
		case within, always:
			x.within[r] = append(x.within[r], c)
			x.opens[r&255] = true
		default:
			x.first[r] = append(x.first[r], c)
		}
	}
	return x
})

// parseCues reads lines of `kind how max: phrase | phrase`.
func parseCues(s string) ([]cue, error) {
	kinds := map[string]Kind{}
	for k := Text; k <= Foot; k++ {
		kinds[k.String()] = k
	}
	hows := map[string]how{"whole": whole, "label": label, "start": start, "within": within, "always": always, "finish": finish}
	var out []cue
	for n, l := range strings.Split(s, "\n") {
		if l == "" || l[0] == '#' {
			continue
		}
		head, phrases, ok := strings.Cut(l, ": ")
		f := strings.Fields(head)
		if !ok || len(f) != 3 {
			return nil, fmt.Errorf("cues.txt:%d: want `kind how max: phrases`", n+1)
		}
		kind, ok1 := kinds[f[0]]
		h, ok2 := hows[f[1]]
		most, err := strconv.Atoi(f[2])
		if !ok1 || !ok2 || err != nil {
			return nil, fmt.Errorf("cues.txt:%d: unknown kind, how or max in %q", n+1, head)
		}
		for _, p := range strings.Split(phrases, " | ") {
			p = strings.ReplaceAll(strings.TrimSpace(p), "_", " ")
			if p == "" {
				return nil, fmt.Errorf("cues.txt:%d: an empty phrase", n+1)
			}
			out = append(out, cue{p, h, kind, most})
		}
	}
	return out, nil
}
