//go:build !cgo

package main

import "errors"

// gojieba needs cgo.
var (
	gojiebaHMM   = contestant{name: "gojieba `Cut(s, true)`", command: needsCgo}
	gojiebaTFIDF = contestant{name: "gojieba TF-IDF", command: needsCgo}
)

func needsCgo() ([]string, error) {
	return nil, errors.New("this program was built without cgo")
}
