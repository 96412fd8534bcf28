// Package html finds the article in an HTML page: its text with paragraphs and
// sub-headings, its title, time, source, author and tags.
//
// A page is read once as a stream of tags; only block elements and lines of text
// are kept. Each line is weighed as prose or clutter, the element that holds the
// prose together is chosen, clutter inside it is pruned by the names of elements,
// by links, and by the phrases that sites write (package article/internal/line).
//
//	html.go                               the way through
//	fragment.go                           a few sentences without a page around them
//	build.go stack.go end.go element.go   the stream of tags to a tree of blocks; what elements do
//	attrs.go inline.go chars.go flush.go  attributes, inline elements, characters, the end of a line
//	tree.go sums.go sheet.go              the tree; running totals; what style sheets hide
//	head.go meta.go data.go               what a page says of itself: head, meta tags (meta.txt), JSON-LD,
//	property.go                           what the systems of papers leave in comments
//	state.go script.go language.go        scripts; its language
//	cue.go names.go                       what the names of elements say (names.txt)
//	choose.go gather.go                   the element that holds the article; those beside it
//	said.go posts.go items.go             readers' remarks; posts of a thread; items of a list
//	timeline.go verse.go telnet.go        reports in entries; verse; boards of old
//	caption.go table.go                   captions; tables of the text
//	listing.go pointer.go                 code with numbers and buttons; links to places of a page
//	opening.go rejoin.go kin.go           title and teaser above the text; paragraphs in pieces; what speaks of the same
//	shingle.go                            whether a text stands in another
//	survey.go feature.go learned.go       a model of lines: what is known of the page, of a line; its weights
//	judge.go train.go                     how good a reading is; what the fit asks
//	describe.go title.go published.go     title, author and the like; the day
//	kind.go facts.go shows.go rules.go    the kind of a page: what tells it, what a page shows, the rules,
//	kindwords.go                          their words (kinds.txt)
//
// Scripts never run and nothing is fetched. Time and memory are linear in the size
// of the page whatever it contains. All functions are safe for concurrent use.
package html
