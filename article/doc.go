// Package article reads pages: it finds the article on a web page or in its text
// dump, with title, time, source, author and tags, whatever the charset.
//
//	art, err := article.Parse(page)
//
// Parse looks at the bytes to tell HTML, Markdown and plain text apart and decodes
// them. Programs that know what they have may call ParseHTML, ParseMarkdown or
// ParseText; what is not called is not linked.
//
// Nothing is fetched and no script runs. Time and memory are linear in the size of
// the page. All functions are safe for concurrent use.
package article
