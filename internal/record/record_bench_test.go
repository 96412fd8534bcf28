package record

import (
	"strings"
	"testing"
)

func BenchmarkParse(b *testing.B) {
	line := []byte(`{"id":"a-17","title":"县城\"改造\"","text":"` + strings.Repeat(`截至4月底，全县已有42个老旧小区加装电梯。\n`, 60) + `"}`)
	b.SetBytes(int64(len(line)))
	b.ReportAllocs()
	for range b.N {
		if _, err := Parse(line); err != nil {
			b.Fatal(err)
		}
	}
}
