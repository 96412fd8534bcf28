// Package casefile reads and records the cases of tests that stand in text files, so
// that whoever knows the language can add one without knowing Go.
//
// A file holds inputs at the start of a line and what is wanted below each, indented;
// # opens a comment. With TIYAO_RECORD=1 what is found is written into the file instead
// of being compared: read the difference before you commit it.
package casefile
