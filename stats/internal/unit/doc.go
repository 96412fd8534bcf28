// Package unit has the units of figures and the signs of money, from units.txt.
package unit
