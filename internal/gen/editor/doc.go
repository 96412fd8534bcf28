// Package editor reads articles of the corpus with the tags and the description that an
// editor gave them: labels.txt of news, posts.txt of the posts of sites. The labels say where the strings stand, not what they are: the text
// stays in the corpus.
//
// A line of labels.txt is an article, its fields apart by blanks:
//
//	id kind bytes check best ok bad desc
//
// bytes is how much of the article's text was read, check the FNV-1a hash of that much and
// of the title. A list is of entries apart by commas, “-” if there are none, an entry of
// forms apart by |, a form is the offset in the text and the length, both in bytes: 120+9;
// with a t before it, in the title: t0+9.
package editor
