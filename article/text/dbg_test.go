package text

import (
	"fmt"
	"os"
	"testing"
)

func TestDbg(t *testing.T) {
	f := os.Getenv("F")
	if f == "" {
		t.Skip()
	}
	b, _ := os.ReadFile(f)
	ls := split(normalize(string(b)))
	r, ok := choose(ls)
	fmt.Println("RUN", r, ok, "title", findTitle(ls, r), pageTitle(ls))
	d := repeated(ls)
	sh := 0
	seen := false
	for i := range ls {
		l := &ls[i]
		w := weigh(l, sh, seen)
		if w > 0 && d[l.Text] {
			w = 0
		}
		if w < 0 {
			sh++
		} else if w > 0 {
			sh = 0
			seen = true
		}
		s := l.Text
		if len(s) > 90 {
			s = s[:90]
		}
		m := " "
		if i >= r.first && i < r.last {
			m = "*"
		}
		fmt.Printf("%4d%s %5d %-7s b%v %s\n", i, m, w, l.Kind, l.bullet, s)
	}
}
