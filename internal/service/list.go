package service

import (
	"encoding/json"
	"strings"
)

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
