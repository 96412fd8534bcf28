package main

import (
	"fmt"
	"io"
	"strings"
)

// A table is written in Markdown with aligned columns, to be read as it is or rendered.
type table struct {
	rows [][]string // the first is the head; the first column is text, the others numbers
}

func (t *table) add(cells ...string) { t.rows = append(t.rows, cells) }

func (t *table) write(w io.Writer) {
	widths := make([]int, len(t.rows[0]))
	for _, row := range t.rows {
		for i, c := range row {
			widths[i] = max(widths[i], columns(c))
		}
	}
	for n, row := range t.rows {
		for i, c := range row {
			gap := strings.Repeat(" ", widths[i]-columns(c))
			if i == 0 {
				fmt.Fprintf(w, "| %s%s ", c, gap)
			} else {
				fmt.Fprintf(w, "| %s%s ", gap, c)
			}
		}
		fmt.Fprintln(w, "|")
		if n > 0 {
			continue
		}
		for i, width := range widths {
			if i == 0 {
				fmt.Fprintf(w, "|%s", strings.Repeat("-", width+2))
			} else {
				fmt.Fprintf(w, "|%s:", strings.Repeat("-", width+1))
			}
		}
		fmt.Fprintln(w, "|")
	}
}

// columns returns the width of s in a terminal.
func columns(s string) int {
	n := 0
	for _, r := range s {
		if n++; r >= 0x2E80 {
			n++
		}
	}
	return n
}

// writeRace writes the results of a job on so many bytes. On a busy machine elapsed
// times mean nothing and are left out.
func writeRace(w io.Writer, results []result, bytes int, busy bool) {
	t := &table{}
	t.add("", "version", "MB/s", "tiyao is", "allocs/MB", "MB/s in two goroutines", "wall speed-up", "load ms", "loaded MB", "peak MB")
	var skipped []string
	mb := float64(bytes) / 1e6
	for _, r := range results {
		if r.skipped != nil {
			skipped = append(skipped, fmt.Sprintf("%s was skipped: %v.", r.name, r.skipped))
			continue
		}
		two, wall := "–", "–"
		if r.threads {
			two = speed(2*mb, r.two)
		}
		if r.threads && !busy {
			wall = times(r.wall1, r.wall2)
		}
		t.add(r.name, r.version, speed(mb, r.one), times(r.one, results[0].one), count(r.mallocs/mb, r.module != ""),
			two, wall, number(r.load*1e3), number(r.loaded), number(r.peak))
	}
	t.write(w)
	for _, line := range skipped {
		fmt.Fprintf(w, "\n%s\n", line)
	}
	fmt.Fprintln(w)
}

// writeParts writes the results of the job "parts", of which the first is everything.
func writeParts(w io.Writer, results []result, bytes int) {
	t := &table{}
	t.add("", "MB/s", "allocs/MB")
	mb := float64(bytes) / 1e6
	for _, r := range results {
		t.add(r.name, speed(mb, r.one), count(r.mallocs/mb, r.module != ""))
	}
	t.write(w)
	fmt.Fprintln(w)
}

// writePages writes the results of the job "pages" with what each reader finds.
func writePages(w io.Writer, results []result, bytes int, sets []pageSet) {
	t := &table{}
	head := []string{"", "version", "MB/s", "tiyao is", "allocs/MB"}
	for _, s := range sets {
		head = append(head, fmt.Sprintf("F1 %s (%d)", s.name, len(s.pages)))
	}
	t.add(head...)
	mb := float64(bytes) / 1e6
	for _, r := range results {
		row := []string{r.name, r.version, speed(mb, r.one), times(r.one, results[0].one), count(r.mallocs/mb, r.module != "")}
		from := 0
		for i := range sets {
			row = append(row, fmt.Sprintf("%.3f", sets[i].score(r.found[from:][:len(sets[i].pages)])))
			from += len(sets[i].pages)
		}
		t.add(row...)
	}
	t.write(w)
	fmt.Fprintln(w)
}

func writeLinear(w io.Writer, pairs []pair) {
	t := &table{}
	t.add("", "first", "MB/s", "second", "MB/s", "time a byte, second : first")
	for _, p := range pairs {
		t.add(p.name, p.first, speed(float64(p.bytes[0])/1e6, p.seconds[0]),
			p.second, speed(float64(p.bytes[1])/1e6, p.seconds[1]), fmt.Sprintf("%.2f", p.ratio()))
	}
	t.write(w)
	fmt.Fprintln(w)
}

func speed(mb, seconds float64) string { return number(mb / seconds) }

// times writes how many times b goes into a.
func times(a, b float64) string { return fmt.Sprintf("%.2f×", a/b) }

func count(n float64, known bool) string {
	if !known {
		return "–"
	}
	return number(n)
}

// number writes x with three digits that mean something.
func number(x float64) string {
	switch {
	case x >= 100:
		return fmt.Sprintf("%.0f", x)
	case x >= 10:
		return fmt.Sprintf("%.1f", x)
	}
	return fmt.Sprintf("%.2f", x)
}
