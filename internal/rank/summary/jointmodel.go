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
	jLabelled        // behind 原标题：, where there is one
	jInner           // inside of a text, where few lines have lost their ends
	numJointOwn
	numTags  = 36
	numJoint = numJointOwn + 3*numTags
)

var jointFeatures = func() (names [numJoint]string) {
	copy(names[:], []string{"bias", "length", "short", "long", "time", "vague", "date", "from", "reporter", "repeat", "pairs", "again", "name", "blank",
		"shout", "colon", "comma", "quote", "closed", "one", "time-noun", "time-verb", "repeat-name", "head", "verb-noun", "at-blank", "verb-name", "labelled", "inner"})
	for i := range numTags {
		t := segment.Tag(i).String()
		names[numJointOwn+i], names[numJointOwn+numTags+i], names[numJointOwn+2*numTags+i] = "before-"+t, "behind-"+t, "next-"+t
	}
	return
}()

// jointOwn is the features of a place that have a name, but for those of tags.
type jointOwn = [numJointOwn]float32

// Joint is the weights of the model of joints: those that have a name, and those of words.
type Joint struct {
	Own   [numJoint]float32
	Words Hashed
}

//go:embed joint.txt
var jointText string

//go:embed joint.bin
var jointWords string

var learnedJoint = sync.OnceValue(func() *Joint { return phrase.Must(readJoint("joint.txt", jointText, jointWords)) })

func readJoint(name, text, words string) (*Joint, error) {
	j := new(Joint)
	if err := readFeatures(name, text, jointFeatures[:], j.Own[:]); err != nil {
		return nil, err
	}
	return j, j.Words.read(words)
}

// WriteTo writes the weights that have a name as they are read.
func (j *Joint) WriteTo(out io.Writer) (int64, error) {
	var b strings.Builder
	for i, v := range j.Own {
		if v != 0 {
			fmt.Fprintf(&b, "%s %g\n", jointFeatures[i], v)
		}
	}
	n, err := io.WriteString(out, b.String())
	return int64(n), err
}
