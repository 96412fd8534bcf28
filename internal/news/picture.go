package news

import (
	"strings"

	"github.com/tiyao/tiyao/internal/phrase"
)

// EndsPicture returns the length in bytes of the words that s ends in and that say whose a picture is: 受访者供图.
func EndsPicture(s string) int { return words().ends(lent, s) }

// PictureEnds are those words, folded.
func PictureEnds() []string {
	return phrase.Texts(phrase.Must(phrase.Parse("credits.txt", creditsFile)), "lent")
}

// lends reports whether the line s is a caption by the words it ends in, behind what the picture shows and a full stop or
// without: 村民晾晒玉米。受访者供图.
func lends(s string) bool {
	const longest = 12 * 3 // bytes, behind the full stop
	if EndsPicture(s) == 0 {
		return false
	}
	if i := strings.LastIndex(s, "。"); i >= 0 {
		if len(s)-i > longest {
			return false
		}
		s = s[i+len("。"):]
	}
	return !strings.ContainsAny(s, "，。！？：")
}

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
