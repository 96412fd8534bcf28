package main

import (
	"fmt"
	"io"

	"github.com/tiyao/tiyao/bench/internal/peer"
)

// A contestant is a peer, or one way of using it, in a table.
type contestant struct {
	name    string
	module  string                   // for peers in Go, which are always there
	load    peer.Loader              // for peers that this program serves itself
	command func() ([]string, error) // for others: what to start; an error says why it is left out
	serves  string                   // what the command is told to be, by peer.Variable
	reads   bool                     // finds the main text of pages
}

// A job is work that several peers do, one table.
type job struct {
	name  string
	peers []contestant // the first is what the others are compared with
}

const tiyaoModule = "github.com/tiyao/tiyao"

var (
	segmenting = job{"segment", []contestant{tiyaoAppend, tiyaoWords, tiyaoDocument, jiebaCrate, gojiebaHMM, gseShort, gseHMM, jiebaRS, jiebaPython, nothing}}
	naming     = job{"names", []contestant{tiyaoNames, hanlpNames, lacNames}}
	tagging    = job{"keywords", []contestant{tiyaoKeywords, tiyaoTFIDF, jiebaCrateTFIDF, gojiebaTFIDF, gseTFIDF, jiebaRSTFIDF, jiebaPythonTFIDF}}
	parts      = job{"parts", []contestant{tiyaoReport, segmentedKeywords, segmentedStats, segmentedSummary, segmentedBoth}}
	reading    = job{"pages", []contestant{tiyaoPage, readabilityPage, trafilaturaPage, trafilaturaFallback}}
)

// nothing loads no peer: what its process takes is what linking all of them costs each.
var nothing = contestant{name: "nothing", module: tiyaoModule, load: func() (peer.Engine, error) {
	return peer.Engine{Worker: peer.Stateless(func(*peer.Doc) int { return 0 })}, nil
}}

// id names a contestant among those of all jobs.
func (j *job) id(c contestant) string { return j.name + "/" + c.name }

// serve answers the commands for the contestant with an id.
func serve(id string, in io.Reader, out io.Writer) error {
	for _, j := range []job{segmenting, naming, tagging, parts} {
		for _, c := range j.peers {
			if j.id(c) == id && c.load != nil {
				return peer.Serve(c.load, c.module, in, out)
			}
		}
	}
	return fmt.Errorf("no peer %q", id)
}
