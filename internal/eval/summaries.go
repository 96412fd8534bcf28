package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/summarize"
)

type summaryDoc struct {
	ID, Title, Text, Summary string
	Desc                     []string // an editor's description in pieces, instead of Summary
}

// summarySets are the sets by name, as files below the data folder.
var summarySets = [][2]string{
	{"headlines", "summaries/headlines.jsonl"}, {"cctv_desc", "summaries/cctv_desc.jsonl"}, {"lcsts", "summaries/lcsts.jsonl"},
	{"editor", "keywords/editor.jsonl.xz"}, {"blogs_desc", "summaries/blogs_desc.jsonl.xz"}, {"sina", "summaries/sina_headlines.jsonl"},
}

// scoreSummaries scores descriptions of at most 80 characters against one reference each, by
// ROUGE of characters, and counts those that no reader should get: too long, or ending inside a clause.
func scoreSummaries(dir string) ([]row, error) {
	seg, err := segment.New()
	if err != nil {
		return nil, err
	}
	sum, err := summarize.New()
	if err != nil {
		return nil, err
	}
	var rows []row
	for _, set := range summarySets {
		docs, err := corpus.ReadAll[summaryDoc](filepath.Join(dir, set[1]))
		if errors.Is(err, os.ErrNotExist) {
			rows = append(rows, row{part: "summaries", set: set[0], absent: true})
			continue
		} else if err != nil {
			return rows, err
		}
		rows = append(rows, scoreDescriptions(set[0], docs, seg, sum))
	}
	return rows, nil
}

func scoreDescriptions(set string, docs []summaryDoc, seg *segment.Segmenter, sum *summarize.Summarizer) row {
	r := row{part: "summaries", set: set, docs: len(docs)}
	var r1, r2, rl, length, long, inside, unbalanced, empty, dots float64
	scored := 0
	for _, d := range docs {
		if len(d.Desc) > 0 {
			d.Summary = strings.Join(d.Desc, "")
		}
		if d.Summary == "" {
			continue
		}
		scored++
		text := sum.Describe(seg.Read(segment.Source{Title: d.Title, Body: d.Text}), summarize.Hints{})
		ref, got := chars(d.Summary), chars(text)
		f := fscore(common(ref, got), len(got), len(ref))
		r1 += f
		r2 += fscore(common(pairs(ref), pairs(got)), max(0, len(got)-1), max(0, len(ref)-1))
		rl += fscore(lcs(ref, got), len(got), len(ref))
		n := utf8.RuneCountInString(text)
		length += float64(n)
		fault := ""
		if n > 80 {
			long++
			fault += " long"
		}
		if n == 0 {
			empty++
			fault += " empty"
		}
		if strings.HasSuffix(text, "…") && !strings.Contains(d.Text, text[max(0, len(text)-12):]) {
			dots++
			fault += " dots"
		}
		if !endsAtClause(d.Text, text) {
			inside++
			fault += " inside"
		}
		if !balancedText(text) {
			unbalanced++
			fault += " open"
		}
		r.wrong = append(r.wrong, fmt.Sprintf("%s %.2f%s\n      %s\n      %s", d.ID, f, fault, text, d.Summary))
	}
	r.docs = scored
	n := float64(max(1, scored))
	r.scores = []score{{"R1", r1 / n}, {"R2", r2 / n}, {"RL", rl / n}, {"chars", length / n},
		{"over-limit", long}, {"inside-clause", inside}, {"unbalanced", unbalanced}, {"…", dots}, {"empty", empty}}
	return r
}

// pairs returns the pairs of neighbours in s.
func pairs(s []rune) [][2]rune {
	var out [][2]rune
	for i := 1; i < len(s); i++ {
		out = append(out, [2]rune{s[i-1], s[i]})
	}
	return out
}

// lcs returns the length of the longest common subsequence.
func lcs(a, b []rune) int {
	prev, cur := make([]int, len(b)+1), make([]int, len(b)+1)
	for _, x := range a {
		for j, y := range b {
			if x == y {
				cur[j+1] = prev[j] + 1
			} else {
				cur[j+1] = max(prev[j+1], cur[j])
			}
		}
		prev, cur = cur, prev
	}
	return prev[len(b)]
}

// endsAtClause reports whether description ends where a clause of text ends: its last letters are
// followed by punctuation or the end of a line there.
func endsAtClause(text, description string) bool {
	text = strings.Map(func(r rune) rune {
		if r == ' ' || r == '　' || r == 0xA0 { // descriptions have none between Chinese characters and digits
			return -1
		}
		return r
	}, text)
	description = strings.ReplaceAll(description, " ", "")
	return endsIn(text, description) || endsIn(parentheses.ReplaceAllString(text, ""), description)
}

// parentheses may have been dropped right before the end.
var parentheses = regexp.MustCompile(`（[^（）]*）|\([^()]*\)`)

func endsIn(text, description string) bool {
	body := []rune(strings.TrimRightFunc(description, func(r rune) bool { return (unicode.IsPunct(r) || unicode.IsSpace(r)) && r != '%' && r != '％' }))
	if len(body) == 0 {
		return true
	}
	tail := string(body[max(0, len(body)-4):])
	if !strings.Contains(text, tail) { // something was left out of the last clause close to its end
		tail = string(body[max(0, len(body)-2):])
	}
	for at := 0; ; {
		i := strings.Index(text[at:], tail)
		if i < 0 {
			return false
		}
		at += i + len(tail)
		rest := strings.TrimLeft(text[at:], "”’」』）)》】]\"")
		r, _ := utf8.DecodeRuneInString(rest)
		if rest == "" || strings.ContainsRune("，。！？；：,!?;:\n（(—~.…", r) || len(rest) < len(text[at:]) && unicode.IsSpace(r) {
			return true
		}
	}
}

// balancedText reports whether quotes and brackets open and close in pairs.
func balancedText(s string) bool {
	var open []rune
	pair := map[rune]rune{'”': '“', '」': '「', '』': '『', '》': '《', '）': '（', ')': '(', '】': '【'}
	for _, r := range s {
		switch r {
		case '“', '「', '『', '《', '（', '(', '【':
			open = append(open, r)
		case '”', '」', '』', '》', '）', ')', '】':
			if len(open) == 0 || open[len(open)-1] != pair[r] {
				return false
			}
			open = open[:len(open)-1]
		}
	}
	return len(open) == 0
}
