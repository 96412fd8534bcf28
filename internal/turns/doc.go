// Package turns works on several articles in turn: on the first part of each, then on the second of each. What a part
// looks up stays in the processor's cache from one article to the next; article after article, each part would push out
// what the others need again, and whole reports take a quarter longer.
package turns
