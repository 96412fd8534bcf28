package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	"github.com/tiyao/tiyao/bench/internal/peer"
)

// A setting is how carefully to measure.
type setting struct {
	rounds int     // runs and loads of each peer, of which the least counts
	least  float64 // seconds of CPU time that a run takes at least
	log    func(format string, args ...any)
}

// A result is what was measured of one peer.
type result struct {
	contestant
	skipped error // why there is nothing below

	version      string
	load         float64    // seconds of CPU time until the first sentence is done
	loaded, peak float64    // MB of memory after loading, and after working on the documents
	one, two     float64    // seconds of CPU time a pass, in one goroutine and in two
	wall1, wall2 float64    // seconds a pass
	mallocs      float64    // a pass
	threads      bool       // whether it works in two threads
	found        []peer.Doc // what a reader of pages found in each document
}

// race measures the peers of a job on docs. Every peer has a process of its own; all
// take turns, round by round, so that the machine's ups and downs hit them alike.
// Readers of pages also tell what they found.
func race(j job, docs []peer.Doc, set setting) ([]result, error) {
	dir, err := os.MkdirTemp("", "tiyao-bench-")
	if err != nil {
		return nil, fmt.Errorf("%s: %w", j.name, err)
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "docs.ndjson")
	if err := peer.WriteDocs(file, docs); err != nil {
		return nil, fmt.Errorf("%s: %w", j.name, err)
	}
	results := make([]result, len(j.peers))
	children := make([]*child, len(j.peers))
	defer func() {
		for _, c := range children {
			if c != nil {
				c.stop()
			}
		}
	}()
	for i, p := range j.peers {
		r := &results[i]
		r.contestant = p
		set.log("%s: loading %s", j.name, p.name)
		if children[i], err = r.begin(j, file, set); err == nil {
			continue
		} else if p.module != "" {
			return nil, fmt.Errorf("%s: %s: %w", j.name, p.name, err)
		}
		r.skipped = err // a program that is not part of this one may be absent
	}
	for round := range set.rounds {
		for i, c := range children {
			if c == nil {
				continue
			}
			set.log("%s: round %d of %d, %s", j.name, round+1, set.rounds, results[i].name)
			if err := results[i].work(c, set); err != nil {
				return nil, fmt.Errorf("%s: %s: %w", j.name, results[i].name, err)
			}
		}
	}
	for i, c := range children {
		if c == nil || !results[i].reads {
			continue
		}
		found := filepath.Join(dir, "found.ndjson")
		if _, err := c.ask("texts", found); err != nil {
			return nil, fmt.Errorf("%s: %s: %w", j.name, results[i].name, err)
		}
		if results[i].found, err = peer.ReadDocs(found); err != nil {
			return nil, fmt.Errorf("%s: %s: %w", j.name, results[i].name, err)
		}
	}
	return results, nil
}

// begin loads the peer in fresh processes, one after the other, and gives documents to
// the last.
func (r *result) begin(j job, file string, set setting) (*child, error) {
	for n := 1; ; n++ {
		c, err := start(j, r.contestant)
		if err != nil {
			return nil, err
		}
		got, err := c.ask("load")
		if err != nil {
			c.stop()
			return nil, err
		}
		r.version = got.Version
		r.load = least(r.load, got.CPU)
		r.loaded = least(r.loaded, c.peak())
		if n < set.rounds {
			c.stop()
			continue
		}
		if _, err := c.ask("read", file); err != nil {
			c.stop()
			return nil, err
		}
		return c, nil
	}
}

// work runs a peer once in one goroutine and once in two.
func (r *result) work(c *child, set setting) error {
	seconds := strconv.FormatFloat(set.least, 'f', -1, 64)
	got, err := c.ask("run", "1", seconds)
	if err != nil {
		return err
	}
	n := float64(got.Passes)
	r.one, r.wall1 = least(r.one, got.CPU/n), least(r.wall1, got.Wall/n)
	r.mallocs = float64(got.Mallocs) / n
	if r.peak == 0 {
		r.peak = c.peak()
	}
	if got, err = c.ask("run", "2", seconds); err != nil || got.Skipped {
		return err
	}
	n, r.threads = float64(got.Passes), true
	r.two, r.wall2 = least(r.two, got.CPU/n), least(r.wall2, got.Wall/n)
	return nil
}

// least returns the smaller of a and b; a is 0 before the first measurement.
func least(a, b float64) float64 {
	if a == 0 {
		return b
	}
	return min(a, b)
}
