package main

import (
	"strings"

	"github.com/tiyao/tiyao/internal/tagger"
)

// A hand-annotated passage: every mention of a name, in order.
type passage struct {
	ID    string `json:"id"`
	Text  string `json:"text"`
	Names []struct {
		Text  string `json:"text"`
		Type  string `json:"type"`
		Doubt bool   `json:"?"`
	} `json:"names"`
}

func (p passage) document() document {
	d := document{id: p.ID, text: p.Text, weight: 1}
	at := 0
	for _, n := range p.Names {
		i := strings.Index(p.Text[at:], n.Text)
		if i < 0 {
			continue
		}
		start := at + i
		at = start + len(n.Text)
		typ, ok := tagger.ParseType(n.Type)
		if n.Doubt || !ok {
			d.doubt(start, at, freeAll)
			continue
		}
		d.labels = append(d.labels, label{start: start, end: at, typ: typ})
	}
	return d
}
