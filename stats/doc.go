// Package stats reads the figures of a Chinese text: not only the number and its unit
// but whether it went up or down, against what, and what it is the figure of, where and
// when.
//
//	到省、市来访批次与去年对比各自减少31%、24.5%
//
// gives two statistics, 31 % (scope 到省) and 24.5 % (scope 到市), both down, both year
// on year, both of 来访批次.
//
// The package is a grammar in five steps, each in files of its own:
//
//	scanner     line.go, lexicon.go, words.go, scan.go, near.go, trap.go: what stands where
//	numeral     numeral.go, numeral_han.go, parse.go, decimal.go: 1.14万亿, 三万五, 数百
//	quantity    quantity.go, unit.go, per.go, money.go, bounds.go, moment.go, date.go: units,
//	            ranges, 约 and 多, times
//	clause      extract.go, clause.go, context.go, predicate.go, reach.go, basis.go, fromto.go:
//	            what a clause says of a quantity
//	attachment  subject.go, owner.go, place.go, after.go, list.go, members.go, compose.go,
//	            attach.go, figure.go, state.go, count.go: whose figure it is
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
