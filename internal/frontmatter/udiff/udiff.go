// Package udiff writes the difference of two short texts as a unified diff, which
// patch and git apply understand.
package udiff

import (
	"fmt"
	"strings"
)

// around is how many lines that are the same are shown before and after a change.
const around = 3

// maxMiddle bounds the quadratic comparison: when more lines than this lie between the
// first and the last change, they count as changed all of them.
const maxMiddle = 1000

// An op is one line of the diff.
type op struct {
	sign byte // ' ', '-' or '+'
	line string
}

// Unified returns the diff from a to b under their names; "" when they are the same.
func Unified(a, b, nameA, nameB string) string {
	if a == b {
		return ""
	}
	ops := compare(lines(a), lines(b))
	var out strings.Builder
	fmt.Fprintf(&out, "--- %s\n+++ %s\n", nameA, nameB)
	atA, atB := 1, 1 // the line numbers at ops[i]
	for i := 0; i < len(ops); {
		if ops[i].sign == ' ' {
			i, atA, atB = i+1, atA+1, atB+1
			continue
		}
		from := max(0, i-around)
		to := i
		for j := i; j < len(ops) && j <= to+2*around; j++ {
			if ops[j].sign != ' ' {
				to = j
			}
		}
		end := min(len(ops), to+1+around)
		hunk(&out, ops[from:end], atA-(i-from), atB-(i-from))
		for ; i < end; i++ {
			if ops[i].sign != '+' {
				atA++
			}
			if ops[i].sign != '-' {
				atB++
			}
		}
	}
	return out.String()
}

func hunk(out *strings.Builder, ops []op, atA, atB int) {
	var a, b int
	for _, o := range ops {
		if o.sign != '+' {
			a++
		}
		if o.sign != '-' {
			b++
		}
	}
	fmt.Fprintf(out, "@@ -%s +%s @@\n", place(atA, a), place(atB, b))
	for _, o := range ops {
		out.WriteByte(o.sign)
		out.WriteString(o.line)
		if !strings.HasSuffix(o.line, "\n") {
			out.WriteString("\n\\ No newline at end of file\n")
		}
	}
}

// place writes a range of lines; an empty one lies after the line before it.
func place(at, n int) string {
	switch n {
	case 0:
		return fmt.Sprintf("%d,0", at-1)
	case 1:
		return fmt.Sprint(at)
	}
	return fmt.Sprintf("%d,%d", at, n)
}

// lines splits s after its line ends.
func lines(s string) []string {
	l := strings.SplitAfter(s, "\n")
	if l[len(l)-1] == "" {
		l = l[:len(l)-1]
	}
	return l
}

// compare finds the longest common subsequence of what is not the same at both ends.
func compare(a, b []string) []op {
	var ops []op
	head := 0
	for head < min(len(a), len(b)) && a[head] == b[head] {
		ops = append(ops, op{' ', a[head]})
		head++
	}
	a, b = a[head:], b[head:]
	tail := 0
	for tail < min(len(a), len(b)) && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	same := a[len(a)-tail:]
	a, b = a[:len(a)-tail], b[:len(b)-tail]

	i, j := 0, 0
	if len(a) <= maxMiddle && len(b) <= maxMiddle {
		rows := make([][]int, len(a)+1)
		for i := range rows {
			rows[i] = make([]int, len(b)+1)
		}
		for i := len(a) - 1; i >= 0; i-- {
			for j := len(b) - 1; j >= 0; j-- {
				if a[i] == b[j] {
					rows[i][j] = rows[i+1][j+1] + 1
				} else {
					rows[i][j] = max(rows[i+1][j], rows[i][j+1])
				}
			}
		}
		for i < len(a) && j < len(b) {
			switch {
			case a[i] == b[j]:
				ops = append(ops, op{' ', a[i]})
				i, j = i+1, j+1
			case rows[i+1][j] >= rows[i][j+1]:
				ops = append(ops, op{'-', a[i]})
				i++
			default:
				ops = append(ops, op{'+', b[j]})
				j++
			}
		}
	}
	for ; i < len(a); i++ {
		ops = append(ops, op{'-', a[i]})
	}
	for ; j < len(b); j++ {
		ops = append(ops, op{'+', b[j]})
	}
	for _, l := range same {
		ops = append(ops, op{' ', l})
	}
	return ops
}
