// Command tiyao-beam answers an archive of articles with Apache Beam. The flags alone
// choose where it runs:
//
//	tiyao-beam --input 'in/*.ndjson' --output out/answers                       in this process, on Prism
//	tiyao-beam … --runner flink --endpoint HOST:8099 --environment_type LOOPBACK   workers in this process
//	tiyao-beam … --runner spark --endpoint HOST:8099 --environment_type DOCKER --environment_config IMAGE
//	tiyao-beam … --runner dataflow --project P --region R --staging_location gs://…
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	tiyaobeam "github.com/tiyao/tiyao/beam"
)

var (
	inputs  = flag.String("input", "", "the `GLOB` of the files to read; needed")
	format  = flag.String("format", "ndjson", "what they are: ndjson, pages or warc (WET too)")
	output  = flag.String("output", "", "the `PREFIX` of the files to write; needed")
	dead    = flag.String("dead", "", "the `PREFIX` of the files of dead letters (the output's and -dead)")
	shards  = flag.Int("shards", 4, "how many files to write")
	verb    = flag.String("verb", "analyze", "what to ask: analyze, extract, segment, names, keywords, stats, summarize or describe")
	top     = flag.Int("top", 10, "how many keywords")
	limit   = flag.String("limit", "80", "length of a description: baidu, google, bing or characters")
	timeout = flag.Duration("timeout", time.Minute, "give up an article that takes longer")
	vocab   = flag.String("vocab", "", "`FILE` of tags, one a line; only these are given")
	block   = flag.String("block", "", "`FILE` of words that are never tags")
	dict    = flag.String("dict", "", "`FILE` of words to read with")
)

func main() {
	flag.Parse()
	beam.Init()
	if err := run(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "tiyao-beam:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	read := map[string]func(beam.Scope, string) beam.PCollection{
		"ndjson": tiyaobeam.ReadLines, "pages": tiyaobeam.ReadPages, "warc": tiyaobeam.ReadArchives,
	}[*format]
	switch {
	case *inputs == "" || *output == "":
		return fmt.Errorf("--input and --output are needed")
	case read == nil:
		return fmt.Errorf("--format %s: want ndjson, pages or warc", *format)
	case *shards < 1:
		return fmt.Errorf("--shards %d: want 1 or more", *shards)
	case *dead == "":
		*dead = *output + "-dead"
	}
	opts := tiyaobeam.Options{Verb: *verb, Top: *top, Limit: *limit, Timeout: *timeout}
	for _, list := range []struct {
		name string
		text *string
	}{{*vocab, &opts.Vocab}, {*block, &opts.Block}, {*dict, &opts.Dict}} {
		if list.name == "" {
			continue
		}
		text, err := os.ReadFile(list.name)
		if err != nil {
			return err
		}
		*list.text = string(text)
	}

	p, s := beam.NewPipelineWithRoot()
	answers, letters := tiyaobeam.Analyze(s, opts, read(s, *inputs))
	tiyaobeam.Write(s, answers, *output, *shards)
	tiyaobeam.Write(s, tiyaobeam.Letters(s, letters), *dead, *shards)
	result, err := beamx.RunWithMetrics(ctx, p)
	if err != nil {
		return err
	}
	if result == nil {
		return nil // it runs on by itself
	}
	counted := map[string]int64{}
	for _, c := range result.Metrics().AllMetrics().Counters() {
		if c.Key.Namespace == "tiyao" {
			counted[c.Key.Name] += max(c.Committed, c.Attempted)
		}
	}
	fmt.Fprintf(os.Stderr, "answered %d, failed %d, read %d bytes\n", counted["answered"], counted["failed"], counted["bytes"])
	return nil
}
