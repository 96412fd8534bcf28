package names

import (
	"testing"

	"github.com/tiyao/tiyao/internal/phrase"
)

func BenchmarkRead(b *testing.B) {
	for range b.N {
		if _, err := read(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDivisions(b *testing.B) {
	for range b.N {
		if _, err := phrase.Parse("divisions.txt", divisionsFile); err != nil {
			b.Fatal(err)
		}
	}
}
