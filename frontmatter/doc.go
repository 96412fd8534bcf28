// Package frontmatter reads and edits the front matter of Markdown posts as Hugo,
// Hexo and Jekyll have it, and leaves every byte it was not asked to change as it was:
// comments, order, quoting, line ends, byte order mark, body, a missing last newline.
//
// Known forms: YAML between two lines of dashes (Jekyll's closing "..." too), Hexo's
// YAML with only the closing line, TOML between two lines "+++", Hugo's JSON object and
// Hexo's JSON before a line ";;;". Keys of a table are reached as Zola needs it. Org files
// and metadata lines as Pelican has them are refused: a block before them would hide what
// they say. A post without front matter gets YAML.
//
// An edit works on the places where the values stand in the source, never by writing
// the parsed data out again. What it made is then parsed once more and compared with
// what was there: when anything but the asked keys differs, the result is an error
// and nothing is returned, so that a form this package does not know costs a message,
// not a post.
//
// Reading and editing take time in proportion to the front matter; the body is not looked
// at. At most 1 MiB of front matter is read. Errors begin with "frontmatter:" and name
// the line where that helps.
package frontmatter
