package table

import (
	_ "embed"

	"github.com/tiyao/tiyao/internal/phrase"
)

//go:embed words.txt
var wordFile string

var amounts = phrase.Must(phrase.Sets(phrase.Must(phrase.Parse("words.txt", wordFile))))["amounts"]
