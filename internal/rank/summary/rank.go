package summary

// score gives every sentence its score under the linear model. Sentences that cannot be chosen
// score 0 and keep their trait.
func (w *work) score() {
	n := 0
	for i := range w.sents {
		if w.sents[i].is&(skipped|heading) == 0 {
			n++
		}
	}
	w.usable = n
	w.lexis()
	w.leadIns()
	w.freeLead()
	at := 0
	for i := range w.sents {
		s := &w.sents[i]
		if s.is&(skipped|heading) != 0 {
			continue
		}
		var x [numSentence]float32
		w.sentenceFeatures(s, at, n, &x)
		s.score = dot(x[:], w.cfg.Weights.Sentence[:]) + sentenceTaste(&x) - s.purposeTaste()
		at++
	}
}

// sentenceTaste is added after the fit, whose references are a line long and too few to show what a reader
// of a summary minds: lists counted off, questions, the writer's asides; and that figures are worth having.
func sentenceTaste(x *[numSentence]float32) float32 {
	return by(.7, x[sStrong]) - by(.4, x[sLinks]) - by(.3, x[sHangs]) - by(.3, x[sSelf]) - by(.5, x[sAsks]) - by(.3, x[sQuoted]) - by(.2, x[sShort])
}

// sentenceFeatures fills x for s, which is at place at of n.
func (w *work) sentenceFeatures(s *sent, at, n int, x *[numSentence]float32) {
	var cover, title float32
	for _, k := range w.inc[s.inc:s.incEnd] {
		cover += w.words[k].weight
		if w.words[k].title {
			title += w.words[k].idf
		}
	}
	if at == 0 {
		x[sFirst] = 1
	}
	x[sEarly] = 1 / float32(1+at)
	x[sPlace] = float32(at) / float32(n)
	x[sOpensPara] = flag(s.is, opensPara)
	x[sRank] = s.rank
	x[sCover] = cover
	x[sDensity] = cover * 80 / float32(s.chars+10)
	if w.titleMass > 0 {
		x[sTitle] = title / w.titleMass
	}
	x[sFigure] = flag(s.is, figure)
	x[sStrong] = flag(s.is, strong)
	x[sHangs] = flag(s.is, hangs)
	x[sLinks] = flag(s.is, links)
	x[sContrasts] = flag(s.is, contrasts)
	x[sSelf] = flag(s.is, self)
	x[sAsks] = flag(s.is, asks)
	x[sQuoted] = flag(s.is, quoted)
	x[sShort] = max(0, float32(20-s.chars)/10)
	x[sLong] = max(0, float32(s.chars-80)/80)
	x[sDated] = flag(s.is, dated)
	x[sLexis] = s.lexis
	x[sLexisBest] = s.lexis - w.bestLexis
}

func flag(t, want trait) float32 {
	if t&want != 0 {
		return 1
	}
	return 0
}

// lexis gives every sentence that can be chosen what its words say.
func (w *work) lexis() {
	w.bestLexis = 0
	if w.brief {
		return // of a few sentences each says its part; it was learned from more
	}
	found := false
	for i := range w.sents {
		s := &w.sents[i]
		if s.is&(skipped|heading) != 0 {
			continue
		}
		s.lexis = w.cfg.Lexis.score(w.doc, w.hashes, s.first, s.last)
		if !found || s.lexis > w.bestLexis {
			w.bestLexis, found = s.lexis, true
		}
	}
}
