// Package table reads the figures of tables: those of a page, and those that a text draws
// with tabs, strokes or wide blanks.
//
// A cell with a number is a figure. What it measures, of whom, when and in what unit stands
// at the head of its row and of its column; a unit can stand in brackets behind either, or
// in the line above the table (单位：亿元). A number whose unit stands nowhere is left out.
package table
