package html

import (
	"strings"

	"golang.org/x/net/html"

	"golang.org/x/net/html/atom"
)

// shows counts what a page shows beside text.
type shows struct {
	players  int // videos, sounds, frames of video sites
	images   int
	files    int // links to archives and programs
	password bool
	searched string // what is written in the search box
	boxes    int    // search boxes
}

// searchNames are the names that search boxes have.
var searchNames = map[string]bool{"q": true, "wd": true, "kw": true, "word": true, "keyword": true, "keywords": true, "query": true, "search": true, "s": true, "searchword": true, "search_key": true, "srchtxt": true, "key": true, "searchkey": true, "k": true}

func (s *shows) input(a attrs) {
	switch a.kind {
	case "password":
		s.password = true
	case "", "text", "search":
		if a.kind == "search" || searchNames[a.name] {
			s.boxes++
			if a.value != "" && len(a.value) < 120 {
				s.searched = a.value
			}
		}
	}
}

// fetched says whether href names a file that is fetched and not shown.
func fetched(href string) bool {
	if k := strings.IndexAny(href, "?#"); k >= 0 {
		href = href[:k]
	}
	k := strings.LastIndexByte(href, '.')
	if k < 0 || len(href)-k > 8 {
		return false
	}
	switch strings.ToLower(href[k+1:]) {
	case "zip", "rar", "7z", "exe", "apk", "dmg", "msi", "iso", "torrent", "gz", "tgz", "ipa", "deb", "rpm", "pkg":
		return true
	}
	return strings.HasPrefix(href, "thunder://") || strings.HasPrefix(href, "magnet:") || strings.HasPrefix(href, "ed2k://")
}

// plays says whether the frame that the tokenizer stands at is of a video site.
func plays(z *html.Tokenizer) bool {
	for n := 0; n < 64; n++ {
		key, val, more := z.TagAttr()
		if string(key) == "src" {
			src := strings.ToLower(string(val[:min(len(val), maxAttr)]))
			for _, w := range [...]string{"player", "video", "youku", "bilibili", "youtube", "v.qq.com", "iqiyi", "tudou", "ku6", "embed"} {
				if strings.Contains(src, w) {
					return true
				}
			}
			return false
		}
		if !more {
			break
		}
	}
	return false
}

// keyOf is a hash of tag, class and id without their digits: post_101 and post_102 are
// of one kind. It is 0 for an element without names.
func keyOf(at attrs, a atom.Atom) uint32 {
	if at.class == "" && at.id == "" {
		return 0
	}
	h := uint32(2166136261)
	for _, s := range [...]string{at.class, "\x00", at.id} {
		for i := 0; i < len(s) && i < 96; i++ {
			if c := s[i]; c < '0' || c > '9' {
				h = (h ^ uint32(c)) * 16777619
			}
		}
	}
	return (h ^ uint32(a)) * 16777619
}
