package tiyaobeam

import (
	"context"
	"os"
	"sync"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/tiyao/tiyao/internal/answer"
	"github.com/tiyao/tiyao/internal/input"
	"github.com/tiyao/tiyao/internal/render"
	"github.com/tiyao/tiyao/internal/service"
)

func init() {
	register.DoFn4x0[context.Context, Record, func([]byte), func(Letter)](&analyzeFn{})
	register.Emitter1[[]byte]()
	register.Emitter1[Letter]()
	register.Emitter1[Record]()
}

// Options say what is asked about each article. The zero value is what the command does
// without flags. The lists are the text of files, not their names: workers have no files.
type Options struct {
	Verb    string        // analyze, extract, segment, names, keywords, stats, summarize or describe; "" is analyze
	Top     int           // keywords; 0 is 10
	Limit   string        // of a description: baidu, google, bing or a number of characters; "" is 80
	Timeout time.Duration // for one article; 0 is for ever
	Vocab   string        // a list of tags, as keywords.ReadVocabulary reads it
	Block   string        // words that are never tags, one a line
	Dict    string        // words of a dictionary, as segment.WithUserDictReader reads them
}

// Analyze answers each Record of a collection. It returns the answers, a PCollection of
// []byte with a line of NDJSON each, without its end, and the dead letters, a PCollection
// of Letter. Options that make no sense fail the pipeline before it runs.
func Analyze(s beam.Scope, o Options, records beam.PCollection) (answers, dead beam.PCollection) {
	s = s.Scope("tiyao.Analyze")
	if _, err := o.prepare(); err != nil {
		panic("tiyaobeam: " + answer.Message(err)) // as all of Beam's constructors do
	}
	return beam.ParDo2(s, &analyzeFn{Options: o}, beam.Reshuffle(s, records))
}

type analyzeFn struct {
	Options Options

	analyse                 service.Analysis
	answered, failed, bytes beam.Counter
}

func (f *analyzeFn) Setup() (err error) {
	f.answered = beam.NewCounter("tiyao", "answered")
	f.failed = beam.NewCounter("tiyao", "failed")
	f.bytes = beam.NewCounter("tiyao", "bytes")
	f.analyse, err = f.Options.shared()
	return err
}

func (f *analyzeFn) ProcessElement(ctx context.Context, r Record, emit func([]byte), dead func(Letter)) {
	f.bytes.Inc(ctx, int64(len(r.Data)))
	it := r.item()
	limited, cancel := service.Within(ctx, f.Options.Timeout)
	defer cancel()
	line, err := f.analyse.Answer(limited, &it, input.Settings{}, func(id []byte, res render.Result, err error) ([]byte, error) {
		if err = service.Late(err, f.Options.Timeout); err != nil {
			return answer.AppendError(nil, id, 0, err), err
		}
		defer render.Release(res)
		return render.AppendObject(nil, id, true, res), nil
	})
	if err != nil {
		f.failed.Inc(ctx, 1)
		l := Letter{Answer: trimmed(line)}
		if r.Kind == Line {
			l.Record = r.Data
		}
		dead(l)
		return
	}
	f.answered.Inc(ctx, 1)
	emit(trimmed(line))
}

func trimmed(line []byte) []byte { return line[:len(line)-1] }

// The analyses of this worker, by what is asked.
var (
	mu     sync.Mutex
	shared = map[Options]service.Analysis{}
)

// shared returns the worker's one analysis for the options.
func (o Options) shared() (service.Analysis, error) {
	mu.Lock()
	defer mu.Unlock()
	if f := shared[o]; f != nil {
		return f, nil
	}
	f, err := o.prepare()
	if err == nil {
		shared[o] = f
	}
	return f, err
}

func (o Options) prepare() (service.Analysis, error) {
	c := service.Defaults()
	if o.Top != 0 {
		c.Top = o.Top
	}
	if o.Limit != "" {
		c.Limit = o.Limit
	}
	for _, l := range []struct {
		text string
		set  func(name string)
	}{
		{o.Vocab, func(name string) { c.Vocab = name }},
		{o.Block, func(name string) { c.Block = []string{name} }},
		{o.Dict, func(name string) { c.Dict = []string{name} }},
	} {
		if l.text == "" {
			continue
		}
		name, err := written(l.text)
		if err != nil {
			return nil, err
		}
		defer func() { _ = os.Remove(name) }() // it is read by then
		l.set(name)
	}
	verb := o.Verb
	if verb == "" {
		verb = "analyze"
	}
	return c.Prepare(verb)
}

// written writes a list where the analysis reads it.
func written(text string) (name string, err error) {
	f, err := os.CreateTemp("", "tiyao-*.txt")
	if err != nil {
		return "", err
	}
	_, err = f.WriteString(text)
	if e := f.Close(); err == nil {
		err = e
	}
	return f.Name(), err
}
