// Package read makes figures of quantities: which of them are statements, of what kind,
// with which direction and basis, and what the clause says they are figures of.
//
// It reads clause by clause (clause.go, context.go). In a clause it takes the quantities
// one list at a time (list.go), reads from the first of them backwards what is said of
// it (predicate.go, reach.go, basis.go), takes the noun before that (subject.go, owner.go,
// place.go) and the noun behind the quantity (after.go), and decides what the figure
// states, if anything (report.go, statement.go, count.go). from→to changes are read first
// (fromto.go).
package read
