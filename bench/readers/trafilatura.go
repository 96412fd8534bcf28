package main

import (
	nurl "net/url"
	"strings"

	"github.com/markusmobius/go-trafilatura"
)

const trafilaturaModule = "github.com/markusmobius/go-trafilatura"

func readTrafilatura(fallback bool) func(page, url string) (string, error) {
	return func(page, url string) (string, error) {
		opts := trafilatura.Options{EnableFallback: fallback, ExcludeComments: true}
		if u, err := nurl.Parse(url); err == nil && u.IsAbs() {
			opts.OriginalURL = u
		}
		r, err := trafilatura.Extract(strings.NewReader(page), opts)
		if err != nil {
			return "", err
		}
		return r.ContentText, nil
	}
}
