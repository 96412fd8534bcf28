package peer

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
)

// Variable is the environment variable that names the peer a process is to serve.
const Variable = "TIYAO_BENCH_PEER"

// A Reply is what the process of a peer answers to a command, one JSON object a line:
//
//	load             loads the peer and works on one short sentence
//	read FILE        reads the documents and prepares them
//	run THREADS S    goes through all documents, again and again for at least S seconds
//	texts FILE       writes what a reader of pages finds in them, as documents
type Reply struct {
	CPU     float64 `json:"cpu"`  // seconds, user and system, all threads
	Wall    float64 `json:"wall"` // seconds
	Mallocs uint64  `json:"mallocs"`
	Passes  int     `json:"passes"` // times through the documents
	Count   int     `json:"count"`  // what was found, so that no one can skip the work
	Version string  `json:"version"`
	Skipped bool    `json:"skipped"` // the peer does not work in that many threads
	Error   string  `json:"error"`
}

// server is the state of Serve.
type server struct {
	load   Loader
	module string
	engine Engine
	docs   []Doc
}

// Serve answers commands for one peer until in ends.
func Serve(load Loader, module string, in io.Reader, out io.Writer) error {
	s := server{load: load, module: module}
	enc := json.NewEncoder(out)
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		r, err := s.answer(strings.Fields(lines.Text()))
		if err != nil {
			r = Reply{Error: err.Error()}
		}
		if err := enc.Encode(&r); err != nil {
			return err
		}
	}
	return lines.Err()
}

func (s *server) answer(command []string) (r Reply, err error) {
	switch {
	case len(command) == 1 && command[0] == "load":
		r = Measure(func() int {
			if s.engine, err = s.load(); err != nil {
				return 0
			}
			d := Doc{Text: "今天天气很好。"}
			s.prepare(&d)
			return s.engine.Worker()(&d)
		})
		r.Version = Version(s.module)
		return r, err
	case len(command) == 2 && command[0] == "read":
		s.docs, err = ReadDocs(command[1])
		for i := range s.docs {
			s.prepare(&s.docs[i])
		}
		return r, err
	case len(command) == 3 && command[0] == "run":
		threads, err := strconv.Atoi(command[1])
		if err != nil {
			return r, err
		}
		seconds, err := strconv.ParseFloat(command[2], 64)
		if err != nil {
			return r, err
		}
		return Repeat(seconds, func() int { return s.pass(threads) }), nil
	case len(command) == 2 && command[0] == "texts":
		if s.engine.Text == nil {
			return r, errors.New("bench: not a reader of pages")
		}
		texts := make([]Doc, len(s.docs))
		for i := range s.docs {
			texts[i].Text = s.engine.Text(&s.docs[i])
		}
		return r, WriteDocs(command[1], texts)
	}
	return r, fmt.Errorf("bench: command %q", command)
}

func (s *server) prepare(d *Doc) {
	if s.engine.Prepare != nil {
		s.engine.Prepare(d)
	}
}

// pass works on every document once.
func (s *server) pass(threads int) int {
	if threads == 1 {
		work, count := s.engine.Worker(), 0
		for i := range s.docs {
			count += work(&s.docs[i])
		}
		return count
	}
	var next, count atomic.Int64
	var wg sync.WaitGroup
	for range threads {
		wg.Add(1)
		go func() {
			defer wg.Done()
			work, n := s.engine.Worker(), 0
			for i := next.Add(1) - 1; i < int64(len(s.docs)); i = next.Add(1) - 1 {
				n += work(&s.docs[i])
			}
			count.Add(int64(n))
		}()
	}
	wg.Wait()
	return int(count.Load())
}
