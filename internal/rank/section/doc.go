// Package section tells what subject an article is of: sports, finance, education. It is a linear model over the words
// of title and body, embedded as small integers. keywords is its public face.
package section
