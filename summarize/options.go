package summarize

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// A Unit is what a length is counted in.
type Unit uint8

const (
	Characters Unit = iota // Unicode code points
	Columns                // display width: 2 for a Chinese character or full-width sign, 1 for the others
)

// A Limit is how long a description may be.
type Limit struct {
	Max  int // never exceeded; must be 10 or more (20 or more in columns)
	Unit Unit
}

// Limits of the places where descriptions are shown. They are the lengths that are shown whole
// in a list of results on a wide screen; none of the three publishes a hard figure.
var (
	Default = Limit{80, Characters}
	Baidu   = Limit{78, Characters}
	Google  = Limit{155, Columns}
	Bing    = Limit{160, Columns}
)

// smallest limits in which a Chinese clause can be put at all.
const minCharacters, minColumns = 10, 20

// ParseLimit reads "baidu", "google", "bing", "default", or a number of characters.
func ParseLimit(s string) (Limit, error) {
	switch strings.ToLower(s) {
	case "", "default":
		return Default, nil
	case "baidu":
		return Baidu, nil
	case "google":
		return Google, nil
	case "bing":
		return Bing, nil
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		return Limit{}, fmt.Errorf("summarize: limit %q: neither baidu, google, bing nor a number", s)
	}
	l := Limit{n, Characters}
	return l, l.check()
}

// scale returns what share the default limit is of l.
func (l Limit) scale() float32 {
	n := l.Max
	if l.Unit == Columns {
		n /= 2
	}
	return float32(Default.Max) / float32(n)
}

func (l Limit) check() error {
	least := minCharacters
	if l.Unit == Columns {
		least = minColumns
	}
	if l.Unit > Columns {
		return fmt.Errorf("summarize: limit: unknown unit %d", l.Unit)
	}
	if l.Max < least {
		return fmt.Errorf("summarize: limit %d: must be %d or more", l.Max, least)
	}
	return nil
}

// Weighted is a word or phrase and how much it matters; the weights of one list are relative to
// each other.
type Weighted struct {
	Text   string
	Weight float64
}

// An Option sets how a text is shortened.
type Option func(*config) error

type config struct {
	title    string
	figures  []segment.Span
	given    bool // figures were given, if only to say that there are none
	keywords []Weighted
	must     []string
	limit    Limit
	count    int
	ratio    float64
	chars    int
	weights  *Weights
}

func defaults() config {
	return config{limit: Default, count: 3, weights: &learned}
}

// WithTitle gives the title of the article. Sentences that share words with it are
// preferred, and the description does not repeat it. White space at its ends does not count.
func WithTitle(title string) Option {
	return func(c *config) error {
		c.title = strings.TrimSpace(title)
		return nil
	}
}

// WithFigures gives the spans of the statistics in the text, byte offsets into Document.Text in
// ascending order. Without it, numerals are told by their tokens alone.
func WithFigures(spans []segment.Span) Option {
	return func(c *config) error {
		for i, s := range spans {
			if s.Start < 0 || s.End < s.Start || i > 0 && s.Start < spans[i-1].Start {
				return fmt.Errorf("summarize: figure %d: span %d:%d is out of order", i, s.Start, s.End)
			}
		}
		c.figures, c.given = spans, true
		return nil
	}
}

// WithKeywords gives the keywords of the article: sentences with them are preferred.
func WithKeywords(words []Weighted) Option {
	return func(c *config) error {
		c.keywords = words
		return nil
	}
}

// MustMention names words that the description has to contain. A description with more of them
// wins over every one with fewer; when none fits the limit, the best without them is given.
func MustMention(words ...string) Option {
	return func(c *config) error {
		for _, w := range words {
			if w = strings.TrimSpace(w); w != "" {
				c.must = append(c.must, w)
			}
		}
		return nil
	}
}

// WithLimit sets the longest description; Default without it.
func WithLimit(l Limit) Option {
	return func(c *config) error {
		if err := l.check(); err != nil {
			return err
		}
		c.limit = l
		return nil
	}
}

// WithCount asks for a summary of n sentences, 1 or more. The default is 3.
func WithCount(n int) Option {
	return func(c *config) error {
		if n < 1 {
			return fmt.Errorf("summarize: count %d: must be 1 or more", n)
		}
		c.count, c.ratio, c.chars = n, 0, 0
		return nil
	}
}

// WithRatio asks for a summary of that share of the text's characters, above 0 and at most 1.
// At least one sentence is given.
func WithRatio(r float64) Option {
	return func(c *config) error {
		if !(r > 0 && r <= 1) {
			return fmt.Errorf("summarize: ratio %v: must be above 0 and at most 1", r)
		}
		c.count, c.ratio, c.chars = 0, r, 0
		return nil
	}
}

// WithCharacters asks for a summary of at most n characters, 1 or more: as many good sentences as
// fit. When not one fits, the summary is empty.
func WithCharacters(n int) Option {
	return func(c *config) error {
		if n < 1 {
			return fmt.Errorf("summarize: characters %d: must be 1 or more", n)
		}
		c.count, c.ratio, c.chars = 0, 0, n
		return nil
	}
}

// WithWeights replaces the learned weights. See Weights.
func WithWeights(w Weights) Option {
	return func(c *config) error {
		c.weights = &w
		return nil
	}
}

// A Summarizer summarizes with options that were checked once.
type Summarizer struct{ base config }

// New returns a Summarizer. Zero options are a good default: three sentences, 80 characters.
func New(opts ...Option) (*Summarizer, error) {
	c := defaults()
	for _, o := range opts {
		if err := o(&c); err != nil {
			return nil, err
		}
	}
	return &Summarizer{c}, nil
}

// with returns the configuration with opts on top. An option that is not valid changes nothing.
func (s *Summarizer) with(opts []Option) config {
	c := s.base
	for _, o := range opts {
		_ = o(&c) // an invalid option leaves c as it is; New reports it
	}
	return c
}

var standard = &Summarizer{defaults()}
