package main

import (
	"errors"
	"os/exec"
)

// jieba in Python, the original, in a process of its own (python.py).
var (
	jiebaPython      = contestant{name: "jieba (Python) `cut(s)`", command: pythonCommand("cut")}
	jiebaPythonTFIDF = contestant{name: "jieba (Python) TF-IDF", command: pythonCommand("tfidf")}
)

// pythonCommand looks for a Python that has jieba: the system's, where Debian's
// python3-jieba puts it, then the first one in the path.
func pythonCommand(what string) func() ([]string, error) {
	return func() ([]string, error) {
		for _, python := range []string{"/usr/bin/python3", "python3"} {
			if exec.Command(python, "-c", "import jieba").Run() == nil {
				return []string{python, "python.py", what}, nil
			}
		}
		return nil, errors.New("no python3 here has jieba (Debian: apt install python3-jieba)")
	}
}
