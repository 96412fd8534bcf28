package service

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/tiyao/tiyao/keywords"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/summarize"
)

// An option is what a request can ask for: one row of options, one field of request to keep it in, and a word in
// docs/command.md are all that a new one needs.
type option struct {
	name  string
	want  string // what it may be, for errors
	read  func(r *request, raw json.RawMessage) error
	query query
	apply func(r *request, c *Settings, l *lists) error
}

// A query is how an option is said in the query of an address: as what the values there would be in a JSON object.
type query struct {
	many bool // it may be there several times
	json func(values []string) json.RawMessage
}

var (
	asText   = query{json: func(values []string) json.RawMessage { return quoted(last(values)) }}
	asNumber = query{json: func(values []string) json.RawMessage {
		if _, err := strconv.ParseFloat(last(values), 64); err != nil || !json.Valid([]byte(last(values))) {
			return quoted(last(values)) // no number, whatever it is
		}
		return json.RawMessage(last(values))
	}}
	asBool = query{json: func(values []string) json.RawMessage {
		if s := last(values); s == "true" || s == "false" {
			return json.RawMessage(s)
		}
		return quoted(last(values))
	}}
	asLines = query{true, func(values []string) json.RawMessage {
		if len(values) == 1 && isListID(values[0]) {
			return quoted(values[0])
		}
		return quoted(values)
	}}
	asNames = query{true, func(values []string) json.RawMessage { // with commas
		return quoted(strings.Split(strings.Join(values, ","), ","))
	}}
)

func last(values []string) string { return values[len(values)-1] }

const (
	wantList   = "a list of lines, or the id of an uploaded list"
	wantBool   = "true or false"
	wantChance = "a number, 0 to 1"
)

// options are in the order they are applied in.
var options = []option{
	{"top", "a number, 1 to 200", readTop, asNumber, func(r *request, c *Settings, _ *lists) error { return set(&c.Top, r.Top) }},
	{"min_score", wantChance, func(r *request, raw json.RawMessage) error { return readChance(&r.Least, raw) }, asNumber,
		func(r *request, c *Settings, _ *lists) error { return set(&c.MinScore, r.Least) }},
	{"min_confidence", wantChance, func(r *request, raw json.RawMessage) error { return readChance(&r.Sure, raw) }, asNumber,
		func(r *request, c *Settings, _ *lists) error { return set(&c.MinConfidence, r.Sure) }},
	{"limit", "baidu, google, bing or a number of characters, 10 to 10000", readLimit, asText, func(r *request, c *Settings, _ *lists) error {
		if r.Limit != "" {
			c.Limit = r.Limit
		}
		return nil
	}},
	{"mode", "precise, full or search", readMode, asText, func(r *request, c *Settings, _ *lists) error {
		if r.Mode != "" {
			c.Mode = r.Mode
		}
		return nil
	}},
	{"prefer", wantBool, func(r *request, raw json.RawMessage) error { return json.Unmarshal(raw, &r.Prefer) }, asBool,
		func(r *request, c *Settings, _ *lists) error { return set(&c.Prefer, r.Prefer) }},
	{"pos", wantBool, func(r *request, raw json.RawMessage) error { return json.Unmarshal(raw, &r.POS) }, asBool,
		func(r *request, c *Settings, _ *lists) error { return set(&c.POS, r.POS) }},
	{"explain", wantBool, func(r *request, raw json.RawMessage) error { return json.Unmarshal(raw, &r.Explain) }, asBool,
		func(r *request, c *Settings, _ *lists) error { return set(&c.Explain, r.Explain) }},
	{"parts", "a list of " + strings.Join(partNames, ", "), readParts, asNames, func(r *request, c *Settings, _ *lists) error {
		for _, p := range r.Parts {
			c.parts |= parts[p]
		}
		return nil
	}},
	{"vocab", wantList, func(r *request, raw json.RawMessage) error { return r.Vocab.read(raw) }, asLines, func(r *request, c *Settings, l *lists) error {
		return l.with(r.Vocab, func(text string) (err error) {
			c.vocabulary, err = keywords.ReadVocabulary(strings.NewReader(text), "vocab")
			return err
		})
	}},
	{"block", wantList, func(r *request, raw json.RawMessage) error { return r.Block.read(raw) }, asLines, func(r *request, c *Settings, l *lists) error {
		return l.with(r.Block, func(text string) (err error) {
			c.blocked, err = keywords.ReadWords(strings.NewReader(text), "block")
			return err
		})
	}},
	{"dict", wantList, func(r *request, raw json.RawMessage) error { return r.Dict.read(raw) }, asLines, func(r *request, c *Settings, l *lists) error {
		return l.with(r.Dict, func(text string) error {
			c.seg = nil
			c.words = append(c.words, segment.WithUserDictReader(strings.NewReader(text), "dict"))
			return nil
		})
	}},
}

// optionOf returns the option of that name, nil where there is none.
func optionOf(name string) *option {
	if i := slices.IndexFunc(options, func(o option) bool { return o.name == name }); i >= 0 {
		return &options[i]
	}
	return nil
}

func readTop(r *request, raw json.RawMessage) error {
	n, ok := whole(raw)
	if !ok || n < 1 || n > 200 {
		return errField
	}
	r.Top = &n
	return nil
}

func readLimit(r *request, raw json.RawMessage) error {
	if n, ok := whole(raw); ok {
		r.Limit = strconv.Itoa(n)
	} else if json.Unmarshal(raw, &r.Limit) != nil {
		return errField
	}
	if n, err := strconv.Atoi(r.Limit); err == nil && n > 10000 {
		return errField
	}
	if _, err := summarize.ParseLimit(r.Limit); err != nil || r.Limit == "" {
		return errField
	}
	return nil
}

func readMode(r *request, raw json.RawMessage) error {
	if err := json.Unmarshal(raw, &r.Mode); err != nil || !slices.Contains([]string{"precise", "full", "search"}, r.Mode) {
		return errField
	}
	return nil
}

func readParts(r *request, raw json.RawMessage) (err error) {
	if r.Parts, err = texts(raw); err != nil || len(r.Parts) == 0 {
		return errField
	}
	for _, p := range r.Parts {
		if _, ok := parts[p]; !ok {
			return errField
		}
	}
	slices.Sort(r.Parts)
	r.Parts = slices.Compact(r.Parts)
	return nil
}

// readChance reads a number from 0 to 1.
func readChance(p **float64, raw json.RawMessage) error {
	var f float64
	if json.Unmarshal(raw, &f) != nil || f < 0 || f > 1 {
		return errField
	}
	*p = &f
	return nil
}

// set sets value where it is asked for.
func set[T any](value, asked *T) error {
	if asked != nil {
		*value = *asked
	}
	return nil
}
