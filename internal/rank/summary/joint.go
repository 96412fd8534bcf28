package summary

import (
	_ "embed"
	"fmt"
	"io"
	"strings"
	"sync"

	"github.com/tiyao/tiyao/internal/phrase"
	"github.com/tiyao/tiyao/segment"
)

// A joint is where a headline, a caption or a list of questions ends that lost its line end, and the text
// starts: 某县开通夜间公交近日，记者从…. It is told by a linear model over the words around it. A place is
// taken if it is likelier than jointBar against all others and none together.
const jointBar = .65

// labelledBar is the same behind 原标题：, where there is a joint: the worst of a wrong one is a lead without its first words.
const labelledBar = .5

// Features of a joint, behind one for each tag before it, behind it, and behind that.
const (
	jBias     = iota // any place
	jLength          // characters before it, in tens
	jShort           // below eight of these
	jLong            // above thirty, in tens
	jTime            // a clause that only says when starts there
	jVague           // 近日
	jDate            // a date with its day
	jFrom            // 据, 随着, 为了
	jReporter        // 记者
	jRepeat          // share of what is before, by IDF, that the next sixty characters say again
	jPairs           // share of its pairs of characters
	jAgain           // its first word stands before, too
	jName            // a name starts there
	jBlank           // a blank stands between Chinese characters before
	jShout           // ！ or ？ right before
	jColon           // a colon before
	jComma           // commas before
	jQuote           // a quotation starts there
	jClosed          // a quotation ends there
	jOne             // one character starts there that is a word
	jTimeNoun        // a clause that only says when, behind a noun
	jTimeVerb        // behind a verb
	jSays            // the words before are said again and a name starts there
	jHead            // it starts with the word that the headline starts with
	jVerbNoun        // a noun stands there behind a verb, which may be its object
	jAtBlank         // behind a blank, where a headline has its comma
	jVerbName        // a name stands there behind a verb
	numJointOwn
	numTags  = 36
	numJoint = numJointOwn + 3*numTags
)

var jointFeatures = func() (names [numJoint]string) {
	copy(names[:], []string{"bias", "length", "short", "long", "time", "vague", "date", "from", "reporter", "repeat", "pairs", "again", "name", "blank",
		"shout", "colon", "comma", "quote", "closed", "one", "time-noun", "time-verb", "repeat-name", "head", "verb-noun", "at-blank", "verb-name"})
	for i := range numTags {
		t := segment.Tag(i).String()
		names[numJointOwn+i], names[numJointOwn+numTags+i], names[numJointOwn+2*numTags+i] = "before-"+t, "behind-"+t, "next-"+t
	}
	return
}()

// Joint is the weights of the model of joints.
type Joint [numJoint]float32

//go:embed joint.txt
var jointText string

var learnedJoint = sync.OnceValue(func() *Joint { return phrase.Must(readJoint("joint.txt", jointText)) })

func readJoint(name, text string) (*Joint, error) {
	j := new(Joint)
	return j, readFeatures(name, text, jointFeatures[:], j[:])
}

// WriteTo writes the weights as they are read.
func (j *Joint) WriteTo(out io.Writer) (int64, error) {
	var b strings.Builder
	for i, v := range j {
		if v != 0 {
			fmt.Fprintf(&b, "%s %g\n", jointFeatures[i], v)
		}
	}
	n, err := io.WriteString(out, b.String())
	return int64(n), err
}

// A Place is where a joint could be: before a token, at a byte of the text, with what is known of it.
type Place struct {
	At       int
	Features [numJoint]float32
}

// Joints returns the places of doc where a headline may end that runs into the text: for fitting weights.
func Joints(doc *segment.Document) []Place {
	e := New(Config{Limit: Limit{Max: defaultMax}})
	w := e.bare(doc)
	defer w.end()
	var out []Place
	w.eachJoint(0, func(h *jointHead, k int, x *[numJoint]float32) {
		h.again(k, x)
		out = append(out, Place{doc.Tokens[k].Start, *x})
	})
	return out
}

// findJoint returns the byte where the text starts behind a headline that runs from byte start on, or 0. Behind a label
// there is one, of which ！ is seldom the end.
func (w *work) findJoint(start int, labelled bool) int {
	model := learnedJoint()
	best, sum := 0, float64(1) // the score of no joint is 0
	top := float64(0)
	most := max(0, model[jRepeat]) + max(0, model[jPairs]) + max(0, model[jAgain]) + max(0, model[jSays]) // that again can add
	w.eachJoint(start, func(h *jointHead, k int, x *[numJoint]float32) {
		if labelled && (x[jShout] != 0 || x[jClosed] != 0) || dot(x[:], model[:])+most < -1 {
			return // it cannot be the joint
		}
		h.again(k, x)
		p := exp(dot(x[:], model[:]))
		if sum += p; p > top {
			best, top = w.doc.Tokens[k].Start, p
		}
	})
	bar := float64(jointBar)
	if labelled {
		sum -= .8
		bar = labelledBar
	}
	if top < bar*sum || w.inWord(best) {
		return 0
	}
	return best
}

// inWord reports whether byte at is inside of a word that no dictionary has: two characters before and behind it stand together
// time and again.
func (w *work) inWord(at int) bool {
	const often, far = 3, 1 << 13
	text := w.doc.Text[:min(len(w.doc.Text), far)]
	if at < 6 || at+6 > len(text) || text[at-6] < 0xE4 || text[at] < 0xE4 || text[at+3] < 0xE4 {
		return false
	}
	return strings.Count(text, text[at-6:at+6]) >= often
}

// How far a headline may run, and what is compared with it, in characters.
const (
	leastJoint = 5
	mostJoint  = 56
	jointAhead = 60
)

// eachJoint calls f for the places where a headline may end that starts at byte start, with their features.
func (w *work) eachJoint(start int, f func(h *jointHead, k int, x *[numJoint]float32)) {
	toks, text := w.doc.Tokens, w.doc.Text
	first := w.doc.TokenAt(start)
	h := jointHead{w: w, first: first}
	var x [numJoint]float32
	for k := first; k+2 < len(toks); k++ {
		t := &toks[k]
		word := text[t.Start:t.End]
		if strings.ContainsAny(word, "\r\n") {
			return
		}
		if k > first+1 && h.chars >= leastJoint && h.may(k) && !w.inName(t.Start) {
			x = [numJoint]float32{}
			h.fill(k, &x)
			f(&h, k, &x)
		}
		if h.add(t); h.chars > mostJoint || h.stopped {
			return
		}
	}
}
