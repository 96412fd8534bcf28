// Package block turns the lines chosen as an article into its body: it drops the
// clutter that stands among them, marks sub-headings, and joins the rest.
package block
