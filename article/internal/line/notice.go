package line

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/tiyao/tiyao/internal/phrase"
)

//go:embed notices.txt
var noticeText string

// A noticeList is the words of notices.txt.
type noticeList struct {
	call, place, aim, speaker *phrase.Table[struct{}]
	cookie                    []string
}

// notices reads notices.txt, once.
var notices = sync.OnceValue(func() *noticeList {
	lines := phrase.Must(phrase.Parse("notices.txt", noticeText))
	sets := phrase.Must(phrase.Sets(lines))
	return &noticeList{sets["call"], sets["place"], sets["aim"], sets["speaker"], phrase.Texts(lines, "cookie")}
})

// appeal says whether f asks the reader to go on in an app or elsewhere.
func appeal(f string) bool {
	x := notices()
	f = strings.TrimLeft(f, opening)
	n, _ := x.call.LongestIn(f)
	return n > 0 && x.place.Within(f) && x.aim.Within(f)
}

// consent says whether f is a site's own word about cookies: it speaks of itself or to
// the reader, and of what it does with what it knows of him.
func consent(f string) bool {
	if !strings.Contains(f, "cookie") {
		return false
	}
	x, n := notices(), 0
	for _, w := range x.cookie {
		if strings.Contains(f, w) {
			n++
		}
	}
	return n >= 2 && x.speaker.Within(f)
}
