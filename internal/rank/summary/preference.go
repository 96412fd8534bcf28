package summary

import "strings"

// fixed is the part of the score that is not learned because a reader minds what the references of the
// fit do: below a quarter of the limit there is little left to read (难以接受。), and what a sentence hangs on
// has to be there.
func fixed(x *[numDescription]float32) float32 {
	return -tooShort(x) - by(6, x[dHangs]) - x[dLinks] - by(1.5, x[dContrasts]) - by(1.5, x[dBare]) - by(.5, x[dSelf]) - by(.7, x[dCutHead]) - by(.5, x[dDeictic]) - by(2, x[dGlued]) - x[dCutSays]
}

// taste is added to the score after the fit, which would otherwise weigh it off: a description that
// fills two fifths of the limit at least, that starts with what happened rather than with 近日, 记者 or a
// quotation, and, below a title that has told the news already, fills three fifths and has the main figure.
func taste(x *[numDescription]float32, titled, brief bool) float32 {
	s := -ratherShort(x, titled, brief) + by(.4, x[dCutVague]) + by(.2, x[dMain]) - by(2, x[dOnReporter]) - by(.8, x[dOnQuote]) - by(.25, x[dAsks])
	if titled {
		s += by(1.3, x[dMain]) + by(.4, x[dCutSource])
	}
	return s
}

func tooShort(x *[numDescription]float32) float32 {
	return by(10, max(0, .25-x[dLength])) + by(15, max(0, .15-x[dLength]))
}

func ratherShort(x *[numDescription]float32, titled, brief bool) float32 {
	s := by(3, max(0, .4-x[dLength]))
	if titled {
		s += max(0, .6-x[dLength])
	} else if !brief && x[dHeadline] == 0 {
		s += by(3.5, max(0, .5-x[dLength]))
	}
	return s
}

// shortness is what fixed and taste take off for being short.
func shortness(x *[numDescription]float32, titled, brief bool) float32 {
	return tooShort(x) + ratherShort(x, titled, brief)
}

// findMain finds the sentence with the main figure: of those that measure something the one with the best
// score, or else of those that count something.
func (w *work) findMain() {
	w.mainFigure, w.mainKind = -1, isStrong
	w.figuresElsewhere = false
	for _, want := range []trait{strong, figure} {
		for i := range w.looked {
			s := &w.sents[w.looked[i].sent]
			w.figuresElsewhere = w.figuresElsewhere || s.is&strong != 0
			if s.is&want != 0 && (w.mainFigure < 0 || s.score > w.sents[w.mainFigure].score) {
				w.mainFigure = w.looked[i].sent
			}
		}
		if w.mainFigure >= 0 {
			return
		}
		w.mainKind = isFigure
	}
}

// mustBonus is what one word of MustMention counts for: more than anything else can.
const mustBonus = 50

// mentions counts the words of MustMention in text.
func (w *work) mentions(text string) int {
	n := 0
	for _, m := range w.cfg.Must {
		if strings.Contains(text, m) {
			n++
		}
	}
	return n
}
