package service

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"net/url"
	"slices"

	"github.com/tiyao/tiyao"
)

// A request is what one request to the API asks for besides its article. It is read from
// the fields of a JSON object, or from the query of an address, by options.
type request struct {
	Top     *int     `json:"top,omitempty"`
	Least   *float64 `json:"min_score,omitempty"`
	Sure    *float64 `json:"min_confidence,omitempty"`
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

// recordFields are the fields of the article itself.
var recordFields = []string{"id", "title", "text", "page", "html", "date", "raw"}

// whole reads a whole number, in whatever way JSON writes it.
func whole(raw json.RawMessage) (int, bool) {
	var f float64
	if json.Unmarshal(raw, &f) != nil || f != float64(int32(f)) {
		return 0, false
	}
	return int(f), true
}

var errField = errors.New("not what is wanted")

// parts of an analysis by their names in the API.
var parts = map[string]tiyao.Part{
	"article": tiyao.PartArticle, "names": tiyao.PartNames, "keywords": tiyao.PartKeywords, "stats": tiyao.PartStats,
	"summary": tiyao.PartSummary, "description": tiyao.PartDescription,
}

var partNames = slices.Sorted(maps.Keys(parts))

func (r *request) field(name string, raw json.RawMessage) error {
	o := optionOf(name)
	if o == nil {
		return fmt.Errorf("there is no field %q", name)
	}
	if string(raw) == "null" || o.read(r, raw) != nil {
		return fmt.Errorf("%q: want %s", name, o.want)
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

// fromQuery reads the query of an address; raw, which is of the article and not of its analysis, is returned.
func (r *request) fromQuery(q url.Values) (raw bool, err error) {
	for _, name := range slices.Sorted(maps.Keys(q)) {
		values, how := q[name], asText
		o := optionOf(name)
		if o != nil {
			how = o.query
		}
		if (o != nil || name == "raw") && len(values) > 1 && !how.many {
			return false, fmt.Errorf("%q is there %d times", name, len(values))
		}
		if name != "raw" {
			err = r.field(name, how.json(values))
		} else if json.Unmarshal(asBool.json(values), &raw) != nil {
			err = fmt.Errorf("%q: want %s", name, wantBool)
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
	if b := string(quoted(r)); b != asksNothing {
		return b
	}
	return ""
}

// asksNothing is what a request is written as that asks for nothing.
var asksNothing = string(quoted(&request{}))
