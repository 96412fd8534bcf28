// Package names mends what a model takes for names, sentence by sentence, by rules that are
// sure: known names, what stands in 《》 and in quotes, 王某, chains of places, organizations
// to their heads, events and products by their form. What a whole document adds is its
// caller's.
//
// A rule works on the marks of a sentence: it adds, joins, cuts or takes out some. scan.rules (mark.go) has all of them in their
// order, for later rules build on what earlier ones found; leads say by the first characters of a word which can be passed over.
//
//	mark.go lead.go                      marks, the order of the rules; what can be told of a word by its first characters
//	words.go form.go kind.go             the word files; what other packages ask of them; kinds of places (kinds.txt)
//	known.go division.go                 names of lists (known.txt, listed.txt); the divisions of China
//	place.go foreigner.go around.go      chains of places; towns and firms of other countries by the words beside them
//	person.go joint.go latin.go          王某, names twice, 得; names with joints; initials
//	organization.go office.go            an organization from its head to the left; offices and departments
//	brand.go fund.go club.go credit.go   firms by what firms have; funds; clubs of places; outlets
//	event.go session.go                  events by their heads; what is held by number
//	eventful.go                          what the model takes for goods and ends in the head of an event
//	product.go models.go                 goods by their form; models with their makers
//	letters.go lettertype.go             names in Latin letters, and what they are names of
//	quote.go join.go enumeration.go      《》 and quotes; halves of names; names side by side
//	clean.go cut.go clue.go slogan.go    what is no name after all, or ends in no name; what speaks for one
//
// All is immutable once read, and safe for concurrent use.
package names
