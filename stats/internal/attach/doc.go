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
package attach
