package names

import "testing"

func BenchmarkRead(b *testing.B) {
	for range b.N {
		if _, err := read(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDivisions(b *testing.B) {
	for range b.N {
		if err := new(divisionIndex).read(divisionsFile); err != nil {
			b.Fatal(err)
		}
	}
}
