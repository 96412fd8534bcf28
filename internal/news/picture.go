package news

import "strings"

// CreditsPicture reports whether the line s ends with whom a picture is from, in brackets or behind
// a full stop: …的现场（张三 摄）, …的现场。图源：云州日报.
func CreditsPicture(s string) bool {
	const longest = 60 // bytes
	s = strings.TrimRight(s, "）) 。")
	k := strings.LastIndexAny(s, "（(。")
	if k < 0 || len(s)-k > longest {
		return false
	}
	c := photos
	if strings.HasPrefix(s[k:], "。") {
		c = pictures
	}
	return words().within(c, s[k:])
}
