// Package stats reads the figures of a Chinese text: not only the number and its unit
// but whether it went up or down, against what, and what it is the figure of, where and
// when.
//
//	到省、市来访批次与去年对比各自减少31%、24.5%
//
// gives two statistics, 31 % (scope 到省) and 24.5 % (scope 到市), both down, both year
// on year, both of 来访批次.
//
// The package is the face of a grammar in steps, each a package below internal/ that
// imports only those before it:
//
//	figure, unit   the terms; the table of units
//	rule           how a decision has its name and is asked for
//	lex            the line in folded runes, and the words of the grammar
//	numeral        1.14万亿, 三万五, 数百
//	quantity       units, ranges, 约 and 多, times
//	scan           what stands where in a line, and numbers that count nothing
//	read           what a clause says of a quantity
//	attach         whose figure it is, where and when
//	table          the figures of tables
//
// What the grammar knows of the language stands in text files beside the steps.
//
// Numbers are read from the characters, never from the tokens of the segmenter: a
// segmenter cuts 31%、24.5% wrongly, whatever the segmenter. Tokens and their parts of
// speech help to find the ends of noun phrases and names of places.
//
// Full-width and traditional characters are read like plain ones; all text in a Stat
// stands as in the document.
//
// Everything here is safe for concurrent use, and the same text gives the same
// statistics in the same order on every run.
package stats
