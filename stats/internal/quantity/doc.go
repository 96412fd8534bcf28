// Package quantity reads a number with its unit and bounds, 近三成, 5%~8%, 2100多位, and
// time expressions, 截至2019年8月, 前三季度.
package quantity
