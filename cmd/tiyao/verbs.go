package main

const pageHelp = `
A file or standard input is a page, HTML, Markdown or text in UTF-8, UTF-16, GBK (GB18030), Big5 or Latin: its
article is found first, and clean text passes through whole; --raw takes it as it stands.
In NDJSON, "text" is the article's body as it stands (HTML is read as "html"), "page" a text dump or a post and
"html" a page to find the article in; "title" is optional.`

// verbs are the commands that read articles, in the order of the help.
var verbs = []verb{
	{
		name:  "analyze",
		short: "Say everything: keywords, figures, summary, description",
		long:  "Say everything about an article: title, time, tags, keywords, figures, summary and description.\n" + pageHelp,
		example: `  tiyao analyze article.html
  tiyao analyze --to json --top 5 article.txt
  tiyao analyze --jobs 4 < archive.ndjson > reports.ndjson`,
		shortens: true,
	},
	{
		name:  "extract",
		short: "Find the article in a page: title, date, text",
		long:  "Find the article in a page and leave out the menus, links, advertisements and notices around it.\n" + pageHelp,
		example: `  curl -s https://example.com/news.html | tiyao extract
  tiyao extract --to ndjson pages/ > articles.ndjson`,
	},
	segmentVerb,
	{
		name:  "names",
		short: "Find the people, places, organizations, works, events and products",
		long:  "Find what an article names: people, places, organizations, works, events and products,\neach with every place in the text where it stands.\n" + pageHelp,
		example: `  tiyao names article.html
  tiyao names --to ndjson archive.ndjson | jq -c '.names[] | select(.type == "person")'`,
	},
	{
		name:  "keywords",
		short: "Find the keywords to tag an article with",
		long: `Find the words and phrases an editor would tag an article with. With --vocab only tags of
that list are given; a line of it is "tag" or "tag = synonym, synonym".
` + pageHelp,
		example: `  tiyao keywords --top 5 article.html
  tiyao keywords --vocab tags.txt --block never.txt posts/`,
	},
	{
		name:  "stats",
		short: "Read the figures: value, direction, basis, subject, scope, period",
		long:  "Read every figure of an article with what it is about: value, unit, direction, basis,\nsubject, scope and period.\n" + pageHelp,
		example: `  tiyao stats report.html
  tiyao stats --to ndjson archive.ndjson | jq -c '.stats[] | select(.direction == "down")'`,
	},
	{
		name:     "summarize",
		short:    "Give the sentences that matter most",
		long:     "Give the sentences that matter most, whole and in the order of the text.\n" + pageHelp,
		example:  `  tiyao summarize article.html`,
		shortens: true,
	},
	{
		name:  "describe",
		short: "Write a meta description",
		long: `Write a description for <meta name="description">: 50 to 80 characters, whole clauses,
the main figure if there is one. --limit gives the length: baidu, google, bing or a number.
Sentences that three articles of a folder share stay out.
` + pageHelp,
		example: `  tiyao describe --limit baidu article.html
  tiyao describe --to ndjson archive.ndjson > descriptions.ndjson`,
		shortens: true,
	},
}

var segmentVerb = verb{
	name:  "segment",
	short: "Split text into words",
	long: `Split text into words. The text is taken as it stands: no article is looked for in it.

Text output has the words of a line on a line, with a space between two; JSON output
has every word, so that the words joined are the text. Parts of speech are those of
ICTCLAS and jieba: n noun, nr person, ns place, v verb, m number, w punctuation.`,
	example: `  echo 安义县人民群众上访量持续下降 | tiyao segment
  tiyao segment --pos --mode search article.txt
  tiyao segment --dict places.txt --to ndjson archive.ndjson`,
	maxPage: 1 << 30,
}
