// Package attach says whose figure a figure is: what it measures (subject), where or of
// whom (scope) and when (period).
//
// For every field it lists candidates of the text, gives each the named features that
// hold of it, adds up their weights and takes the best; a field for which nothing is the
// best stays empty. The weights stand in weights.bin, by template, fitted by
// fit on annotated passages; Explain shows those that decided.
//
// A paragraph is read from left to right, figure by figure: the period first, the subject
// with it, the scope with both. What a figure got can be carried to the next.
//
// A paragraph is cut into cells, a word or a mark each, figures and times whole. What the model misses and the grammar says
// is set by rules afterwards; what can never be a candidate is told by bars, with names and examples. Features have numbers
// that weights are fitted to: words of words.txt are features, those of ruled.txt are not.
//
//	reader.go input.go figure.go          the way through (Attach), and what it is given
//	cell.go time.go kind.go               cells; times as one cell; what a cell is or can do, as bits
//	word.go wordrole.go usage.go          words.txt: classes, roles; measures.txt: how often a word is told in figures
//	saying.go known.go                    ruled.txt; what words of the segmenter's lexicon are here, kept
//	counts.go edge.go phrase.go role.go   what stands before a cell, beside a phrase; the shape of a phrase, and what it does
//	topic.go salience.go standin.go       what clauses are about; how often something is named; 公司, 他, 该行
//	candidate.go joint.go partner.go      candidates; subject and scope weighed as pairs
//	chance.go confidence.go               chances without floats; how sure a figure is
//	model.go weights.go train.go          templates of features; weights.bin; what the fit asks
//	lesson.go explain.go                  a decision as the fit learns it; why a candidate won
//
// Candidates and features:
//
//	period.go period_features.go          when
//	faded.go                              how long a time that was named holds
//	subject.go subject_earlier.go         what it measures: before and behind it; from figures before
//	subject_around.go subject_edges.go    a verb and a noun around it; where phrases begin and end
//	subject_features.go subject_shape.go  features; those of the words taken together
//	scope.go scope_features.go            whose it is
//	owner.go owner_edges.go               phrases that can own it; where they begin and end;
//	owner_behind.go                       those behind it
//	parallel.go pair_features.go          what stands where it stood for the figure before; features of pairs
//
// What never is one, and what the grammar says:
//
//	never.go never_subject.go             bars of periods and scopes; of subjects;
//	never_counted.go clausal.go           of what is counted; clauses that are no phrases
//	standing.go fresh.go ofthese.go       what there is now; parts of what is new; those among whom it is told
//	nounclause.go heading.go label.go     a clause that is a noun; the heading of a list; the label it stands behind
//	nextowner.go firm.go sibling.go       the next owner of the same; a firm; another of its sort
//	list.go size.go                       members of lists; lengths of the sides of a thing
//	scorer.go streak.go                   who scores; rows of wins
//	overlay.go population.go rankof.go    the members of a list behind 分别; a part of those whose rate was told; what holds a place
//	plain.go gained.go                    verbs that a subject is told without, and those that say which is meant
//	counter.go firsttime.go               who counted is no owner; 首周 is a time
package attach
