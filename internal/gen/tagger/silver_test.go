package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/tiyao/tiyao/internal/tagger"
)

// The teacher's words with its tags, and the names that they become.
var conversions = []struct{ words, want string }{
	{"白石县/LOC 信访局/ORG 答复/v", "organization 白石县信访局"},
	{"白石省/LOC 云州市/LOC 人/n", "place 白石省 place 云州市"},
	{"白石省云州市青澜县/LOC", "place 白石省 place 云州市 place 青澜县"},
	{"中美/LOC 两国/n", ""},
	{"英国/LOC 和丰科技公司/ORG", "place 英国 organization 和丰科技公司"},
	{"英国/LOC 外交部/ORG 称/v", "organization 英国外交部"},
	{"约翰/PER -/w 史密斯/PER", "person 约翰-史密斯"},
	{"公司/ORG 宣布/v", ""},
	{"《/w 云州/LOC 往事/n 》/w", "work 云州往事"},
	{"云州/LOC 第三届/m 艺术节/n", "event 云州第三届艺术节"},
	{"星河/nz X9/nz 发布/v", "product 星河X9"},
	{"Star/nz  /w X9/nz", "product Star X9"},
	{"云州/LOC 东部/f", "place 云州"},
	{"云州东部/LOC", "place 云州"},
}

func TestConvert(t *testing.T) {
	for _, c := range conversions {
		var s silver
		for _, f := range strings.Split(strings.ReplaceAll(c.words, "  /w", " \x00/w"), " ") {
			w, tag, _ := strings.Cut(f, "/")
			s.Words, s.Tags = append(s.Words, strings.ReplaceAll(w, "\x00", " ")), append(s.Tags, tag)
		}
		d := convert(s)
		var got []string
		for _, l := range d.labels {
			if l.typ != tagger.None {
				got = append(got, l.typ.String()+" "+d.text[l.start:l.end])
			}
		}
		assert.Equal(t, c.want, strings.Join(got, " "), c.words)
	}
}

func TestPassage(t *testing.T) {
	var p passage
	p.Text = "李明在云州，李明说。"
	for _, n := range []string{"李明", "云州", "李明"} {
		p.Names = append(p.Names, struct {
			Text  string `json:"text"`
			Type  string `json:"type"`
			Doubt bool   `json:"?"`
		}{Text: n, Type: "person"})
	}
	d := p.document()
	assert.Len(t, d.labels, 3)
	assert.Equal(t, "李明", d.text[d.labels[2].start:d.labels[2].end])
	assert.Greater(t, d.labels[2].start, d.labels[1].start)
}
