package main

import (
	"errors"
	"os"
	"os/exec"
)

// jieba-rs by way of its npm package, in a node process of its own (jieba.mjs).
var (
	jiebaRS      = contestant{name: "jieba-rs `cut(s, true)`", command: nodeCommand("cut")}
	jiebaRSTFIDF = contestant{name: "jieba-rs TF-IDF", command: nodeCommand("tfidf")}
)

func nodeCommand(what string) func() ([]string, error) {
	return func() ([]string, error) {
		node, err := exec.LookPath("node")
		if err != nil {
			return nil, errors.New("node is not installed")
		}
		if _, err := os.Stat("node_modules/@node-rs/jieba"); err != nil {
			return nil, errors.New("run `npm install` in bench/ first, and the benchmark from there")
		}
		return []string{node, "jieba.mjs", what}, nil
	}
}
