package html

import (
	"strconv"
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/tiyao/tiyao/article/internal/page"
)

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
		if l.size > 0 && l.size <= 30 {
			t.shortLine(&f, r, int32(i))
		}
	}
	f.linked = linked * 100 / max(size, 1)
	f.declares(h)
	f.playsVideo = t.shows.players > 0 || f.filmed
	f.titled = a.Title != "" && h.title != "" && strings.Contains(plain(h.title), plain(a.Title)) && len(t.titleLines()) > 0
	f.items, f.held = t.items(r, s)
	if f.opened && f.lines[forum]+f.floors >= 2 || (f.maker | f.body | f.address).has(forum) {
		r.posts = t.thread(r, s)
		f.posts = len(r.posts)
	}
	return f
}

// shortLine takes in what short line i says of the kind of the page, which is read as r.
func (t *tree) shortLine(f *facts, r *reading, i int32) {
	l := &t.lines[i]
	text := t.of(l)
	if tag := t.nodes[l.node].tag; tag == atom.H1 || tag == atom.H2 && l.flags&isLinked == 0 {
		f.title |= speaks("title", text) & (1<<errorPage | 1<<search | 1<<login)
	}
	k := lineSpeaks(text)
	f.count(k)
	n := floor(text)
	if n > 0 {
		f.floors++
	}
	if n > 0 || k.has(forum) {
		// Comments below an article have the same words, behind its text.
		f.opened = f.opened || n <= 1 && i >= r.first-20 && i < min(r.last, r.first+10)
	}
}

// declares takes in what the head of the page says that it is.
func (f *facts) declares(h *head) {
	f.filmed = strings.HasPrefix(h.ogType, "video") || h.is("VideoObject")
	f.declared = h.ogType == "article" || h.ogType == "news" || h.is("Article", "NewsArticle", "BlogPosting", "Report") || h.published.Day != 0
	if h.is("DiscussionForumPosting", "QAPage", "Question") {
		f.maker |= 1 << forum
	}
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
