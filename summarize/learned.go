package summarize

var learned = Weights{
	Sentence: [numSentence]float32{sFirst: 1, sEarly: 1, sRank: 1, sCover: 1, sHangs: -1, sLinks: -.3, sSelf: -.5, sAsks: -1, sQuoted: -1},
	Titled:   [numDescription]float32{dFirst: 1, dEarly: 1, dCover: 1, dLength: 2, dHangs: -3},
	Untitled: [numDescription]float32{dFirst: 1, dEarly: 1, dCover: 1, dLength: 1, dHangs: -3},
}
