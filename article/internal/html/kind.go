package html

import (
	"fmt"

	"strconv"
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/tiyao/tiyao/article/internal/page"
)

// A kind is what a page is for.
type kind uint8

const (
	article kind = iota
	list         // links to articles, with or without their first lines
	front        // of a site
	forum        // a thread
	video        // or pictures, with little text
	download
	errorPage
	search
	login
	numKinds
)

// String names k as articles do.
func (k kind) String() string {
	return [...]string{"article", "list", "front", "forum", "video", "download", "error", "search", "login"}[k]
}

// kinds is a set of kinds.
type kinds uint16

func (s kinds) has(k kind) bool { return s>>k&1 != 0 }

// facts are what tells the kind of a page.
type facts struct {
	title, body, maker, address kinds         // what their words speak for
	lines                       [numKinds]int // how many lines speak for a kind
	size                        int           // of the article as read, in Han characters
	prose                       int           // of all running text on the page
	links                       int           // lines that are links
	all                         int           // lines
	linked                      int           // share of the text that is links, in percent
	declared                    bool          // the page says that it is an article
	dated                       bool          // a date stands where articles have it
	titled                      bool          // a heading repeats the page's title
	root                        bool          // the address is the site's own
	items                       int           // links to articles with their first lines, side by side
	held                        int           // share of the article as read that is in such items
	posts                       int           // posts of a thread, side by side
	floors                      int           // lines that number posts
	opened                      bool          // the text as read is marked as a post
	shows                       shows
	playsVideo                  bool
	filmed                      bool // the page says that it is a video
}

// A rule is a reason to take a page for a kind. Points add up; the kind with the most
// wins, and article starts with what its own rules give.
type rule struct {
	kind   kind
	points int
	name   string
	when   func(f *facts) bool
}

// rules are in the order of the kinds. Their points were set by the pages in
// testdata, so that no single reason but a certain one reaches the bar of forty.
var rules = [...]rule{
	{article, 40, "two paragraphs of text", func(f *facts) bool { return f.size >= 60 }},
	{article, 25, "a screenful of text", func(f *facts) bool { return f.size >= 200 }},
	{article, 20, "most of the page's text", func(f *facts) bool { return f.size >= 120 && f.size*10 >= f.prose*6 }},
	{article, 20, "all of the page's text, below a date", func(f *facts) bool {
		return f.dated && f.size >= 60 && f.size < 200 && f.size*10 >= f.prose*9 && f.posts < 2 && f.lines[forum] == 0
	}},
	{article, 25, "the page says so", func(f *facts) bool { return f.declared && f.size >= 40 }},
	{article, 15, "a date below the title", func(f *facts) bool { return f.dated && f.size >= 40 }},
	{article, 15, "a heading repeats the title", func(f *facts) bool { return f.titled && f.size >= 40 }},

	{list, 80, "articles' first lines side by side", func(f *facts) bool { return f.items >= 3 && f.held >= 60 }},
	{list, 40, "many such items", func(f *facts) bool { return f.items >= 5 && f.held >= 60 }},
	{list, 45, "links and little else", func(f *facts) bool { return f.size < 120 && f.linked >= 50 && f.links >= 12 }},
	{list, 30, "links and nothing else", func(f *facts) bool { return f.size < 40 && f.links >= 8 }},
	{list, 35, "the body's class", func(f *facts) bool { return f.body.has(list) && (f.size < 200 || f.items >= 2) }},
	{list, 10, "the title's words", func(f *facts) bool { return f.title.has(list) && f.size < 200 }},

	{front, 55, "the site's own address", func(f *facts) bool { return f.root && (f.size < 200 || f.items >= 2) }},
	{front, 70, "the body's class", func(f *facts) bool { return f.body.has(front) && (f.size < 200 || f.items >= 2) }},
	{front, 60, "the title's words over links", func(f *facts) bool { return f.title.has(front) && f.size < 200 && f.links >= 12 }},
	{front, 45, "links and little else", func(f *facts) bool { return f.size < 120 && f.linked >= 50 && f.links >= 30 }},
	{front, 10, "a great many links", func(f *facts) bool { return f.size < 120 && f.links >= 80 }},
	{front, 80, "first lines side by side", func(f *facts) bool { return f.items >= 3 && f.held >= 60 && (f.root || f.body.has(front)) }},

	{forum, 60, "the words of posts", func(f *facts) bool { return f.lines[forum] >= 5 && f.opened }},
	{forum, 30, "some words of posts", func(f *facts) bool { return f.lines[forum] >= 2 && f.opened }},
	{forum, 60, "numbered posts", func(f *facts) bool { return f.floors >= 2 && f.opened }},
	{forum, 50, "a forum's system", func(f *facts) bool {
		return f.maker.has(forum) && f.size >= 10 && !f.body.has(list) && !f.body.has(front)
	}},
	{forum, 60, "the body's class", func(f *facts) bool { return f.body.has(forum) && f.size >= 10 }},
	{forum, 40, "a thread's address", func(f *facts) bool { return f.address.has(forum) && f.size >= 10 }},
	{forum, 50, "replies at a forum's address", func(f *facts) bool { return f.address.has(forum) && f.lines[forum] > 0 && f.size >= 10 }},
	{forum, 50, "posts side by side", func(f *facts) bool { return f.posts >= 2 }},
	{forum, 30, "many posts", func(f *facts) bool { return f.posts >= 4 }},

	{video, 45, "a player and little text", func(f *facts) bool { return f.playsVideo && f.size < 80 }},
	{video, 40, "a title over the player", func(f *facts) bool { return f.playsVideo && f.titled && f.size < 80 }},
	{video, 40, "the page says so", func(f *facts) bool { return f.filmed && f.size < 80 }},
	{video, 35, "the words of players", func(f *facts) bool { return f.lines[video] >= 2 && f.size < 120 }},
	{video, 25, "the title's words", func(f *facts) bool { return f.title.has(video) && f.size < 120 }},
	{video, 40, "pictures and little text", func(f *facts) bool { return f.title.has(video) && f.shows.images >= 4 && f.size < 120 }},

	{download, 45, "a title of downloads and their words", func(f *facts) bool { return f.title.has(download) && f.lines[download] >= 2 }},
	{download, 45, "the words of downloads", func(f *facts) bool { return f.lines[download] >= 4 }},
	{download, 40, "a file to fetch", func(f *facts) bool { return f.shows.files > 0 && (f.title.has(download) || f.lines[download] >= 2) }},
	{download, 40, "many such words", func(f *facts) bool { return f.lines[download] >= 6 && f.title.has(download) }},

	{errorPage, 70, "the title says so", func(f *facts) bool { return f.title.has(errorPage) && f.size < 200 }},
	{errorPage, 45, "the body's class", func(f *facts) bool { return f.body.has(errorPage) && f.size < 200 }},
	{errorPage, 50, "a line says so", func(f *facts) bool { return f.lines[errorPage] > 0 && f.size < 80 }},
	{errorPage, 20, "and there is little else", func(f *facts) bool { return f.lines[errorPage] > 0 && f.size < 80 && f.all < 25 }},

	{search, 50, "the title says so", func(f *facts) bool {
		return f.title.has(search) && (f.lines[search] > 0 || f.shows.searched != "" || f.body.has(search) || f.address.has(search))
	}},
	{search, 45, "the body's class", func(f *facts) bool { return f.body.has(search) }},
	{search, 35, "a line of results", func(f *facts) bool {
		return f.lines[search] > 0 && (f.shows.searched != "" || f.address.has(search) || f.title.has(search))
	}},
	{search, 40, "a line of results below a filled box", func(f *facts) bool { return f.shows.searched != "" && f.lines[search] > 0 }},
	{search, 35, "the search box is filled", func(f *facts) bool { return f.shows.searched != "" && (f.title.has(search) || f.lines[search] > 0) }},
	{search, 30, "the address", func(f *facts) bool { return f.address.has(search) && f.shows.boxes > 0 }},
	{search, 55, "items side by side", func(f *facts) bool {
		return f.items >= 3 && f.held >= 60 && (f.title.has(search) || f.body.has(search) || f.lines[search] > 0 && f.shows.searched != "")
	}},

	{login, 60, "a password is asked and little is said", func(f *facts) bool { return f.shows.password && f.size < 120 && (f.title.has(login) || f.links < 12) }},
	{login, 35, "the title says so", func(f *facts) bool { return f.title.has(login) && f.size < 120 }},
	{login, 30, "the words of the form", func(f *facts) bool { return f.lines[login] >= 3 && f.size < 120 }},
	{login, 30, "the body's class or the address", func(f *facts) bool { return (f.body.has(login) || f.address.has(login)) && f.size < 120 }},
}

// bar is the points that a kind other than article must reach.
const bar = 40

// judge gives the kind of the page and how sure it is, from 0 to 1.
func (f *facts) judge() (kind, float64) {
	var points [numKinds]int
	for i := range rules {
		if r := &rules[i]; r.when(f) {
			points[r.kind] += r.points
		}
	}
	best, next := article, 0
	for k := article + 1; k < numKinds; k++ {
		if points[k] > bar && points[k] > points[best] {
			best = k
		}
	}
	if best == article && f.size < minArticle/2 {
		// Nothing speaks for any kind, and there is no text.
		for k := article + 1; k < numKinds; k++ {
			if points[k] > points[best] {
				best = k
			}
		}
		if best == article && f.links >= 4 {
			best = list
		}
	}
	for k := range points {
		if kind(k) != best {
			next = max(next, points[k])
		}
	}
	p := points[best]
	sure := 0.5 + 0.5*float64(p-next)/float64(p+next+20)
	return best, min(max(sure, 0.05), 0.99)
}

// facts gathers what tells the kind of the page, read as r.
func (t *tree) facts(a *page.Article, r *reading, s sums) facts {
	h := &t.head
	f := facts{
		title: speaks("title", h.title), body: bodySpeaks(h.body), maker: speaks("maker", h.generator), address: speaks("address", a.URL),
		shows: t.shows, all: len(t.lines), root: isRoot(a.URL), dated: r.dated,
	}
	for i := range r.lines {
		f.size += r.lines[i].Size()
	}
	size, linked := 0, 0
	for i := range t.lines {
		l := &t.lines[i]
		size += int(l.size)
		if l.flags&isLinked != 0 {
			f.links++
			linked += int(l.size)
		} else if l.flags&isProse != 0 {
			f.prose += int(l.size)
		}
		if l.size > 30 || l.size == 0 {
			continue
		}
		text := t.of(l)
		if tag := t.nodes[l.node].tag; tag == atom.H1 || tag == atom.H2 && l.flags&isLinked == 0 {
			f.title |= speaks("title", text) & (1<<errorPage | 1<<search | 1<<login)
		}
		k := lineSpeaks(text)
		f.count(k)
		if n := floor(text); n > 0 || k.has(forum) {
			if n > 0 {
				f.floors++
			}
			// Comments below an article have the same words, behind its text.
			at := int32(i)
			f.opened = f.opened || n <= 1 && at >= r.first-20 && at < min(r.last, r.first+10)
		}
	}
	f.linked = linked * 100 / max(size, 1)
	f.filmed = strings.HasPrefix(h.ogType, "video") || h.is("VideoObject")
	f.playsVideo = t.shows.players > 0 || f.filmed
	f.declared = h.ogType == "article" || h.ogType == "news" || h.is("Article", "NewsArticle", "BlogPosting", "Report") || h.published.Day != 0
	if h.is("DiscussionForumPosting", "QAPage", "Question") {
		f.maker |= 1 << forum
	}
	f.titled = a.Title != "" && h.title != "" && strings.Contains(plain(h.title), plain(a.Title)) && len(t.titleLines()) > 0
	f.items, f.held = t.items(r, s)
	if f.opened && f.lines[forum]+f.floors >= 2 || (f.maker | f.body | f.address).has(forum) {
		r.posts = t.thread(r, s)
		f.posts = len(r.posts)
	}
	return f
}

func (f *facts) count(of kinds) {
	for k := article; k < numKinds && of != 0; k++ {
		if of.has(k) {
			f.lines[k]++
		}
	}
}

// lineSpeaks gives the kinds that a short line speaks for: as a whole, or by its words
// where it is a few of them side by side.
func lineSpeaks(s string) kinds {
	out := speaks("line", bareWords(s))
	words := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" :：|\u00a0\u3000/", r) })
	if len(words) > 1 && len(words) < 8 {
		for _, w := range words {
			k := speaks("line", bareWords(w))
			if !strings.Contains(w, "楼") && !strings.HasPrefix(w, "只看") {
				k &^= 1 << forum // 主题 and 积分 stand in any list of boards
			}
			out |= k
		}
	}
	return out
}

// floor is the number of the post that s marks: 第 2 楼, 3楼, 4#, #5; 0 for other lines.
func floor(s string) int {
	for k, r := range s {
		if r != '楼' && r != '樓' && r != '#' {
			continue
		}
		before := strings.TrimRight(s[:k], " ")
		i := len(before)
		for i > 0 && before[i-1] >= '0' && before[i-1] <= '9' {
			i--
		}
		if n := len(before) - i; n > 0 && n < 5 && (i == 0 || r != '#' || before[i-1] == ' ') {
			return atoi(before[i:])
		}
		if after := strings.TrimLeft(s[k+1:], " "); r == '#' && k == 0 && len(after) < 5 && after != "" && strings.Trim(after, "0123456789") == "" {
			return atoi(after)
		}
	}
	return 0
}

func atoi(s string) int {
	n, _ := strconv.Atoi(s) // digits
	return n
}

// bareWords is a line without the marks and figures around its words.
func bareWords(s string) string {
	return strings.Trim(s, " :：()（）[]【】|·•>»#.,，。!！0123456789\u00a0\u3000/+-")
}

// is says whether the page's data is of one of the types.
func (h *head) is(types ...string) bool {
	for _, t := range h.types {
		for _, w := range types {
			if t == w {
				return true
			}
		}
	}
	return false
}

// address is u without its scheme and host.
func address(u string) string {
	if _, rest, ok := strings.Cut(u, "://"); ok {
		u = rest
	}
	if k := strings.IndexByte(u, '/'); k >= 0 {
		return u[k:]
	}
	return ""
}

// isRoot says whether u is the address of a whole site.
func isRoot(u string) bool {
	p := address(u)
	return absolute(u) != "" && (p == "" || p == "/" || strings.HasPrefix(p, "/index.") && !strings.Contains(p, "?"))
}

// noArticle is the error of a page of kind k.
func noArticle(k kind) error {
	names := [...]string{"an article without text", "a list of pages", "a front page", "a forum thread without text", "a page of videos or pictures", "a download page", "an error page", "a search page", "a login page"}
	return fmt.Errorf("%w: it is %s (%s)", page.ErrNoArticle, names[k], k)
}

// hasText says whether pages of kind k have a text of their own.
func (k kind) hasText() bool {
	return k == article || k == forum || k == video || k == download
}
