package main

import (
	"errors"
	"fmt"
	"os/exec"
)

// jieba-rs as the bare crate (rust/), unknown words on: the peer at its best.
var (
	jiebaCrate      = contestant{name: "jieba-rs crate `cut(s, true)`", command: crateCommand("cut")}
	jiebaCrateTFIDF = contestant{name: "jieba-rs crate TF-IDF", command: crateCommand("tfidf")}
)

func crateCommand(what string) func() ([]string, error) {
	return func() ([]string, error) {
		cargo, err := exec.LookPath("cargo")
		if err != nil {
			return nil, errors.New("cargo is not installed")
		}
		if out, err := exec.Command(cargo, "build", "--release", "--quiet", "--manifest-path", "rust/Cargo.toml").CombinedOutput(); err != nil {
			return nil, fmt.Errorf("the crate does not build: %w: %.200s", err, out)
		}
		return []string{"rust/target/release/jieba-peer", what}, nil
	}
}
