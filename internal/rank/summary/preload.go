package summary

// Preload reads the words and the models of summaries and descriptions.
func Preload() {
	phraseOpenings()
	Learned()
	LearnedTrees()
	LearnedLexis()
	learnedJoint()
	learnedAdrift()
}
