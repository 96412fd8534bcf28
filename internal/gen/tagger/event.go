package main

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/tagger"
)

// eventEnd returns the end of the event's name that begins with word i: places and the
// number of its edition, then a word with a head of events; i where there is none.
func eventEnd(i, n int, at func(int) (word, tag string)) int {
	for j := i; j < n && j < i+5; j++ {
		w, tag := at(j)
		w = hanzi.FoldString(w)
		for _, h := range eventHeads {
			if strings.HasSuffix(w, h) && (w != h || j > i || whole.has(h)) && tag != "v" {
				return j + 1
			}
		}
		switch {
		case tag == "LOC", strings.HasPrefix(w, "第") && strings.HasSuffix(w, "届"), (tag == "nz" || tag == "ORG" || tag == "n") && j+1 < n && j == i:
		default:
			return i
		}
	}
	return i
}

// other returns the type and the end of the work, event or product that begins with word
// i; i where there is none that is sure.
func other(i, n int, at func(int) (word, tag string)) (tagger.Type, int) {
	w, tag := at(i)
	long := utf8.RuneCountInString(w)
	switch {
	case tag == "nw" && long >= 2 && long < 20:
		return tagger.Work, i + 1
	case tag == "nz" && long >= 3 && isOccasion(w), tag == "n" && days.has(w):
		return tagger.Event, i + 1
	case (tag == "nz" || tag == "n") && products.has(w), tag == "nz" && model(w):
		return tagger.Product, i + 1
	case history.has(w):
		return tagger.Event, i + 1
	}
	if i+1 < n && (tag == "ORG" || tag == "nz") {
		if w2, tag2 := at(i + 1); pairsProduct(tag, long, w2, tag2) {
			return tagger.Product, i + 2
		}
	}
	return tagger.None, i
}

// pairsProduct reports whether the maker or name of so many characters and the word w2 behind it are a product: 理想|L9, 神舟|十号.
func pairsProduct(tag string, long int, w2, tag2 string) bool {
	if tag2 == "nz" && model(w2) && (tag == "nz" || long <= 4) {
		return true
	}
	return tag == "nz" && tag2 == "m" && numbers(w2) && long >= 2
}

// isOccasion reports whether the proper noun w ends as those of days and meetings do.
func isOccasion(w string) bool {
	for _, end := range [...]string{"日", "节", "会议", "大会"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// numbers reports whether w is what numbers a ship or a model: 十号, 15.
func numbers(w string) bool {
	return strings.HasSuffix(w, "号") || strings.Trim(w, "0123456789") == ""
}

// latinRun returns the end of the Latin words and numbers with spaces between that begin
// with word i, all proper nouns: Galaxy S24 Ultra.
func latinRun(i, n int, at func(int) (word, tag string)) int {
	w, tag := at(i)
	if tag != "nz" || !latin(w) || strings.ContainsAny(w, "0123456789") {
		return i
	}
	j := i + 1
	for j+1 < n && j < i+8 {
		space, _ := at(j)
		next, tag := at(j + 1)
		switch tag {
		case "nz", "m", "xc", "n", "q":
		default:
			return j
		}
		if space != " " || !ascii(next) {
			return j
		}
		j += 2
	}
	return j
}

func ascii(w string) bool {
	for i := range len(w) {
		c := w[i] | 0x20
		letter := 'a' <= c && c <= 'z'
		if !letter && c != '.' && c != '-' && (c < '0' || c > '9') {
			return false
		}
	}
	return w != ""
}

// model reports whether w looks like the name of a model: Latin letters and digits.
func model(w string) bool {
	letter, digit := false, false
	if '0' <= w[0] && w[0] <= '9' || strings.HasPrefix(w, "RMB") {
		return false // 4K, 5nm, RMB650
	}
	for _, r := range w {
		switch {
		case r < 0x80 && r|0x20 >= 'a' && r|0x20 <= 'z':
			letter = true
		case '0' <= r && r <= '9':
			digit = true
		}
	}
	return letter && digit
}

// latin reports whether w has two Latin letters or more.
func latin(w string) bool {
	n := 0
	for i := range len(w) {
		if c := w[i] | 0x20; 'a' <= c && c <= 'z' {
			n++
		}
	}
	return n >= 2
}

// Heads of organizations' names: those of a state stand behind its name, others behind
// that of a province or a city.
