package main

import (
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/internal/hanzi"
	engine "github.com/tiyao/tiyao/internal/rank/summary"
	"github.com/tiyao/tiyao/segment"
)

// What a text is that joints are learned from.
type gluedKind uint8

const (
	titleRun    gluedKind = iota // a title that runs into its text
	headingRun                   // a heading inside of a text, likewise
	opensClean                   // the start of a text, without a headline
	innerClean                   // a sentence inside of a text whose line ends are there
	innerDoubt                   // one of a text that lost some of them
	labelledRun                  // behind 原标题：, where there is a joint that nobody has shown
	gluedKinds
)

// A glued is a text of which it is known where it starts behind a headline.
type glued struct {
	kind   gluedKind
	places []gluedPlace
	right  int // which of them, -1 for none
	held   bool
	text   string
}

// A gluedPlace is an engine.Place without what is 0.
type gluedPlace struct {
	at    int
	own   []uint8
	value []float32
	words []uint16
}

// A jointSet is a file of the corpus that joints are learned from: of one article in so many, of one in so many of these
// sentences inside too.
type jointSet struct {
	file  string
	each  uint32
	kept  bool // line ends
	inner uint32
}

var jointSets = []jointSet{{"sina2018.jsonl.xz", 1, true, 4}, {"cctv2022-24.jsonl.xz", 2, true, 4}, {"crud2023.jsonl.xz", 6, false, 4}}

// A jointReader reads texts.
type jointReader struct {
	seg *segment.Segmenter
	all []glued
}

func (r *jointReader) add(kind gluedKind, text string, joint int, held bool) {
	text = text[:cutAt(text, 900)]
	g := glued{kind: kind, right: -1, held: held, text: text}
	for _, p := range engine.Joints(r.seg.Document(text), kind == labelledRun, kind == headingRun || kind == innerClean || kind == innerDoubt) {
		if p.At == joint {
			g.right = len(g.places)
		}
		q := gluedPlace{at: p.At, words: p.Words}
		for i, v := range p.Features {
			if v != 0 {
				q.own, q.value = append(q.own, uint8(i)), append(q.value, v)
			}
		}
		g.places = append(g.places, q)
	}
	if len(g.places) > 0 && (joint == 0) == (g.right < 0) || kind == labelledRun {
		r.all = append(r.all, g)
	}
}

// readJoints reads the texts of all sets.
func readJoints(dir, corpusDir string, seg *segment.Segmenter) ([]glued, error) {
	skip, err := corpus.ReadIDs(filepath.Join(dir, "annotated_ids.txt"))
	if err != nil {
		return nil, err
	}
	r := jointReader{seg: seg}
	for _, set := range jointSets {
		err := corpus.Read(filepath.Join(corpusDir, set.file), func(a article) error {
			if !skip[a.ID] {
				r.article(&a, set)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return r.all, nil
}

// article adds what an article of a set has to show.
func (r *jointReader) article(a *article, set jointSet) {
	h := hash(a.ID)
	body := strings.TrimSpace(a.Text)
	if title, ok := strings.CutPrefix(body, "原标题："); ok && !set.kept && h%3 == 0 && len(body) > 300 {
		title, _, _ = strings.Cut(title, "\n")
		r.add(labelledRun, strings.TrimSpace(title), 0, false)
		return
	}
	if h%set.each != 0 || len(body) < 300 || !utf8.ValidString(body) {
		return
	}
	held := int(h>>9)%3 == 0
	doc := r.seg.Document(body[:cutAt(body, 900)])
	if len(doc.Sentences) == 0 {
		return
	}
	s := doc.Sentences[0]
	dated := s.Lead > s.First && s.Lead < s.Last
	if s.Lead < s.Last {
		body = strings.TrimSpace(body[doc.Tokens[s.Lead].Start:])
	}
	inner := h>>5%set.inner == 0
	first, _, _ := strings.Cut(body, "\n")
	if !set.kept {
		if dated {
			r.add(opensClean, first, 0, held)
		}
		if inner {
			r.inside(first, innerDoubt, 7, held)
		}
		return
	}
	r.lines(body, inner, held)
	if oddStart(body) || !ended(first) || len(first) < 120 {
		return
	}
	if title := strings.TrimSpace(a.Title); len(title) >= 24 && !strings.Contains(body, title) {
		r.add(titleRun, title+first, len(title), held)
	}
	r.add(opensClean, first, 0, held)
}

// inside adds what follows each of the first full stops of line, up to so many.
func (r *jointReader) inside(line string, kind gluedKind, most int, held bool) {
	parts := strings.Split(line, "。")
	for i := 1; i < len(parts) && i <= most; i++ {
		if len(parts[i]) > 60 {
			r.add(kind, strings.Join(parts[i:], "。"), 0, held)
		}
	}
}

// lines adds the headings between the paragraphs of body, each run into the one below it, and, where they are asked for, sentences
// of these.
func (r *jointReader) lines(body string, inner, held bool) {
	const most = 4 // of a text
	lines := strings.Split(body, "\n")
	for i := range lines {
		lines[i] = strings.TrimFunc(lines[i], unicode.IsSpace)
	}
	n := 0
	for i := 1; i+1 < len(lines) && n < most; i++ {
		switch l, next := lines[i], lines[i+1]; {
		case headingLine(l) && len(next) > 120 && ended(next) && ended(lines[i-1]):
			r.add(headingRun, l+next, len(l), held)
			n++
		case inner && len(l) > 150 && ended(l):
			r.inside(l, innerClean, 1, held)
			n++
		}
	}
}

// headingLine reports whether the line s may head what is below it.
func headingLine(s string) bool {
	const least, longest, chinese = 5, 30, 4 // characters
	c, han := utf8.RuneCountInString(s), 0
	for _, r := range s {
		if hanzi.IsHan(r) {
			han++
		}
	}
	if c < least || c > longest || han < chinese || ended(s) || strings.ContainsAny(s, "。{}[];=<>↑→") {
		return false
	}
	for _, x := range [...]string{"作者", "编辑", "记者"} {
		if strings.Contains(s, x) {
			return false
		}
	}
	return !strings.HasSuffix(s, "：") && !strings.HasSuffix(s, "，")
}

// ended reports whether s ends as a sentence does.
func ended(s string) bool {
	for _, x := range [...]string{"。", "！", "？", "”"} {
		if strings.HasSuffix(s, x) {
			return true
		}
	}
	return false
}

// oddStart reports whether a text opens with what is itself a rest of the page.
func oddStart(s string) bool {
	for _, x := range [...]string{"原标题", "导语", "来源", "图", "资料", "#", "1/", "会议现场"} {
		if strings.HasPrefix(s, x) {
			return true
		}
	}
	return false
}

func cutAt(s string, n int) int {
	if n >= len(s) {
		return len(s)
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return n
}
