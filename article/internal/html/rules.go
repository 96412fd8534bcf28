package html

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
