package headline

import (
	_ "embed"

	"github.com/tiyao/tiyao/internal/phrase"
)

//go:embed sites.txt
var siteFile string

var sets = phrase.Must(phrase.Sets(phrase.Must(phrase.Parse("sites.txt", siteFile))))

// sites end the names of sites and sections; labels stand in brackets beside a title.
var sites, labels = sets["sites"], sets["label"]
