package main

import (
	nurl "net/url"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
)

func readReadability(page, url string) (string, error) {
	u, err := nurl.Parse(url)
	if err != nil {
		u = nil
	}
	a, err := readability.FromReader(strings.NewReader(page), u)
	if err != nil || a.Node == nil {
		return "", err
	}
	var b strings.Builder
	err = a.RenderText(&b)
	return b.String(), err
}
