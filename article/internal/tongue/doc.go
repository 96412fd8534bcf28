// Package tongue tells the language of a text from its characters.
package tongue
