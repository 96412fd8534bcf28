package service

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/summarize"
)

// A request is what one request to the API asks for besides its article. It is read from
// the fields of a JSON object, or from the query of an address.
type request struct {
	Top     *int     `json:"top,omitempty"`
	Limit   string   `json:"limit,omitempty"`
	Vocab   list     `json:"vocab,omitempty"`
	Prefer  *bool    `json:"prefer,omitempty"`
	Block   list     `json:"block,omitempty"`
	Dict    list     `json:"dict,omitempty"`
	Mode    string   `json:"mode,omitempty"`
	POS     *bool    `json:"pos,omitempty"`
	Explain *bool    `json:"explain,omitempty"`
	Parts   []string `json:"parts,omitempty"`
}

// A list is lines, or the id of a list that was uploaded.
type list struct {
	id    string
	lines []string
}

func (l list) MarshalJSON() ([]byte, error) {
	if l.id != "" {
		return json.Marshal(l.id)
	}
	return json.Marshal(l.lines)
}

func (l list) IsZero() bool { return l.id == "" && l.lines == nil }

// recordFields are the fields of the article itself.
var recordFields = []string{"id", "title", "text", "page", "html", "date", "raw"}

// readers of the fields: name says what is wanted in an error.
var requestFields = map[string]struct {
	want string
	set  func(r *request, raw json.RawMessage) error
}{
	"top": {"a number, 1 to 200", func(r *request, raw json.RawMessage) error {
		n, ok := whole(raw)
		if !ok || n < 1 || n > 200 {
			return errField
		}
		r.Top = &n
		return nil
	}},
	"limit": {"baidu, google, bing or a number of characters, 10 to 10000", func(r *request, raw json.RawMessage) error {
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
	}},
	"vocab":  {wantList, func(r *request, raw json.RawMessage) error { return r.Vocab.read(raw) }},
	"block":  {wantList, func(r *request, raw json.RawMessage) error { return r.Block.read(raw) }},
	"dict":   {wantList, func(r *request, raw json.RawMessage) error { return r.Dict.read(raw) }},
	"prefer": {wantBool, func(r *request, raw json.RawMessage) error { return json.Unmarshal(raw, &r.Prefer) }},
	"pos":    {wantBool, func(r *request, raw json.RawMessage) error { return json.Unmarshal(raw, &r.POS) }},
	"explain": {wantBool, func(r *request, raw json.RawMessage) error {
		return json.Unmarshal(raw, &r.Explain)
	}},
	"mode":  {"precise, full or search", func(r *request, raw json.RawMessage) error { return oneOf(raw, &r.Mode, "precise", "full", "search") }},
	"parts": {"a list of " + strings.Join(partNames, ", "), readParts},
}

const (
	wantList = "a list of lines, or the id of an uploaded list"
	wantBool = "true or false"
)

// whole reads a whole number, in whatever way JSON writes it.
func whole(raw json.RawMessage) (int, bool) {
	var f float64
	if json.Unmarshal(raw, &f) != nil || f != float64(int32(f)) {
		return 0, false
	}
	return int(f), true
}

var errField = errors.New("not what is wanted")

func oneOf(raw json.RawMessage, s *string, values ...string) error {
	if err := json.Unmarshal(raw, s); err != nil || !slices.Contains(values, *s) {
		return errField
	}
	return nil
}

func (l *list) read(raw json.RawMessage) error {
	*l = list{}
	if json.Unmarshal(raw, &l.id) == nil && l.id != "" {
		return nil
	}
	var err error
	if l.lines, err = texts(raw); err != nil {
		return err
	}
	for _, s := range l.lines {
		if strings.ContainsAny(s, "\r\n") {
			return errField
		}
	}
	return nil
}

// texts reads a list of texts, none of them null.
func texts(raw json.RawMessage) ([]string, error) {
	var all []*string
	if err := json.Unmarshal(raw, &all); err != nil || all == nil {
		return nil, errField
	}
	list := make([]string, len(all))
	for i, s := range all {
		if s == nil {
			return nil, errField
		}
		list[i] = *s
	}
	return list, nil
}

// parts of an analysis by their names in the API.
var parts = map[string]tiyao.Part{
	"article": tiyao.PartArticle, "names": tiyao.PartNames, "keywords": tiyao.PartKeywords, "stats": tiyao.PartStats,
	"summary": tiyao.PartSummary, "description": tiyao.PartDescription,
}

var partNames = slices.Sorted(maps.Keys(parts))

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

func (r *request) field(name string, raw json.RawMessage) error {
	f, ok := requestFields[name]
	if !ok {
		return fmt.Errorf("there is no field %q", name)
	}
	if string(raw) == "null" || f.set(r, raw) != nil {
		return fmt.Errorf("%q: want %s", name, f.want)
	}
	return nil
}

// fromObject reads the fields of a JSON object that are not of the article.
func (r *request) fromObject(object []byte) error {
	var m map[string]json.RawMessage
	if err := json.Unmarshal(object, &m); err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(m)) {
		if slices.Contains(recordFields, name) {
			continue
		}
		if err := r.field(name, m[name]); err != nil {
			return err
		}
	}
	return nil
}

// fromQuery reads the query of an address: lists are values given several times, or with
// commas; raw is returned.
func (r *request) fromQuery(q url.Values) (raw bool, err error) {
	for _, name := range slices.Sorted(maps.Keys(q)) {
		values := q[name]
		last := values[len(values)-1]
		if _, known := requestFields[name]; len(values) > 1 && (known || name == "raw") && !slices.Contains([]string{"vocab", "block", "dict", "parts"}, name) {
			return false, fmt.Errorf("%q is there %d times", name, len(values))
		}
		switch name {
		case "raw", "prefer", "pos", "explain":
			if last != "true" && last != "false" {
				return false, fmt.Errorf("%q: want %s", name, wantBool)
			}
			if name == "raw" {
				raw = last == "true"
				continue
			}
			err = r.field(name, json.RawMessage(last))
		case "vocab", "block", "dict":
			if len(values) == 1 && isListID(last) {
				err = r.field(name, quoted(last))
			} else {
				err = r.field(name, quoted(values))
			}
		case "parts":
			err = r.field(name, quoted(strings.Split(strings.Join(values, ","), ",")))
		case "top":
			if _, e := strconv.Atoi(last); e != nil {
				last = `"` + name + `"` // no number, whatever it is
			}
			err = r.field(name, json.RawMessage(last))
		default:
			err = r.field(name, quoted(last))
		}
		if err != nil {
			return false, err
		}
	}
	return raw, nil
}

func quoted(v any) json.RawMessage {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(v) // texts and lists of texts always can be
	return bytes.TrimSpace(b.Bytes())
}

// key tells requests apart that ask for different things; "" is what the flags say.
func (r *request) key() string {
	b := quoted(r)
	if string(b) == `{"vocab":null,"block":null,"dict":null}` {
		return ""
	}
	return string(b)
}
