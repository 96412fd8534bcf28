package main

import (
	_ "embed"
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/phrase"
)

//go:embed words.txt
var wordFile string

// lists are the classes of words.txt.
var lists = func() map[string][]string {
	m := map[string][]string{}
	for _, l := range phrase.Must(phrase.Parse("words.txt", wordFile)) {
		for w := range l.Words() {
			m[l.Class] = append(m[l.Class], w.Text)
		}
	}
	return m
}()

var eventHeads = lists["event-heads"]
var history = setOf("history")
var whole = setOf("event-words")
var holidays = setOf("holidays")
var countries = setOf("countries")
var days = setOf("days")
var products = setOf("products")
var companyTails = lists["company-tails"]
var stateHeads = lists["state-heads"]
var heads = lists["heads"]
var generic = setOf("generic")
var partHeads = lists["part-heads"]

// A wordSet answers for words in any width, case and script.
type wordSet map[string]bool

func (s wordSet) has(w string) bool { return s[hanzi.FoldString(w)] }

func setOf(class string) wordSet {
	s := wordSet{}
	for _, w := range lists[class] {
		s[w] = true
	}
	return s
}

func endsIn(w string, tails []string) bool {
	w = hanzi.FoldString(w)
	for _, t := range tails {
		if strings.HasSuffix(w, t) {
			return true
		}
	}
	return false
}
