// Package rule gives the decisions of the grammar of figures names, so that they can be
// asked for, counted and turned off.
package rule
