// Package read makes figures of quantities: which of them are statements, of what kind,
// with which direction and basis, and what the clause says they are figures of.
//
// It reads clause by clause. In a clause it takes the quantities one list at a time, reads from the first of them backwards
// what is said of it, takes the noun before that and the noun behind the quantity, and decides what the figure states, if
// anything. from→to changes are read first. A decision is a rule with a name and an example (statement.go); Rules lists them
// all, and words.txt has their words.
//
//	paragraph.go clause.go context.go     the bench and the way through; clauses; what a clause says of time, basis and status
//	list.go members.go compose.go         the quantities of a list; what its members are about; what they share
//	group.go bracketed.go held.go         lists of a group counted before, in brackets, of a group named for the sentence
//	predicate.go reach.go                 backwards from a quantity; over what it reaches: 占|外贸总值|的57.4%
//	basis.go changebasis.go compared.go   what is compared with; that of a change; how far from a line or from others
//	subject.go noun.go ends.go            the noun before it; nouns; where a subject begins and ends
//	owner.go place.go after.go            whose it is; where; the noun behind it
//	attach.go                             what figures take over from those before
//	fromto.go turn.go                     由8%上升到11.6%; which two figures are the ends of one change
//	report.go statement.go rules.go       from a quantity to a figure; the rules' form, and by what unit they are asked; all of them
//	require.go tocome.go                  status: asked for by a time; what is to come
//	bounded.go loosebound.go              words of bound apart from the figure, and what they bound
//	figure.go word.go words.go            what a figure is; words beside a place; the word file
//
// The rules, by what they are of:
//
//	change.go changed.go reached.go       changes: their order; amounts of a change; what a change leads to
//	fixedchange.go quotedchange.go        持平 and 翻番; the changes of a quotation
//	nearby.go lengths.go unchanged.go     what stands near a verb of change and is none
//	pointing.go called.go                 numbers that point at something, or name it
//	part.go partof.go wholes.go           percentages: rates, shares, which whole they are of
//	multiple.go rank.go points.go         times; places in an order; points of an index or a match
//	count.go counts.go people.go          what is counted: the noun; what counts nothing; people
//	few.go among.go                       how few are told: two, one more, those left
//	sorted.go                             the line that sorts a group, 总价|200万元以下|的房源
//	span.go duration.go                   lengths of time and ages; what went on so long
//	amount.go sum.go boxoffice.go         money; its currency, and sums without one; what films take
//	measure.go stated.go wind.go          other measures; those that what stands around them makes one; wind
//	bare.go asitwas.go                    numbers without a unit; what was told before
package read
