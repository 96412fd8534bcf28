package main

import (
	"runtime"
	"sync"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/internal/rank/keywords"
	"github.com/tiyao/tiyao/segment"
)

// A list is the candidates of one text.
type list struct {
	doc   *doc
	texts []string
	keys  [][keywords.NumRoles]uint64
	feats [][]uint8
	grade []grade
}

// engine returns the extractor that finds and describes candidates, with a prior.
func engine(prior, phrases *keywords.Hashed, forest *keywords.Forest, chance []uint8, top int) *keywords.Engine {
	if forest == nil {
		forest = keywords.NewForest()
	}
	if chance == nil {
		chance = make([]uint8, keywords.ChanceSteps)
	}
	return keywords.New(keywords.Config{TopK: top, MaxRunes: 20, MaxWords: keywords.MaxWords, Model: keywords.NewModel(prior, phrases, forest, chance)})
}

// A reader keeps the segmented texts.
type reader struct {
	seg  *segment.Segmenter
	mu   sync.Mutex
	docs map[*doc]*segment.Document
}

func (r *reader) read(d *doc, title bool) *segment.Document {
	src := segment.Source{Body: d.Text}
	if title {
		src.Title = d.Title
		r.mu.Lock()
		x := r.docs[d]
		r.mu.Unlock()
		if x != nil {
			return x
		}
	}
	x := r.seg.Read(src)
	if title {
		r.mu.Lock()
		r.docs[d] = x
		r.mu.Unlock()
	}
	return x
}

// each calls f for every text on several cores.
func each(n int, f func(i int)) {
	var wg sync.WaitGroup
	k := min(*workers, runtime.NumCPU())
	for w := range k {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := w; i < n; i += k {
				f(i)
			}
		}()
	}
	wg.Wait()
}

// untitled reports whether d is read without its title: a part of the texts is, so that
// the model knows such texts too.
func untitled(d *doc) bool { return d.set != "tnews" && corpus.Part("untitled "+d.ID, 5) == 0 }

// lists describes the candidates of docs; e gives the extractor for each.
func (r *reader) lists(docs []*doc, e func(d *doc) *keywords.Engine) []*list {
	out := make([]*list, len(docs))
	each(len(docs), func(i int) {
		d := docs[i]
		l := &list{doc: d}
		for _, c := range e(d).Candidates(r.read(d, !untitled(d))) {
			w := normal(c.Text)
			l.texts = append(l.texts, w)
			l.keys = append(l.keys, c.Keys)
			l.feats = append(l.feats, c.Values)
			l.grade = append(l.grade, d.grades[w])
		}
		out[i] = l
	})
	return out
}
