// Package phrase finds the longest phrase of a list that begins at a place in a text,
// and reads the files such lists are kept in.
//
// A word file is lines of
//
//	class arg …: word word …
//	class arg …: phrase of words | another phrase | …
//
// for people who do not program:
//
//	# Words of change.
//	# source: our own reading of the news
//	verb up: 增长 上升 提高
//	    攀升 回升
//	verb down: 下降 减少
//	cut over verb: 减少
//
//	# Lines that end an article.
//	# source: feet of news sites
//	foot: 版权所有 | all rights reserved
//
// The class and its arguments stand before the first colon. Words are parted by blanks,
// or, in a line that has a |, by it; _ stands for a blank within a word. A line that is
// indented goes on with the words of the one above it. # opens a comment, which has a
// line to itself. A "# source:" comment says where the words below it are from, up to
// the next one, and there are no words without.
//
// A word is given once: a second line with it is an error, unless it says "over CLASS",
// where CLASS is what the word was before. Errors name file and line.
//
// Words are folded as hanzi.Fold does: simplified characters, half-width marks, small
// letters. A Table is immutable once it is built, and safe for concurrent use.
package phrase
