package read

import (
	_ "embed"

	"github.com/tiyao/tiyao/internal/phrase"
)

//go:embed words.txt
var wordFile string

var sets = phrase.Must(phrase.Sets(phrase.Must(phrase.Parse("words.txt", wordFile))))
