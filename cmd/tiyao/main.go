// Command tiyao says what a Chinese news article is about: names, keywords, figures,
// summary and meta description, for files, pages and streams.
package main

import (
	"os"

	"github.com/tiyao/tiyao/internal/service"
)

func main() {
	service.CollectLater()
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
