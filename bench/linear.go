package main

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/bench/internal/peer"
	"github.com/tiyao/tiyao/keywords"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats"
	"github.com/tiyao/tiyao/summarize"
)

// A pair is two ways to give the same work to do: time a byte is the same in both if
// the work is linear.
type pair struct {
	name, first, second string
	work                [2]func() int
	bytes               [2]int
	seconds             [2]float64
}

// lengths are the sizes of texts that linearity is measured on.
type lengths struct{ piece, line, text, mono int }

var fullLengths = lengths{piece: 64 << 10, line: 5 << 20, text: 64 << 20, mono: 64 << 10}

// linear measures tiyao on long texts against short ones, and on a line without
// punctuation against one with.
func linear(docs []peer.Doc, n lengths, set setting, withGSE bool) ([]pair, error) {
	pairs, err := linearPairs(docs, n)
	if err != nil {
		return nil, err
	}
	for i := range pairs {
		p := &pairs[i]
		set.log("linear: %s", p.name)
		timePair(p, set)
		p.work = [2]func() int{} // lets go of the text
	}
	mono, err := monoPairs(n, set, withGSE)
	return append(pairs, mono...), err
}

func linearPairs(docs []peer.Doc, n lengths) ([]pair, error) {
	long := filled(docs, n.line)
	huge := filled(docs, n.text)
	bare := unpunctuated(huge, n.line)
	s, err := segment.New()
	if err != nil {
		return nil, err
	}
	e, err := keywords.New()
	if err != nil {
		return nil, err
	}
	both, err := summarize.New()
	if err != nil {
		return nil, err
	}
	a, err := tiyao.New()
	if err != nil {
		return nil, err
	}
	var tokens []segment.Token
	appending := func(text string) int {
		tokens = s.Append(tokens[:0], text)
		return len(tokens)
	}
	document := func(text string) int { return len(s.Document(text).Tokens) }
	report := func(text string) int {
		r, err := a.AnalyzeArticle(article.Article{Body: text})
		if err != nil {
			return 0
		}
		return len(r.Keywords)
	}
	read := func(page string) int {
		art, err := article.Parse([]byte(page), article.WithFormat(article.HTML))
		if err != nil {
			return 0
		}
		return len(art.Body)
	}
	piecesOf := func(name, text string, f func(string) int) pair {
		parts := pieces(text, n.piece)
		return pair{
			name: name, first: "in pieces of " + inBytes(n.piece), second: inBytes(len(text)) + " at once",
			bytes: [2]int{len(text), len(text)},
			work:  [2]func() int{func() int { return each(parts, f) }, func() int { return f(text) }},
		}
	}
	segmentedOf := func(name string, f func(*segment.Document) int) pair {
		var parts []*segment.Document
		for _, p := range pieces(long, n.piece) {
			parts = append(parts, s.Document(p))
		}
		whole := s.Document(long)
		p := piecesOf(name, long, nil)
		p.work = [2]func() int{func() int { return each(parts, f) }, func() int { return f(whole) }}
		return p
	}
	lineOf := func(name string, f func(string) int) pair {
		return pair{
			name: name, first: inBytes(len(long)) + " as written", second: "one line, no punctuation",
			bytes: [2]int{len(long), len(bare)},
			work:  [2]func() int{func() int { return f(long) }, func() int { return f(bare) }},
		}
	}
	return []pair{
		piecesOf("`Append`", huge, appending),
		piecesOf("`Document`", long, document),
		segmentedOf("keywords of a `Document`", func(d *segment.Document) int { return len(e.Extract(d)) }),
		segmentedOf("stats of a `Document`", func(d *segment.Document) int { return len(stats.Extract(d)) }),
		segmentedOf("summary and description", func(d *segment.Document) int {
			sum, text := both.Both(d, summarize.Hints{})
			return len(sum.Sentences) + len(text)
		}),
		piecesOf("whole report", long, report),
		pagesOf(long, n, read),
		lineOf("`Append`", appending),
		lineOf("`Document`", document),
		lineOf("whole report", report),
	}, nil
}

// pagesOf reads HTML pages of one piece of text each, and one of all of it.
func pagesOf(text string, n lengths, read func(string) int) pair {
	var small []string
	total := 0
	for _, p := range pieces(text, n.piece) {
		small = append(small, markup(p))
		total += len(small[len(small)-1])
	}
	large := markup(text)
	return pair{
		name: "article in HTML", first: "pages of " + inBytes(n.piece), second: "one page of " + inBytes(len(large)),
		bytes: [2]int{total, len(large)},
		work:  [2]func() int{func() int { return each(small, read) }, func() int { return read(large) }},
	}
}

// markup makes a page of a text.
func markup(text string) string {
	var b strings.Builder
	b.WriteString("<!DOCTYPE html><html><head><title>长文</title></head><body><h1>长文</h1><div class=\"content\">\n")
	for _, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			b.WriteString("<p>")
			b.WriteString(strings.ReplaceAll(strings.ReplaceAll(line, "&", "&amp;"), "<", "&lt;"))
			b.WriteString("</p>\n")
		}
	}
	b.WriteString("</div></body></html>\n")
	return b.String()
}

// monoPairs measures one character over and over, which segmenters with a quadratic
// step cannot do: a line of n.mono bytes against lines of a sixteenth.
func monoPairs(n lengths, set setting, withGSE bool) ([]pair, error) {
	peers := []contestant{tiyaoAppend}
	if withGSE {
		peers = append(peers, gseHMM)
	}
	var pairs []pair
	for _, p := range peers {
		set.log("linear: 的, %s", p.name)
		e, err := p.load()
		if err != nil {
			return nil, err
		}
		work := e.Worker()
		long := peer.Doc{Text: strings.Repeat("的", n.mono/3)}
		short := peer.Doc{Text: strings.Repeat("的", n.mono/48)}
		m := pair{
			name: "的的的…, " + p.name, first: "lines of " + inBytes(n.mono/16), second: "one of " + inBytes(n.mono),
			bytes: [2]int{16 * len(short.Text), len(long.Text)},
			work: [2]func() int{func() int {
				count := 0
				for range 16 {
					count += work(&short)
				}
				return count
			}, func() int { return work(&long) }},
		}
		timePair(&m, set)
		m.work = [2]func() int{}
		pairs = append(pairs, m)
	}
	return pairs, nil
}

// timePair times both works of p in turns.
func timePair(p *pair, set setting) {
	for range set.rounds {
		for k, work := range p.work {
			r := peer.Repeat(set.least, work)
			p.seconds[k] = least(p.seconds[k], r.CPU/float64(r.Passes))
		}
	}
}

// ratio returns how much longer a byte takes in the second work than in the first.
func (p *pair) ratio() float64 {
	return p.seconds[1] / float64(p.bytes[1]) / (p.seconds[0] / float64(p.bytes[0]))
}

func each[T any](parts []T, f func(T) int) int {
	count := 0
	for _, p := range parts {
		count += f(p)
	}
	return count
}

// filled returns the texts of docs, repeated, as one of n bytes.
func filled(docs []peer.Doc, n int) string {
	var b strings.Builder
	for b.Len() < n {
		for i := range docs {
			b.WriteString(docs[i].Text)
			b.WriteByte('\n')
		}
	}
	return head(b.String(), n)
}

// unpunctuated returns the letters and digits of text, n bytes of them at most.
func unpunctuated(text string, n int) string {
	var b strings.Builder
	for _, r := range text {
		if b.Len() >= n {
			break
		}
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			b.WriteRune(r)
		}
	}
	return head(b.String(), n)
}

// pieces cuts text into strings of about n bytes, whole characters.
func pieces(text string, n int) []string {
	var out []string
	for text != "" {
		p := head(text, n)
		out = append(out, p)
		text = text[len(p):]
	}
	return out
}

// inBytes writes a size.
func inBytes(n int) string {
	switch {
	case n >= 1<<20:
		return fmt.Sprintf("%.3g MB", float64(n)/(1<<20))
	case n >= 1<<10:
		return fmt.Sprintf("%.3g KB", float64(n)/(1<<10))
	}
	return fmt.Sprintf("%d B", n)
}
