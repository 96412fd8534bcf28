package main

import (
	"strings"
)

func clean(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r > 0x7f && !strings.ContainsRune("，。、；：“”‘’（）《》「」－—～·【】％", r), r >= '0' && r <= '9', r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z':
			b.WriteRune(r)
		}
	}
	return b.String()
}

func overlap(a, b string) float64 {
	a, b = clean(a), clean(b)
	m := map[rune]int{}
	n, h := 0, 0
	for _, r := range a {
		m[r]++
		n++
	}
	for _, r := range b {
		n++
		if m[r] > 0 {
			m[r]--
			h++
		}
	}
	if n == 0 {
		return 0
	}
	return 2 * float64(h) / float64(n)
}
