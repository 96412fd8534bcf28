package main

import (
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// commands returns the root and all commands below it.
func commands(cmd *cobra.Command) []*cobra.Command {
	subs := cmd.Commands()
	all := append(make([]*cobra.Command, 0, len(subs)+1), cmd)
	for _, sub := range subs {
		all = append(all, commands(sub)...)
	}
	return all
}

// Every flag of every command comes from the table, and every flag of the table is used.
func TestFlagTable(t *testing.T) {
	cfg := newConfig()
	used, verbs := map[string]bool{}, map[string]bool{"idf": true, "vocab": true}
	for _, cmd := range commands(newRootCmd(cfg)) {
		verbs[cmd.Name()] = true
		cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
			if f.Name != "help" && f.Name != "version" {
				assert.NotNil(t, lookup(f.Name), "%s --%s", cmd.Name(), f.Name)
				used[f.Name] = true
			}
		})
	}
	seen := map[string]bool{}
	for i := range flags {
		f := &flags[i]
		assert.False(t, seen[f.name], f.name)
		seen[f.name] = true
		assert.True(t, used[f.name], f.name)
		assert.NoError(t, f.valid(cfg), "the default of --%s", f.name)
		_, isBool := f.value(cfg).(*bool)
		assert.Equal(t, !isBool, strings.Contains(f.help, "`"), "--%s: the value is named", f.name)
		for _, c := range f.choices {
			assert.Contains(t, f.help, c, f.name)
		}
		for _, v := range strings.Fields(f.verbs + " " + f.also) {
			assert.True(t, verbs[v], "--%s: there is no command %s", f.name, v)
		}
	}
}

// A flag that a verb takes and makes no use of is told on the command line, and not in the environment.
func TestIdleFlags(t *testing.T) {
	want, errs, _ := command(t, text, "stats")
	assert.Empty(t, errs)
	out, errs, status := command(t, text, "stats", "--top", "3")
	assert.Equal(t, statusOK, status)
	assert.Equal(t, want, out)
	assert.Equal(t, "tiyao: --top: stats makes no use of it\n", errs)
	_, errs, _ = command(t, text, "keywords", "--top", "3")
	assert.Empty(t, errs)
	t.Setenv("TIYAO_TOP", "3")
	_, errs, _ = command(t, text, "stats")
	assert.Empty(t, errs)
}

func TestFlagMessages(t *testing.T) {
	for _, c := range []struct{ args, want string }{
		{"keywords --top abc", "--top abc: want a number, 1 or more"},
		{"keywords --top 0", "--top 0: want a number, 1 or more"},
		{"keywords --top", "--top: want a number, 1 or more"},
		{"stats --to xml", "--to xml: want auto, text, json, ndjson, html or yaml"},
		{"stats -j x", "--jobs x: want a number, 1 to 4096"},
		{"stats -j 100000000", "--jobs 100000000: want a number, 1 to 4096"},
		{"serve --max-memory 9223372036854775807", "--max-memory 9223372036854775807: want a number, 64 to 1073741824"},
		{"tag --min-score x -", "--min-score x: want a number"},
		{"tag --dry-run=maybe -", "--dry-run maybe: want true or false"},
		{"anlyze a.html", "anlyze is no command; did you mean analyze?"},
		{"help anlyze", "anlyze is no command; did you mean analyze?"},
		{"completion dash", "dash is no command of completion; tiyao completion --help lists them"},
		{"help idf make", "make is no command of idf; tiyao idf --help lists them"},
		{"version 2", "version: want no arguments, not 2"},
		{"serve a.html", "serve: want no arguments, not a.html"},
		{"tag", "tag: want posts or folders, or - for standard input"},
		{"describe --limit 9", "--limit 9: want baidu, google, bing or a number of characters, 10 or more"},
		{"segment --dict none.txt", "--dict: open none.txt: no such file or directory"},
		{"serve --addr here", "--addr here: missing port in address"},
		{"a.html", "a.html is no command; tiyao help lists them"},
		{"flags_test.go", "flags_test.go is no command; to read it: tiyao analyze flags_test.go"},
	} {
		_, errs, status := command(t, "", strings.Fields(c.args)...)
		assert.Equal(t, statusUsage, status)
		assert.Equal(t, "tiyao: "+c.want+"\n", errs)
	}
}

func TestCompletion(t *testing.T) {
	for _, c := range []struct{ args, want string }{
		{"stats --to |", "auto text json ndjson html yaml"},
		{"describe --limit |", "baidu google bing 80"},
		{"segment --mode |", "precise full search"},
	} {
		args := strings.Fields("__complete " + c.args)
		args[len(args)-1] = ""
		out, _, _ := command(t, "", args...)
		require.Contains(t, out, strings.ReplaceAll(c.want, " ", "\n")+"\n:4\n", c.args)
	}
}
