package main

import (
	"fmt"
	"os/exec"
)

// readersProgram is where the program of the readers of pages was built.
var readersProgram string

const trafilaturaModule = "github.com/markusmobius/go-trafilatura"

// The readers of pages live in a program of their own (readers/).
var (
	tiyaoPage           = contestant{name: "tiyao `article.Parse`", module: tiyaoModule, serves: "tiyao", command: readersCommand, reads: true}
	readabilityPage     = contestant{name: "go-readability", module: "codeberg.org/readeck/go-readability/v2", serves: "readability", command: readersCommand, reads: true}
	trafilaturaPage     = contestant{name: "go-trafilatura", module: trafilaturaModule, serves: "trafilatura", command: readersCommand, reads: true}
	trafilaturaFallback = contestant{name: "go-trafilatura, with fallback", module: trafilaturaModule, serves: "trafilatura/fallback", command: readersCommand, reads: true}
)

// buildReaders builds the program of the readers.
func buildReaders(file string) error {
	out, err := exec.Command("go", "build", "-o", file, "./readers").CombinedOutput()
	if err != nil {
		return fmt.Errorf("pages: go build ./readers (run in bench/): %w\n%s", err, out)
	}
	readersProgram = file
	return nil
}

func readersCommand() ([]string, error) { return []string{readersProgram}, nil }
