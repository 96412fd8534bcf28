// Command bench measures tiyao beside its peers on the same text and prints tables in
// Markdown. See README.md.
//
//	go run . [-text FILE.txt] [-articles FILE.jsonl] [-pages DIR] [-mb 10]
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"github.com/tiyao/tiyao/bench/internal/peer"
)

// jobs are the tables, in the order in which they are printed.
var jobs = []string{"segment", "names", "keywords", "parts", "pages", "linear"}

// config is what the flags say.
type config struct {
	text, articles, pages string
	mb                    float64
	only                  []string // jobs; all when empty
	peers                 string   // part of the names of peers besides tiyao
	setting
	lengths
}

func main() {
	if name := os.Getenv(peer.Variable); name != "" {
		if err := serve(name, os.Stdin, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	c := config{lengths: fullLengths}
	flag.StringVar(&c.text, "text", "", "text to segment, documents between lines of a single \\x01 (default: the sample articles, repeated)")
	flag.StringVar(&c.articles, "articles", "", "NDJSON with title and text, for keywords and summaries (default: the documents of -text)")
	flag.StringVar(&c.pages, "pages", "", "folder, or folder of folders, of ID.html with ID.json {title,date,text} (default: the sample page, repeated)")
	flag.Float64Var(&c.mb, "mb", 10, "megabytes of text to use")
	only := flag.String("only", "", "comma-separated tables: "+strings.Join(jobs, ", ")+" (default: all)")
	flag.StringVar(&c.peers, "peers", "", "only peers whose name contains this, and tiyao")
	flag.IntVar(&c.rounds, "rounds", 3, "runs of each peer, the best of which counts")
	flag.Float64Var(&c.least, "seconds", 1, "seconds of CPU time that a run takes at least")
	count := flag.String("count", "", "NDJSON `FILE` to segment three times and nothing else, for counting instructions")
	flag.Parse()
	if *count != "" {
		if err := countWords(*count, os.Stdout); err != nil {
			fmt.Fprintf(os.Stderr, "bench: %v\n", err)
			os.Exit(1)
		}
		return
	}
	c.log = func(format string, args ...any) { fmt.Fprintf(os.Stderr, format+"\n", args...) }
	if *only != "" {
		c.only = strings.Split(*only, ",")
	}
	if err := c.run(os.Stdout); err != nil {
		fmt.Fprintf(os.Stderr, "bench: %v\n", err)
		os.Exit(1)
	}
}

// run measures what c asks for and writes the tables.
func (c *config) run(w io.Writer) error {
	for _, name := range c.only {
		if !slices.Contains(jobs, name) {
			return fmt.Errorf("no table %q: there are %s", name, strings.Join(jobs, ", "))
		}
	}
	if c.mb <= 0 || c.rounds < 1 || c.least < 0 {
		return errors.New("-mb and -rounds must be positive, -seconds not negative")
	}
	text, articles, err := c.docs()
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "%s, %s/%s, %d CPUs.", runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU())
	busy := loadAverage() > 0.5*float64(runtime.NumCPU())
	if busy {
		fmt.Fprintf(w, " The machine is busy (load %.1f), so elapsed times are left out.", loadAverage())
	}
	fmt.Fprintf(w, "\n\n")
	if c.wants("segment") {
		heading(w, "Segmentation", text)
		results, err := race(c.job(segmenting), text, c.setting)
		if err != nil {
			return err
		}
		last := len(results) - 1 // the contestant that does nothing
		writeRace(w, results[:last], peer.Size(text), busy)
		fmt.Fprintf(w, "%s MB of every Go peer are this program's own, with no peer loaded.\n\n", number(results[last].loaded))
	}
	if c.wants("names") {
		// A tenth of the text: a neural net reads a hundredth of what the others do in a second.
		some := text[:max(1, len(text)/10)]
		heading(w, "Words with parts of speech and names", some)
		results, err := race(c.job(naming), some, c.setting)
		if err != nil {
			return err
		}
		writeRace(w, results, peer.Size(some), busy)
	}
	if c.wants("keywords") {
		heading(w, "Keywords, segmentation included", articles)
		results, err := race(c.job(tagging), articles, c.setting)
		if err != nil {
			return err
		}
		writeRace(w, results, peer.Size(articles), busy)
	}
	if c.wants("parts") {
		heading(w, "Parts of tiyao, on documents that are segmented already", articles)
		results, err := race(parts, articles, c.setting)
		if err != nil {
			return err
		}
		writeParts(w, results, peer.Size(articles))
	}
	if c.wants("pages") {
		if err := c.readers(w); err != nil {
			return err
		}
	}
	if c.wants("linear") {
		fmt.Fprintf(w, "## Long texts\n\n")
		pairs, err := linear(text, c.lengths, c.setting, c.peers == "" || strings.Contains(gseHMM.name, c.peers))
		if err != nil {
			return err
		}
		writeLinear(w, pairs)
	}
	return nil
}

// docs returns the documents to segment and those to find keywords in.
func (c *config) docs() (text, articles []peer.Doc, err error) {
	limit := int(c.mb * 1e6)
	switch {
	case c.text != "":
		text, err = readText(c.text, limit)
	case c.articles != "":
		text, err = readArticles(c.articles, limit)
	default:
		text, err = sampleText(limit)
	}
	if err != nil {
		return nil, nil, err
	}
	if peer.Size(text) == 0 {
		return nil, nil, errors.New("no text")
	}
	if articles = text; c.articles != "" {
		articles, err = readArticles(c.articles, limit)
	}
	if err == nil && peer.Size(articles) == 0 {
		err = errors.New("no articles")
	}
	return text, articles, err
}

// readers races the readers of pages and scores what they find.
func (c *config) readers(w io.Writer) error {
	var sets []pageSet
	var pages []peer.Doc
	var err error
	if c.pages != "" {
		if sets, err = readPages(c.pages); err != nil {
			return err
		}
		for _, s := range sets {
			pages = append(pages, s.pages...)
		}
	} else if pages, err = samplePages(int(c.mb * 1e6)); err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "tiyao-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	c.log("pages: building the readers")
	if err := buildReaders(filepath.Join(dir, "readers")); err != nil {
		return err
	}
	heading(w, "Main text of HTML pages", pages)
	results, err := race(c.job(reading), pages, c.setting)
	if err != nil {
		return err
	}
	writePages(w, results, peer.Size(pages), sets)
	return nil
}

// job returns j with the peers that c asks for.
func (c *config) job(j job) job {
	if c.peers != "" {
		j.peers = slices.DeleteFunc(slices.Clone(j.peers), func(p contestant) bool {
			return p.module != tiyaoModule && !strings.Contains(p.name, c.peers)
		})
	}
	return j
}

func (c *config) wants(name string) bool {
	return len(c.only) == 0 || slices.Contains(c.only, name)
}

func heading(w io.Writer, title string, docs []peer.Doc) {
	fmt.Fprintf(w, "## %s\n\n%d documents, %.1f MB. Least CPU time of all runs.\n\n", title, len(docs), float64(peer.Size(docs))/1e6)
}

// loadAverage returns how many programs have wanted a processor in the last minute; −1
// where the system does not say.
func loadAverage() float64 {
	b, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return -1
	}
	one, _, _ := strings.Cut(string(b), " ")
	load, err := strconv.ParseFloat(one, 64)
	if err != nil {
		return -1
	}
	return load
}
