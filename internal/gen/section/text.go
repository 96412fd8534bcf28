package main

import (
	"slices"
	"strings"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/internal/rank/section"
	"github.com/tiyao/tiyao/segment"
)

// A text is an article with its subject.
type text struct {
	ID, Src, Title, Text       string
	Label, Kind, Cat, Category string
	Keywords                   []string
	class                      int
	feats                      []section.Feature
	weight                     float64
}

// subjects are what the sources call them.
var subjects = map[string]string{
	"news_agriculture": "agriculture", "news_car": "car", "news_culture": "culture", "news_edu": "education", "news_entertainment": "entertainment",
	"news_finance": "finance", "news_game": "game", "news_house": "house", "news_military": "military", "news_sports": "sports", "news_stock": "stock",
	"news_story": "story", "news_tech": "technology", "news_travel": "travel", "news_world": "world",
	"testTech": "technology", "testEdu": "education", "testSport": "sports", "Entertainment": "entertainment", "testFashion": "fashion",
	"testHealth": "health", "SportNews": "sports", "TechNews": "technology",
	"sport": "sports", "tech": "technology", "culture": "culture", "world": "world", "policy": "policy", "company": "finance",
	"体育": "sports", "房产": "house", "教育": "education", "股票": "stock", "娱乐": "entertainment", "游戏": "game", "科技": "technology", "财经": "finance", "时尚": "fashion",
}

// A reader reads texts with their subjects and what their words say.
type reader struct {
	seg  *segment.Segmenter
	skip map[string]bool // ids that are left out
}

func newReader(without string) (*reader, error) {
	seg, err := segment.New(segment.WithoutNames())
	if err != nil {
		return nil, err
	}
	skip, err := corpus.ReadIDs(without)
	return &reader{seg, skip}, err
}

// read reads the texts of a file that have a subject.
func (r *reader) read(path string, weight float64) ([]*text, error) {
	docs, err := corpus.ReadAll[text](path)
	if err != nil {
		return nil, err
	}
	var out []*text
	for i := range docs {
		d := &docs[i]
		name := subjects[d.Label+d.Kind+d.Cat+d.Category]
		d.class = slices.Index(section.Names[:], name)
		if d.class < 0 || r.skip[d.ID] && d.Kind == "" {
			continue
		}
		body := d.Text
		if body == "" { // a portal's title: its tags are the article's words
			body = strings.Join(d.Keywords, "，")
		}
		d.feats = section.Features(nil, r.seg.Read(segment.Source{Title: d.Title, Body: body}))
		d.Text, d.weight = "", weight
		out = append(out, d)
	}
	return out, nil
}
