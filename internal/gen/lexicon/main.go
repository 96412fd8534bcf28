// Command lexicon compiles internal/lexicon/lexicon.bin from gse's dictionary and a
// news corpus.
//
//	go run ./internal/gen/lexicon -corpus DIR [-every 2] [-o internal/lexicon/lexicon.bin]
//	go run ./internal/gen/lexicon -corpus DIR -names [-o internal/lexicon/lexicon.bin]
//	go run ./internal/gen/lexicon -pack [-o internal/lexicon/lexicon.bin]
//
// DIR holds *.jsonl or *.jsonl.xz files of articles, {"title","text"} a line. With
// -every N only each Nth article is read. The result depends on nothing but gse's
// version, the corpus and the files of this folder.
//
// The steps: load the dictionary; segment the corpus with its frequencies; count;
// find words the dictionary lacks (mine.go); take out of the running words that are
// no more than the sum of their parts (prune.go); segment again with the new odds and
// count what stays; encode; add the names of names.txt. With -names the last step alone is
// done, to the built-in lexicon: all other words keep their odds.
package main

import (
	"flag"
	"fmt"
	"log"
	"math"
	"os"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/lexicon"
	"github.com/tiyao/tiyao/segment"
)

// Settings found on development data for segmentation (word F1 on sets of three registers).
const (
	rounds    = 2
	smoothing = 1.0  // weight of the dictionary's own frequencies beside the corpus counts
	perChar   = 1.0  // nats a word pays for each character after its first: longer words must earn their length
	prunedTo  = 31.9 // cost in nats of a word out of the running; it stays for search and full mode
	floor     = 1e-12
)

func main() {
	dir := flag.String("corpus", "", "folder of the corpus")
	every := flag.Int("every", 2, "read each Nth article only")
	out := flag.String("o", "internal/lexicon/lexicon.bin", "file to write")
	only := flag.Bool("names", false, "add the names of names.txt to the built-in lexicon and do nothing else")
	pack := flag.Bool("pack", false, "write the built-in lexicon anew as it is and do nothing else")
	flag.Parse()
	log.SetFlags(0)
	if *pack {
		blob, err := lexicon.Encode(sourceOf(lexicon.Default()))
		if err != nil {
			log.Fatal(err)
		}
		write(*out, blob)
		return
	}
	if *dir == "" {
		log.Fatal("lexicon: -corpus DIR is needed")
	}
	if *only {
		save(*out, lexicon.Default(), *dir)
		return
	}
	dict, version, err := loadDictionary()
	if err != nil {
		log.Fatal(err)
	}
	texts, err := loadCorpus(*dir, *every)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%d words of the dictionary, %d articles", len(dict), len(texts))

	chars := charModels(dict)
	seg := compile(dict, chars)
	var c *counts
	for round := 1; ; round++ {
		c = count(seg, dict, texts)
		if round > rounds {
			break
		}
		log.Printf("%d new words from the corpus", mine(seg, dict, c, texts))
		c.setOdds(dict)
		if round == rounds {
			log.Printf("%d words are the sum of their parts", prune(dict))
		}
		addPositions(chars, dict, c)
		seg = compile(dict, chars)
	}
	c.setIDF(dict)
	made := fmt.Sprintf("gse %s dictionary (%d words); odds and IDF from %d news articles; made by internal/gen/lexicon", version, len(dict), len(texts))
	lex, err := lexicon.Open(encode(dict, chars, made))
	if err != nil {
		log.Fatal(err)
	}
	save(*out, lex, *dir)
}

// save adds the names to lex and writes it.
func save(out string, lex *lexicon.Lexicon, dir string) {
	blob, err := addNames(lex, dir)
	if err != nil {
		log.Fatal(err)
	}
	write(out, blob)
}

func write(out string, blob []byte) {
	if err := os.WriteFile(out, blob, 0o644); err != nil {
		log.Fatal(err)
	}
	log.Printf("%s: %d bytes", out, len(blob))
}

// An entry is what is known of one word while the lexicon is made.
type entry struct {
	freq   float64 // in the dictionary
	raw    string  // its part of speech there
	tag    segment.Tag
	logp   float64 // natural log of its probability
	pruned bool
	idf    float64
}

// cost returns what e costs in a lattice, in nats.
func (e *entry) cost(word string) float64 {
	if e.pruned {
		return prunedTo
	}
	return -e.logp + perChar*float64(utf8.RuneCountInString(word)-1)
}

func encode(dict dictionary, chars charMap, made string) []byte {
	src := lexicon.Source{Made: made, Chars: chars.encode()}
	for _, w := range dict.words() {
		e := dict[w]
		src.Words = append(src.Words, lexicon.Word{Text: w, Cost: e.cost(w), Tag: uint8(e.tag), IDF: e.idf})
	}
	blob, err := lexicon.Encode(src)
	if err != nil {
		log.Fatal(err)
	}
	return blob
}

func compile(dict dictionary, chars charMap) *segment.Segmenter {
	seg, err := segment.New(segment.WithLexicon(encode(dict, chars, "")), segment.WithoutNames())
	if err != nil {
		log.Fatal(err)
	}
	return seg
}

// total is the sum of all frequencies.
func (d dictionary) total() float64 {
	var sum float64
	for _, w := range d.words() {
		sum += d[w].freq
	}
	return sum
}

func logp(p float64) float64 { return math.Log(max(p, floor)) }
