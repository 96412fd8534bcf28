package headline

import (
	_ "embed"

	"github.com/tiyao/tiyao/internal/phrase"
)

//go:embed sites.txt
var siteFile string

var sites = phrase.Must(phrase.Sets(phrase.Must(phrase.Parse("sites.txt", siteFile))))["sites"]
