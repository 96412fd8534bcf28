package main

import "strings"

// A flag is one setting of the command. The table of flags below is the only place that
// knows of it: help, manual pages, completion, the environment, the configuration file
// and the checks come from here.
type flag struct {
	name, short string
	help        string              // with the `VALUE` between backquotes
	verbs       string              // the commands that have it in their help
	also        string              // those that take it too, so that one set of flags fits all
	value       func(c *config) any // where its value goes; what is there before is the default
	choices     []string            // the only values there are
	suggest     []string            // values to complete that are not the only ones
	least, most int                 // of a number; a most of 0 is no limit
	file        bool                // the value is a file; in a configuration file it may be relative to that
	folder      bool                // the value is a folder
	once        bool                // it is of one run and cannot be configured
	check       func(c *config) error
}

// The verbs that read articles, and those of them that can write every format.
const (
	writers = "analyze extract segment names keywords stats summarize describe"
	readers = writers + " idf vocab"
	models  = readers + " tag serve"
)

var flags = []flag{
	{name: "config", help: "configuration `FILE` (YAML or TOML)", once: true, file: true, value: func(c *config) any { return &c.file }},

	{name: "from", help: "input `FORMAT`: auto, text, html, markdown, ndjson,\nwarc (WET too)", verbs: readers,
		value: func(c *config) any { return &c.from }, choices: []string{"auto", "text", "html", "markdown", "ndjson", "warc"}},
	{name: "to", help: "output `FORMAT`: auto, text, json, ndjson, html, yaml;\nauto is ndjson for ndjson and text for the rest", verbs: writers + " vocab", also: "idf",
		value: func(c *config) any { return &c.to }, choices: []string{"auto", "text", "json", "ndjson", "html", "yaml"}},
	{name: "raw", help: "take the text as it stands, look for no article in it", verbs: readers,
		value: func(c *config) any { return &c.Raw }},
	{name: "color", help: "colours `WHEN`: auto, always, never; auto is on a terminal", verbs: writers,
		value: func(c *config) any { return &c.color }, choices: []string{"auto", "always", "never"}},
	{name: "out-dir", short: "o", help: "write a file into `DIR` for each file that is read", verbs: writers, folder: true,
		value: func(c *config) any { return &c.outDir }},
	{name: "compress", help: "pack the output by `METHOD`: none, gzip, zstd; packed input is known by its look", verbs: writers,
		value: func(c *config) any { return &c.compress }, choices: []string{"none", "gzip", "zstd"}},
	{name: "shard", help: "only part `I/N` of the input, 1/N to N/N; what is in which goes by the id", verbs: writers, once: true,
		value: func(c *config) any { return &c.shard }},
	{name: "resume", help: "append NDJSON to `FILE`, without what it has the answer to already", verbs: writers, once: true, file: true,
		value: func(c *config) any { return &c.resume }},
	{name: "timeout", help: "give up an article after `TIME`, such as 30s; 0 is never, and 30s for serve", verbs: writers + " serve",
		value: func(c *config) any { return &c.Timeout }},
	{name: "jobs", short: "j", help: "work on `N` articles at the same time", verbs: writers + " tag serve", also: "idf", least: 1, most: 4096, // each has memory of its own
		value: func(c *config) any { return &c.Jobs }},

	{name: "dict", help: "user dictionary `FILE`, \"word [freq] [pos]\" a line (repeatable)", file: true,
		verbs: "analyze segment names keywords stats summarize describe tag serve idf vocab", also: models,
		value: func(c *config) any { return &c.Dict }},
	{name: "names", help: "`FILE` of names, \"name type\" a line, the type person, place, organization, work,\nevent or product; they win always (repeatable)", file: true,
		verbs: "analyze names keywords stats tag serve vocab", also: models, value: func(c *config) any { return &c.Names }},
	{name: "not-names", help: "`FILE` of what is never a name, one a line (repeatable)", file: true,
		verbs: "analyze names keywords stats tag serve vocab", also: models, value: func(c *config) any { return &c.NotNames }},
	{name: "vocab", help: "give only tags of `FILE`: \"tag = synonym, synonym\" a line, or .csv or .json", file: true,
		verbs: "analyze keywords tag serve vocab", also: models, value: func(c *config) any { return &c.Vocab }},
	{name: "prefer", help: "give words of the text too, behind the tags of --vocab",
		verbs: "analyze keywords tag serve", also: models, value: func(c *config) any { return &c.Prefer }},
	{name: "block", help: "`FILE` of tags never to give, one a line (repeatable)", file: true,
		verbs: "analyze keywords tag serve vocab", also: models, value: func(c *config) any { return &c.Block }},
	{name: "idf", help: "`FILE` of word frequencies made by \"tiyao idf build\"", file: true,
		verbs: "analyze keywords tag serve", also: models, value: func(c *config) any { return &c.IDF }},
	{name: "top", help: "give at most `N` keywords", least: 1,
		verbs: "analyze keywords tag serve vocab", also: models, value: func(c *config) any { return &c.Top }},
	{name: "furniture", help: "`FILE` of sentences that stand in several posts of a site; idf build writes it,\nthe others leave them out of summaries and descriptions", file: true,
		verbs: "analyze summarize describe tag serve idf", also: models, value: func(c *config) any { return &c.Furniture }},
	{name: "limit", help: "longest description: baidu, google, bing or `N` characters", suggest: []string{"baidu", "google", "bing", "80"},
		verbs: "analyze describe tag serve", also: models, value: func(c *config) any { return &c.Limit }, check: checkLimit},
	{name: "explain", help: "say why every candidate or number is or is not there", verbs: "keywords stats", once: true,
		value: func(c *config) any { return &c.Explain }},
	{name: "mode", help: "`MODE`: precise, full (all words of the dictionary), search (words in words too)", choices: []string{"precise", "full", "search"},
		verbs: "segment", also: models, value: func(c *config) any { return &c.Mode }},
	{name: "whole-names", help: "make each name one word",
		verbs: "segment", also: models, value: func(c *config) any { return &c.WholeNames }},
	{name: "pos", help: "give the part of speech of every word",
		verbs: "segment", also: models, value: func(c *config) any { return &c.POS }},

	{name: "tags", help: "`KEY` of the tags, - for none", verbs: "tag", value: func(c *config) any { return &c.tag.Tags }},
	{name: "keywords", help: "`KEY` of the keywords, - for none", verbs: "tag", value: func(c *config) any { return &c.tag.Keywords }},
	{name: "description", help: "`KEY` of the description, - for none", verbs: "tag", value: func(c *config) any { return &c.tag.Description }},
	{name: "categories", help: "write categories: `MAP` says what the site calls each section, \"sports = 体育\" a line", file: true, verbs: "tag",
		value: func(c *config) any { return &c.categories }},
	{name: "max-tags", help: "at most `N` tags; keywords have --top", least: 1, verbs: "tag", value: func(c *config) any { return &c.tag.MaxTags }},
	{name: "min-score", help: "give what scores `P` or more, 0 to 1, and ask nothing else of scores;\nwithout it, what an editor would keep", verbs: "analyze keywords tag serve vocab",
		value: func(c *config) any { return &c.MinScore }, check: checkScore},
	{name: "min-confidence", help: "give figures of confidence `P` or more, 0 to 1; those of tables have none and are given too", verbs: "analyze stats", also: models,
		value: func(c *config) any { return &c.MinConfidence }, check: checkConfidence},
	{name: "replace", help: "overwrite tags, keywords and description that are there already", verbs: "tag",
		value: func(c *config) any { return &c.tag.Replace }},
	{name: "merge", help: "add to the tags and keywords that are there already, behind them", verbs: "tag",
		value: func(c *config) any { return &c.tag.Merge }},
	{name: "create", help: "make front matter where there is none", verbs: "tag",
		value: func(c *config) any { return &c.tag.Create }},
	{name: "stamp", help: "note what was written, so that it is written anew when the text has changed", verbs: "tag",
		value: func(c *config) any { return &c.tag.Stamp }},
	{name: "follow", help: "enter links to folders, and edit what links out of a folder lead to", verbs: "tag",
		value: func(c *config) any { return &c.tag.Follow }},
	{name: "dry-run", short: "n", help: "show what would change as a diff, and write nothing", verbs: "tag",
		value: func(c *config) any { return &c.tag.Dry }},

	{name: "addr", help: "`HOST:PORT` to listen on", verbs: "serve", value: func(c *config) any { return &c.addr }},
	{name: "probe", help: "ask the server at --addr whether it is up, say nothing, and leave with status 0 if it is", once: true, verbs: "serve",
		value: func(c *config) any { return &c.probe }},
	{name: "max-body", help: "largest request, or line of a stream, in `MB`", least: 1, most: 1 << 20, verbs: "serve", value: func(c *config) any { return &c.maxBody }},
	{name: "max-memory", help: "let in large texts only while they need less than `MB` together, and hold memory below it", least: 64, most: 1 << 30, verbs: "serve", value: func(c *config) any { return &c.maxMemory }},
	{name: "allow-host", help: "`NAME` to be asked by, besides addresses and localhost; * is any (repeatable)", verbs: "serve", value: func(c *config) any { return &c.allowHosts }},
	{name: "allow-origin", help: "`ORIGIN` whose pages may ask, such as https://example.com; * is any (repeatable)", verbs: "serve", value: func(c *config) any { return &c.allowOrigins }},
	{name: "max-clients", help: "at most `N` requests at the same time", least: 1, verbs: "serve", value: func(c *config) any { return &c.maxClients }},

	{name: "output", short: "o", help: "write to `FILE`, not to standard output", verbs: "idf", file: true, value: func(c *config) any { return &c.output }},
	{name: "min", help: "leave out words, or tags, in fewer than `N` articles", least: 1, verbs: "idf vocab", value: func(c *config) any { return &c.minCount }},
}

// of tells whether a list of commands has a name.
func of(list, name string) bool { return strings.Contains(" "+list+" ", " "+name+" ") }

func lookup(name string) *flag {
	for i := range flags {
		if flags[i].name == name {
			return &flags[i]
		}
	}
	return nil
}
