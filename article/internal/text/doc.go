// Package text finds the article in a plain-text dump of a web page: what copying a
// page, a text browser or a careless scraper leaves. Menus, breadcrumbs, contact
// lines, related links, comments and the site's foot go; title, date, source and
// tags are read from the lines around the text. A text that is an article already
// passes through as it is.
//
// It needs no HTML parser and no character tables. All functions are safe for
// concurrent use; the work is linear in the size of the text.
package text
