// Command parquet reads the articles of a Parquet file and writes what they say as columns
// of another: keywords, figures and a description, for DuckDB, Spark or pandas to query.
//
//	cd examples/parquet && go run . --id url --title title --text body IN.parquet OUT.parquet
//
// Only the columns that are named are read. Memory does not grow with the file.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/parquet-go/parquet-go"

	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/article"
)

// An answer is a row of the output. What could not be analysed has an error and nothing else.
type answer struct {
	ID          string    `parquet:"id"`
	Error       *string   `parquet:"error,optional"`
	Keywords    []string  `parquet:"keywords,list"`
	Names       []name    `parquet:"names,list"`
	Figures     []measure `parquet:"figures,list"`
	Description string    `parquet:"description"`
}

type name struct {
	Text string `parquet:"text"`
	Type string `parquet:"type,dict"`
}

// A measure is a figure. Values are exact decimals and stay as they are written.
type measure struct {
	Text      string `parquet:"text"`
	Value     string `parquet:"value"`
	Unit      string `parquet:"unit,dict"`
	Direction string `parquet:"direction,dict"`
	Subject   string `parquet:"subject"`
	Scope     string `parquet:"scope"`
	Period    string `parquet:"period"`
}

// columns are the names of the input's columns; an article has no title if title is "".
type columns struct{ id, title, text string }

// batch is how many rows are held at a time.
const batch = 256

func main() {
	log.SetFlags(0)
	var c columns
	flag.StringVar(&c.id, "id", "id", "column of the `ID`")
	flag.StringVar(&c.title, "title", "", "column of the title, if there is one")
	flag.StringVar(&c.text, "text", "text", "column of the article's text")
	flag.Parse()
	if flag.NArg() != 2 {
		flag.Usage()
		os.Exit(2)
	}
	n, failed, err := convert(flag.Arg(0), flag.Arg(1), c)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%d articles, %d could not be analysed", n, failed)
}

func convert(from, to string, c columns) (n, failed int, err error) {
	in, err := os.Open(from)
	if err != nil {
		return 0, 0, err
	}
	defer func() { _ = in.Close() }() // it was only read
	out, err := os.Create(to)
	if err != nil {
		return 0, 0, err
	}
	n, failed, err = run(in, out, c)
	if e := out.Close(); err == nil {
		err = e
	}
	return n, failed, err
}

// run answers each row of in with one of out, in the same order.
func run(in *os.File, out io.Writer, c columns) (n, failed int, err error) {
	a, err := tiyao.New(tiyao.WithParts(tiyao.PartKeywords | tiyao.PartNames | tiyao.PartStats | tiyao.PartDescription))
	if err != nil {
		return 0, 0, err
	}
	info, err := in.Stat()
	if err != nil {
		return 0, 0, err
	}
	file, err := parquet.OpenFile(in, info.Size())
	if err != nil {
		return 0, 0, err
	}
	wanted := parquet.Group{}
	for _, name := range []string{c.id, c.title, c.text} {
		if name == "" {
			continue
		}
		leaf, ok := file.Schema().Lookup(name)
		if !ok {
			return 0, 0, fmt.Errorf("there is no column %q", name)
		}
		if leaf.Node.Type().Kind() != parquet.ByteArray || leaf.Node.Repeated() {
			return 0, 0, fmt.Errorf("column %q is no text", name)
		}
		wanted[name] = leaf.Node
	}
	schema := parquet.NewSchema("article", wanted)
	at := func(name string) int {
		leaf, _ := schema.Lookup(name) // "" is no column
		if name == "" {
			return -1
		}
		return leaf.ColumnIndex
	}
	id, title, text := at(c.id), at(c.title), at(c.text)
	r := parquet.NewReader(file, schema)
	defer func() { _ = r.Close() }()
	w := parquet.NewGenericWriter[answer](out, parquet.Compression(&parquet.Zstd), parquet.MaxRowsPerRowGroup(100_000))
	rows, answers := make([]parquet.Row, batch), make([]answer, 0, batch)
	for {
		k, err := r.ReadRows(rows)
		if err != nil && !errors.Is(err, io.EOF) {
			return n, failed, err
		}
		answers = answers[:0]
		for _, row := range rows[:k] {
			var art article.Article
			var rowID string
			for _, v := range row {
				switch v.Column() {
				case id:
					rowID = string(v.ByteArray())
				case title:
					art.Title = string(v.ByteArray())
				case text:
					art.Body = string(v.ByteArray())
				}
			}
			answers = append(answers, analyse(a, rowID, art))
			if answers[len(answers)-1].Error != nil {
				failed++
			}
		}
		n += k
		if _, err := w.Write(answers); err != nil {
			return n, failed, err
		}
		if err != nil {
			return n, failed, w.Close()
		}
	}
}

func analyse(a *tiyao.Analyzer, id string, art article.Article) answer {
	r, err := a.AnalyzeArticle(art)
	if err != nil {
		text := err.Error()
		return answer{ID: id, Error: &text}
	}
	out := answer{ID: id, Description: r.Description}
	for _, k := range r.Keywords {
		out.Keywords = append(out.Keywords, k.Text)
	}
	for _, x := range r.Names {
		out.Names = append(out.Names, name{x.Text, x.Type.String()})
	}
	for _, s := range r.Stats {
		out.Figures = append(out.Figures, measure{
			Text: s.Text, Value: s.Value.String(), Unit: s.Unit, Direction: s.Direction.String(),
			Subject: s.Subject, Scope: s.Scope, Period: s.Period,
		})
	}
	return out
}
