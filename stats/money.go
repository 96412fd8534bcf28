package stats

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/phrase"
	"github.com/tiyao/tiyao/segment"
)

//go:embed places.txt
var placeFile string

// places is the table of places.txt, which few texts ask.
var places = sync.OnceValue(func() *phrase.Table[placeWord] {
	return phrase.Must(phrase.New(phrase.Must(phrase.Parse("places.txt", placeFile)), newPlaceWord))
})

// The moneys of the places, and what else a word of places.txt can be.
const (
	nowhere = iota
	shared  // Hong Kong or Macau
	hongKong
	taiwan
	macau
	regions
)

var regionCodes = [regions]string{hongKong: "HKD", taiwan: "TWD", macau: "MOP"}

// A placeWord says which place a word is of.
type placeWord struct {
	region uint8
	old    bool // in traditional characters alone
}

func newPlaceWord(l *phrase.Line) (w placeWord, err error) {
	switch l.Class {
	case "none":
		return w, nil
	case "shared":
		return placeWord{region: shared}, nil
	case "place", "traditional":
		k := slices.Index(regionCodes[:], l.Arg(0))
		if k < hongKong {
			return w, fmt.Errorf("unknown money %q", l.Arg(0))
		}
		return placeWord{uint8(k), l.Class == "traditional"}, nil // #nosec G115 -- below regions
	}
	return w, fmt.Errorf("unknown class %q", l.Class)
}

// localCode returns the money of the place that text names more than others, "" for none.
func localCode(text string, old bool) string {
	var n [regions]int
	table := places()
	for i := 0; i < len(text); {
		k, w := table.LongestIn(text[i:])
		if k == 0 {
			_, k = utf8.DecodeRuneInString(text[i:])
		} else if old || !w.old {
			n[w.region]++
		}
		i += k
	}
	if n[macau] > n[hongKong] {
		n[macau] += n[shared]
	} else {
		n[hongKong] += n[shared]
	}
	code, most := "", 0
	for k := hongKong; k < regions; k++ {
		if n[k] > most {
			code, most = regionCodes[k], n[k]
		} else if n[k] == most {
			code = ""
		}
	}
	return code
}

// localMoney gives amounts in a plain 元 the currency of the place that a text in
// traditional characters, or of a 特区政府, is of, when it names one such place more than
// others and no 人民幣; in other texts, that of amounts before them.
func localMoney(doc *segment.Document, all []Stat) {
	text := doc.Text
	plain := func(s *Stat) bool {
		return (s.Unit == "CNY" || strings.HasPrefix(s.Unit, "CNY/")) && strings.ContainsRune(s.Text, '元')
	}
	statedMoney(text, all)
	found := false
	for i := range all {
		found = found || plain(&all[i])
	}
	if !found || hanzi.Contains(text, "人民幣") || hanzi.Contains(text, "人民币") {
		return
	}
	old := traditional(text)
	if !old && !hanzi.Contains(text, "特区政府") {
		toldMoney(all, plain)
		return
	}
	code := localCode(text, old)
	if code == "" {
		return
	}
	for i := range all {
		if s := &all[i]; plain(s) {
			s.Unit = code + strings.TrimPrefix(s.Unit, "CNY")
		}
	}
}

// stated are the words by which a text says what money is meant from there on, and its code.
var stated = [...]struct{ text, code string }{
	{"新台币,下同", "TWD"}, {"台币,下同", "TWD"}, {"港元,下同", "HKD"}, {"港币,下同", "HKD"}, {"美元,下同", "USD"}, {"澳门元,下同", "MOP"},
}

// statedMoney gives amounts behind 新台币，下同 that money, those without 元 too, save what is told in another.
func statedMoney(text string, all []Stat) {
	at := hanzi.Index(text, "下同")
	if at < 0 {
		return
	}
	before := hanzi.FoldString(text[max(0, at-len("新台币，")):at])
	for _, s := range stated {
		if !strings.HasSuffix(before+"下同", s.text) {
			continue
		}
		for i := range all {
			if a := &all[i]; (a.Unit == "CNY" || strings.HasPrefix(a.Unit, "CNY/")) && !strings.Contains(a.Text, "人民") {
				a.Unit = s.code + strings.TrimPrefix(a.Unit, "CNY")
			}
		}
		return
	}
}

// toldMoney gives amounts in a plain 元 the currency that stands before the number of an
// amount told earlier: 新台币19亿元，…每股盈余|12.5元.
func toldMoney(all []Stat, plain func(*Stat) bool) {
	code := ""
	for i := range all {
		s := &all[i]
		switch {
		case plain(s):
			if code != "" {
				s.Unit = code + strings.TrimPrefix(s.Unit, "CNY")
			}
		case strings.HasSuffix(s.Text, "元") && strings.ContainsAny(s.Text, "币幣"):
			code, _, _ = strings.Cut(s.Unit, "/")
		}
	}
}

// traditional reports whether at least one in twenty of the first characters of text has
// a simplified form.
func traditional(text string) bool {
	han, old := 0, 0
	for _, r := range text[:min(len(text), 3000)] {
		if hanzi.IsHan(r) {
			han++
			if hanzi.Fold(r) != r {
				old++
			}
		}
	}
	return old*20 > han
}
