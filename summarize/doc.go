// Package summarize makes two short texts out of a segmented article: a Summary of whole
// sentences in source order, and a description, the line a search engine shows
// under the title of a page.
//
// # Summary
//
// Every sentence gets a score: a linear combination of its place, the words it shares with
// the title, its centrality (LexRank over the tokens of the document), the share of the
// document's weighty words it covers, the figures in it, its length and the way it starts.
// Sentences are then taken by maximal marginal relevance, so that none repeats another,
// until the count, ratio or length asked for is reached. A sentence that hangs on the one
// before (其中…, 对此…, 他表示…) is only taken together with that one.
//
// # Description
//
// A description is the best of many candidates: one sentence or a few, whole or shortened.
// Shortening only ever drops what a sentence can stand without: the dateline, residue of the
// page, parentheses, a leading date, a leading source (据…报道), a leading subordinate clause,
// and clauses at the end; a place that a text speaks of from within has its name where the text
// gives one alone (白石县 for 全县 and 我县). A candidate therefore ends where a clause ends and opens no quote that it does
// not close. Of all candidates that fit the limit, the one with the best score is taken. The
// sentence with the main figure is preferred. When not a single clause fits, and only then, text
// is cut behind a word and … put there.
//
// Below a title, a description complements it: it fills most of the limit, has the main figure where it
// can, and never is the title again. Without a title it has the title's work to do as well, so one dense sentence is
// preferred to two, and where the text opens with its own headline, that headline may be the description.
// Who knows the title should therefore give it (segment.Source). The lower end is soft: one whole good sentence of
// 35 characters is better than two of which the second says nothing.
//
// Neither gives as a sentence a speaker without what he said, a colon without what it promises, a condition without
// its main clause, the rest of a quotation or the caption of a picture, unless nothing else is left. Where a headline, caption or
// advertisement lost its line end and runs into the text, a small model tells where the text starts.
//
// The weights of both are learned; internal/gen/summary says how, and how they can be refitted.
//
// Both run in time linear in the text. All functions are safe for concurrent use and
// deterministic: ties go to the earlier sentence.
package summarize
