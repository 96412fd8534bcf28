package tagging

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Options say what is written and how. What an author wrote stays unless Replace or
// Merge says otherwise.
type Options struct {
	Tags, Keywords, Description string // the keys, "-" for none
	MaxTags                     int
	Categories                  map[string]string // what the site calls the sections; nil for no categories
	Replace                     bool              // what is there is overwritten
	Merge                       bool              // tags and keywords are added behind those that are there
	Create                      bool              // posts without front matter get one
	Stamp                       bool              // a mark of the text, so that what was written can be told from an author's words
	Follow                      bool              // links that lead out of a folder
	Dry                         bool
}

// Defaults returns the options of a command line without flags.
func Defaults() Options {
	return Options{Tags: "tags", Keywords: "keywords", Description: "description", MaxTags: 5}
}

// Check refuses options that make no sense.
func (o *Options) Check() error {
	if o.Replace && o.Merge {
		return errors.New("--replace and --merge: want one of the two")
	}
	keys := []string{o.Tags, o.Keywords, o.Description}
	for i, k := range keys {
		if k != "-" && slices.ContainsFunc(keys[:i], func(other string) bool { return strings.EqualFold(other, k) }) {
			return fmt.Errorf("two things cannot both be written to %q", k)
		}
	}
	return nil
}
