package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"

	engine "github.com/tiyao/tiyao/internal/rank/summary"
)

// write writes the weights with a header that says how they were made.
func write(name string, w *engine.Weights, arts []*article, all bool, results []string) error {
	n := 0
	for _, a := range arts {
		if all || !a.test() {
			n++
		}
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, `# Weights of the ranking of words, sentences and descriptions, one a line: model feature weight.
# Made by go run ./internal/gen/summary -data DIR -all; do not edit.
# Fitted on %d of %d news articles with a publisher's headline or description (UHGEval,
# 01joy and Patrick233 news, yuekcc/cctv_news, LCSTS part III), none of which is part of this
# project: gradient ascent on the expected ROUGE-1 F of the candidate chosen, L2 penalty. Fitted on one
# half of them, the same program gave on the other half, as mean ROUGE-1 F (articles):
# %s.
`, n, len(arts), strings.Join(results, ", "))
	if _, err := w.WriteTo(&b); err != nil {
		return err
	}
	return os.WriteFile(name, b.Bytes(), 0o644)
}
