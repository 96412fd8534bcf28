package html

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// A cue is what the name of an element says about what is in it.
type cue uint16

const (
	content cue = 1 << iota // names of main text
	clutter                 // names of what surrounds it
	maybe                   // names that both bear
	hidden                  // not shown
	certain                 // the page marks the element as the article's body
	heads                   // names of titles
	lede                    // names of summaries above the text
	posted                  // names of posts in a thread
	quoted                  // names of what a post quotes
)

// tagCue is what the element itself says.
func tagCue(a atom.Atom) cue {
	switch a {
	case atom.Nav, atom.Footer, atom.Aside, atom.Menu, atom.Form:
		if a == atom.Form {
			return maybe
		}
		return clutter
	case atom.Article, atom.Main:
		return content
	case atom.Header:
		return maybe
	}
	return 0
}

// A cueCache remembers the cues of class names; pages repeat few.
type cueCache struct {
	seen map[string]cue
}

const maxCached = 4096

// of returns the cue of an element's names and a hash of its tag and class.
func (c *cueCache) of(at attrs, a atom.Atom) (cue, uint32) {
	if at.class == "" && at.id == "" && at.role == "" {
		return 0, uint32(a)
	}
	class := uint32(a)
	for i := 0; i < len(at.class) && i < 64; i++ { // FNV-1a
		class = (class ^ uint32(at.class[i])) * 16777619
	}
	key := at.class + "\x00" + at.id
	if c.seen == nil {
		c.seen = map[string]cue{}
	}
	q, ok := c.seen[key]
	if !ok {
		if q = cueOf(at.class) | cueOf(at.id); q&clutter != 0 && q&content != 0 {
			q = q&^(clutter|content) | maybe
		}
		if len(c.seen) < maxCached && len(key) < 256 {
			c.seen[key] = q
		}
	}
	switch at.role {
	case "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu":
		q |= clutter
	case "main", "article":
		q |= content
	}
	return q, class
}

// cueOf reads the words of a class attribute or an id.
func cueOf(s string) cue {
	if len(s) > 200 {
		s = s[:200]
	}
	var q cue
	for _, name := range strings.Fields(s) {
		if utility(name) {
			continue
		}
		var n cue
		pictured := false // picIntro, img_desc: the word before is an image
		for name != "" {
			var w string
			w, name = word(name)
			q := wordCue(w)
			if pictured && aboutImage[w] {
				q = clutter
			}
			n |= q
			pictured = w == "pic" || w == "img" || w == "image" || w == "photo" || w == "picture" || w == "figure"
		}
		// article-comment is a comment, comment-article hardly less.
		if n&clutter != 0 {
			n &^= content | maybe
		}
		q |= n
	}
	if q&clutter != 0 && q&content != 0 {
		q = q&^(clutter|content) | maybe
	}
	return q
}

// aboutImage are the words that name the caption of an image behind a word for one.
var aboutImage = map[string]bool{"intro": true, "info": true, "desc": true, "description": true, "title": true, "note": true,
	"alt": true, "source": true, "credit": true, "explain": true, "introduction": true, "say": true}

// utility says whether a class speaks of layout only: has-sidebar, no-comments.
func utility(name string) bool {
	for _, p := range [...]string{"has-", "no-", "with-", "is-", "without-", "mt-", "mb-", "pt-", "pb-", "col-", "js-no"} {
		if strings.HasPrefix(name, p) {
			return true
		}
	}
	return false
}

// word cuts the first word from a name in any of the usual spellings:
// left-side, left_side, leftSide, leftside12.
func word(s string) (w, rest string) {
	i := 0
	for i < len(s) && !letter(s[i]) {
		i++
	}
	j := i
	for j < len(s) && letter(s[j]) {
		if j > i && s[j] < 'a' && s[j-1] >= 'a' {
			break
		}
		j++
	}
	return strings.ToLower(s[i:j]), s[j:]
}

func letter(c byte) bool { return c|32 >= 'a' && c|32 <= 'z' }

// wordCue is what one word says; compounds without a mark are tried by their ends.
func wordCue(w string) cue {
	if q, ok := words[w]; ok {
		return q
	}
	if len(w) < 7 {
		return 0
	}
	for _, s := range clutterParts {
		if strings.Contains(w, s) {
			return clutter
		}
	}
	for _, s := range contentParts {
		if strings.HasSuffix(w, s) || strings.HasPrefix(w, s) {
			return content
		}
	}
	return 0
}

var clutterParts = []string{"comment", "sidebar", "related", "recommend", "copyright", "breadcrumb", "footer", "navbar", "tuijian", "pinglun", "fenxiang", "qrcode", "paginat", "disclaimer", "caption"}

var contentParts = []string{"content", "article", "zhengwen", "neirong"}

// words of class names and ids, in English and pinyin.
var words = makeWords(map[cue]string{
	content: `article articles content contents post entry text body story detail details main zhengwen neirong artibody
		article-body richtext rich txt con conts conttxt editor paragraph arc wenzhang zw nr essay chapter passage newstext newscontent`,
	clutter: `comment comments cmt cmts reply replies respond pinglun liuyan gentie nav menu menus navbar navigation daohang foot footer
		sidebar aside related relate relates relevant relation xiangguan recommend recommends recommendation tuijian hotnews rank ranking paihang share
		shares sharing fenxiang social bdshare jiathis copyright copyrights banquan breadcrumb breadcrumbs crumb crumbs crumbnav
		ad ads adv advert adverts advertisement guanggao ggao sponsor sponsored promo promotion login register signup popup modal
		dialog qrcode qr erweima toolbar tools pager pagenav pagination pagebar pages xgxw xgyd xgwz zebian bianji zrbj
		download appdownload subscribe newsletter feedback report jubao dashang reward donate reference references reflist refs noprint navbox metadata
		editsection mw-editsection catlinks disclaimer statement shengming gotop backtop totop friendlink friendlinks flink links
		hotwords hots guess youlike maylike interest sns weibo wechat weixin toc catalog catalogue floatbar fixedbar banner topbar
		swiper carousel marquee printfooter siteinfo siblings prevnext prev next siblingslinks taglist tags keywords mbx dangqianweizhi weizhi
		vote poll survey toupiao diaocha cmp onetrust didomi cta promote sidebox sidecol cookie cookies consent gdpr cookiebar captcha paywall newsletters signin appopen openapp callapp launchapp wakeapp
		hatnote infobox caption captions tuzhu picdesc imgdesc picinfo imginfo photoinfo picintro picnote imgnote photodesc descr sitesub jumplinks language languages sistersitebox`,
	maybe: `header head top bottom right left side list tip tips tool hot path position tag label player video gallery focus link like more author source info meta gg code search form`,
	heads: `title headline biaoti tit h1 subject topic`,
	posted: `post posts postmessage reply replies floor floors thread message msg topic answer answers tpc lou louceng plhin bbs pcb lzl
		postbody postcontent comment comments`,
	quoted: `quote quotes quotation yinyong bbquote blockquote`,
	lede:   `standfirst subhead subheading deck dek kicker summary abstract lead lede daoyu zhaiyao intro digest brief description desc excerpt daodu`,
})

func makeWords(lists map[cue]string) map[string]cue {
	m := make(map[string]cue, 300)
	for q, list := range lists {
		for _, w := range strings.Fields(list) {
			m[w] |= q
		}
	}
	return m
}
