package summary

import (
	_ "embed"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/phrase"
	"github.com/tiyao/tiyao/segment"
)

// A purpose is what a sentence or a clause is for, where that is not the news.
type purpose uint16

const (
	greets     purpose = 1 << iota // speaks to an audience, opens a programme
	prefaces                       // says under whose guidance, in what spirit
	background                     // says how things have long been, or what a word means
	attends                        // says who was there
	announces                      // says that figures are out, not what they are
	follows                        // goes on from what was said: 值得一提的是
	concedes                       // grants something first: 虽然
	lists                          // promises a list
	happens                        // says that something happened, whoever guided it
	atHead                         // only where the phrase opens the sentence
	aims                           // says what the text is for: 本文介绍
	scenes                         // sets a scene or speaks to the reader before the matter
	prefaced                       // prefaces twice or more
	guests                         // lists who was there, by their offices
	voices                         // speaks of the paper or the writer: 小编, 来看记者
)

var purposeNames = map[string]purpose{
	"greet": greets, "preface": prefaces, "event": happens, "aim": aims, "scene": scenes, "list": lists, "background": background, "attend": attends, "announce": announces, "follow": follows, "concede": concedes,
	"voice": voices,
}

//go:embed purposes.txt
var purposeText string

var purposeTable = phrase.Must(readPurposes("purposes.txt", purposeText))

func readPurposes(name, text string) (*phrase.Table[purpose], error) {
	lines, err := phrase.Parse(name, text)
	if err != nil {
		return nil, err
	}
	return phrase.New(lines, func(l *phrase.Line) (purpose, error) {
		p := purposeNames[l.Class]
		switch {
		case p == 0:
			return 0, fmt.Errorf("no such purpose: %s", l.Class)
		case l.Arg(0) == "head":
			p |= atHead
		case l.Arg(0) != "":
			return 0, fmt.Errorf("no such place: %s", l.Arg(0))
		}
		return p, nil
	})
}

// purposesOf returns what the phrases of the text from byte start to byte end say that it is for.
func (w *work) purposesOf(start, end int) purpose {
	var all purpose
	text := w.doc.Text[:end]
	next := start // behind the phrase before
	places, of := w.startsIn(start, end)
	for i, opens := range places {
		at := int(opens)
		if of[i]&bitPurposes == 0 || at < next || text[at] < utf8.RuneSelf {
			continue
		}
		n, p := purposeTable.LongestIn(text[at:])
		if n == 0 || p&atHead != 0 && at > start {
			continue
		}
		if p&prefaces&all != 0 {
			all |= prefaced
		}
		all |= p &^ atHead
		next = at + n
	}
	return all
}

// purposes notes what each sentence is for, and skips those that greet as long as others are left.
func (w *work) purposes() {
	const brief = 45 // characters; what is longer says more than that
	left, usable, measured := 0, 0, 0
	w.prose = false
	for i := range w.sents {
		s := &w.sents[i]
		if s.is&skipped != 0 {
			continue
		}
		usable++
		w.prose = w.prose || s.is&quoted == 0
		if s.is&strong != 0 {
			measured++
		}
		s.aim = w.purposesOf(s.start, s.end)
		if w.vita(s) {
			s.aim |= greets // as little as a greeting does
		}
		polite := w.courtesy(s)
		if polite {
			s.aim |= greets
		}
		if w.truism(s) || !w.titled && w.onlyDay(s) {
			s.aim |= background
		}
		s.plain = s.aim == 0
		if s.aim&greets == 0 || s.chars > brief && !w.vita(s) && !polite || s.is&strong != 0 {
			s.aim &^= greets
			if s.is&heading == 0 {
				left++
			}
		}
	}
	if w.spokenOpening(); left > 0 {
		left = 0
		for i := range w.sents {
			if s := &w.sents[i]; s.is&(skipped|heading) == 0 && s.aim&greets == 0 {
				left++
			}
		}
	}
	w.bulletin = measured > 0 && 2*measured >= usable
	if left == 0 {
		return
	}
	for i := range w.sents {
		if w.sents[i].aim&greets != 0 {
			w.sents[i].is |= skipped
		}
	}
}

// vita reports whether s, the first line of a post, says who wrote it.
func (w *work) vita(s *sent) bool {
	if w.register != segment.RegisterPost || s.is&(opensPara|endsPara) != opensPara|endsPara || s.chars > 80 || s.para > 1 {
		return false
	}
	text := w.doc.Text[s.start:s.end]
	for _, x := range [...]string{"工程师", "架构师", "研发工作", "Maintainer", "Committer", "布道师", "技术总监", "内核研发"} {
		if strings.Contains(text, x) {
			return true
		}
	}
	return false
}

// purposeTaste is what the purpose of s takes off its score for a summary.
func (s *sent) purposeTaste() float32 {
	v := float32(0)
	if s.is&strong == 0 {
		switch {
		case s.aim&(prefaced|happens) == prefaced:
			v += 1.5
		case s.aim&attends != 0:
			v++
		}
	}
	if s.aim&(background|scenes) != 0 {
		v += .7
	}
	if s.aim&follows != 0 {
		v += .3
	}
	if s.aim&voices != 0 {
		v += 1.5
	}
	return v
}
