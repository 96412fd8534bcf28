package summary

// Preload reads the words and the models of summaries and descriptions.
func Preload() {
	startsOfPhrases()
	Learned()
	LearnedTrees()
	LearnedLexis()
	learnedJoint()
	learnedAdrift()
}
