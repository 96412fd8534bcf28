package service

import (
	"fmt"
	"io"
	"os"
	"slices"
	"time"

	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/keywords"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/summarize"
)

// Settings say how articles are analysed: what the flags of a command say, or what a
// request asks for. The files they name are read once, when they are first wanted.
type Settings struct {
	Dict, Block     []string             // files of words
	Names, NotNames []string             // files of names, and of what is none
	Vocab, IDF      string               // files
	Furniture       string               // a file
	Shared          *summarize.Furniture // of the articles that are read together, where there is no file
	Prefer          bool                 // the tags of the vocabulary first, and words of the text behind them
	Top             int
	MinScore        float64 // 0 to 1, or EditorsScore
	MinConfidence   float64 // of figures, 0 to 1
	Limit           string
	Mode            string // of segment
	POS             bool
	WholeNames      bool
	Explain         bool
	Raw             bool          // take a page as it stands
	Timeout         time.Duration // for one article; 0 is for ever
	Jobs            int           // articles of a stream at the same time

	// Named says how messages call a setting that no flag of the command line gave:
	// "vocab in the configuration file", say, for vocab.
	Named map[string]string

	// what the files say, once they are read, or what a request brings
	seg         *segment.Segmenter // see Segmenter
	words       []segment.Option
	vocabulary  *keywords.Vocabulary
	blocked     []string
	frequencies *keywords.IDF
	parts       tiyao.Part // of analyze; 0 is all
}

// EditorsScore is a MinScore that no score has: what an editor would keep is given.
const EditorsScore = -1

// Defaults returns the settings of a command line without flags.
func Defaults() Settings {
	return Settings{Top: 10, MinScore: EditorsScore, Limit: "80", Mode: "precise", Jobs: 1}
}

// Segmenter returns the segmenter that the flags ask for, the same one at each call. It
// is not safe for concurrent use: commands call it while they set up.
func (c *Settings) Segmenter() (*segment.Segmenter, error) {
	if c.seg != nil {
		return c.seg, nil
	}
	opts := slices.Clone(c.words)
	for _, path := range c.Dict {
		words, err := ReadFile(path, c.Flag("dict"), segment.ReadWords)
		if err != nil {
			return nil, err
		}
		opts = append(opts, segment.WithUserWords(words...))
	}
	for _, path := range c.Names {
		names, err := ReadFile(path, c.Flag("names"), segment.ReadNames)
		if err != nil {
			return nil, err
		}
		opts = append(opts, segment.WithNames(names...))
	}
	for _, path := range c.NotNames {
		texts, err := ReadFile(path, c.Flag("not-names"), segment.ReadNotNames)
		if err != nil {
			return nil, err
		}
		opts = append(opts, segment.WithNotNames(texts...))
	}
	var err error
	c.seg, err = segment.New(opts...)
	return c.seg, err
}

// short are the parts that build on keywords and figures.
const short = tiyao.PartSummary | tiyao.PartDescription

// Analyzer returns the analyzer of some parts that the flags ask for. Files that these parts
// make no use of are not read: a setting may be for other commands.
func (c *Settings) Analyzer(parts tiyao.Part) (*tiyao.Analyzer, error) {
	opts := []tiyao.Option{tiyao.WithParts(parts)}
	if parts == tiyao.PartArticle {
		return tiyao.New(opts...)
	}
	seg, err := c.Segmenter()
	if err != nil {
		return nil, err
	}
	opts = append(opts, tiyao.WithSegmenter(seg))
	if parts&(tiyao.PartKeywords|short) != 0 {
		kw, err := c.KeywordOptions()
		if err != nil {
			return nil, err
		}
		opts = append(opts, tiyao.WithKeywords(kw...))
	}
	if parts&short != 0 {
		summary, err := c.summaryOptions()
		if err != nil {
			return nil, err
		}
		opts = append(opts, tiyao.WithSummary(summary...))
	}
	return tiyao.New(opts...)
}

// summaryOptions returns what the flags say of summaries and descriptions.
func (c *Settings) summaryOptions() ([]summarize.Option, error) {
	limit, err := summarize.ParseLimit(c.Limit)
	if err != nil {
		return nil, err
	}
	summary := []summarize.Option{summarize.WithLimit(limit)}
	if c.Furniture != "" {
		f, err := ReadFile(c.Furniture, c.Flag("furniture"), summarize.ReadFurniture)
		if err != nil {
			return nil, err
		}
		summary = append(summary, summarize.WithFurniture(f))
	} else if c.Shared != nil {
		summary = append(summary, summarize.WithFurniture(c.Shared))
	}
	return summary, nil
}

// KeywordOptions returns what the flags say of keywords. Files are read once; it is not
// safe for concurrent use until they are.
func (c *Settings) KeywordOptions() (opts []keywords.Option, err error) {
	opts = []keywords.Option{keywords.WithTopK(c.Top)}
	if c.MinScore != EditorsScore {
		opts = append(opts, keywords.WithMinScore(c.MinScore))
	}
	if c.Vocab != "" && c.vocabulary == nil {
		if c.vocabulary, err = ReadFile(c.Vocab, c.Flag("vocab"), keywords.ReadVocabulary); err != nil {
			return nil, err
		}
		if c.vocabulary.Len() == 0 { // no article would get a tag
			return nil, fmt.Errorf("%s %s: there are no tags in it", c.Flag("vocab"), c.Vocab)
		}
	}
	if c.vocabulary != nil {
		mode := keywords.Only
		if c.Prefer {
			mode = keywords.Prefer
		}
		opts = append(opts, keywords.WithVocabulary(c.vocabulary, mode))
	}
	if c.blocked == nil {
		for _, name := range c.Block {
			words, err := ReadFile(name, c.Flag("block"), keywords.ReadWords)
			if err != nil {
				return nil, err
			}
			c.blocked = append(c.blocked, words...)
		}
	}
	if len(c.blocked) > 0 {
		opts = append(opts, keywords.WithBlock(c.blocked...))
	}
	if c.IDF != "" && c.frequencies == nil {
		if c.frequencies, err = ReadFile(c.IDF, c.Flag("idf"), keywords.ReadIDF); err != nil {
			return nil, err
		}
	}
	if c.frequencies != nil {
		opts = append(opts, keywords.WithIDF(c.frequencies))
	}
	return opts, nil
}

// Flag is what messages call the setting that a flag of that name gives.
func (c *Settings) Flag(name string) string {
	if from := c.Named[name]; from != "" {
		return from
	}
	return "--" + name
}

// ReadFile reads the file of a setting, which is what messages call it.
func ReadFile[T any](name, setting string, read func(io.Reader, string) (T, error)) (T, error) {
	f, err := os.Open(name)
	if err != nil {
		var none T
		return none, fmt.Errorf("%s: %w", setting, err)
	}
	defer f.Close()
	return read(f, name)
}
