// Package tagging writes tags and descriptions into the front matter of posts.
package tagging
