package stats

import (
	"fmt"
	"github.com/tiyao/tiyao/segment"
	"os"
	"testing"
)

func TestDbg(t *testing.T) {
	txt := os.Getenv("TXT")
	if txt == "" {
		t.Skip()
	}
	s, _ := segment.New()
	d := s.Document(txt)
	var l line
	l.load(d, d.Paragraphs[0], 0)
	l.scan()
	for _, it := range l.items {
		fmt.Printf("%d:%s ", it.class, l.text(it.s, it.e))
	}
	fmt.Println()
}
