package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"go.yaml.in/yaml/v3"

	"github.com/tiyao/tiyao/segment"
)

// config holds what the flags, the environment and the configuration file say, and
// the three streams of the process. Commands register the flag groups they use.
type config struct {
	in       io.Reader
	out, err io.Writer

	file string // the configuration file

	// input and output
	from, to string
	raw      bool
	jobs     int

	// the model
	dict, block []string
	vocab, idf  string
	prefer      bool
	top         int
	limit       string
	mode        string // of segment
	pos         bool

	seg *segment.Segmenter // see segmenter
}

// streamFlags registers the flags of commands that read articles and write results.
func (c *config) streamFlags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&c.from, "from", "auto", "input `FORMAT`: auto, text, html, ndjson")
	f.StringVar(&c.to, "to", "auto", "output `FORMAT`: auto, text, json, ndjson, html, yaml;\nauto is ndjson for ndjson and text for the rest")
	f.BoolVar(&c.raw, "raw", false, "take the text as it stands, look for no article in it")
	c.jobsFlag(cmd)
}

// jobsFlag registers --jobs.
func (c *config) jobsFlag(cmd *cobra.Command) {
	cmd.Flags().IntVarP(&c.jobs, "jobs", "j", runtime.GOMAXPROCS(0), "work on `N` articles at the same time")
}

// modelFlags registers the flags that shape the analysis. Those that change nothing for
// the command are taken too, so that one set of flags fits all, but only the names in
// shown are in its help; none means all.
func (c *config) modelFlags(cmd *cobra.Command, shown ...string) {
	f := cmd.Flags()
	f.StringArrayVar(&c.dict, "dict", nil, "user dictionary `FILE`, \"word [freq] [pos]\" a line (repeatable)")
	f.StringVar(&c.vocab, "vocab", "", "give only tags of `FILE`: \"tag = synonym, synonym\" a line, or .csv or .json")
	f.BoolVar(&c.prefer, "prefer", false, "give words of the text too, behind the tags of --vocab")
	f.StringArrayVar(&c.block, "block", nil, "`FILE` of tags never to give, one a line (repeatable)")
	f.StringVar(&c.idf, "idf", "", "`FILE` of word frequencies made by \"tiyao idf build\"")
	f.IntVar(&c.top, "top", 10, "give at most `N` keywords")
	f.StringVar(&c.limit, "limit", "80", "longest description: baidu, google, bing or `N` characters")
	f.StringVar(&c.mode, "mode", "precise", "`MODE`: precise, full (all words of the dictionary), search (words in words too)")
	f.BoolVar(&c.pos, "pos", false, "give the part of speech of every word")
	for _, name := range []string{"mode", "pos"} {
		f.Lookup(name).Hidden = !slices.Contains(shown, name)
	}
	for _, name := range []string{"dict", "vocab", "prefer", "block", "idf", "top", "limit"} {
		f.Lookup(name).Hidden = len(shown) > 0 && !slices.Contains(shown, name)
	}
}

// pathFlags are the flags whose value is a file. A relative path in a configuration
// file is relative to that file.
var pathFlags = []string{"dict", "vocab", "block", "idf"}

// load sets every flag of cmd that the command line left alone: from the environment
// (TIYAO_NAME), else from the configuration file.
func (c *config) load(cmd *cobra.Command) error {
	values, dir, err := c.readFile(cmd.Root())
	if err != nil {
		return err
	}
	var firstErr error
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if f.Changed || f.Name == "config" || f.Name == "help" || firstErr != nil {
			return
		}
		if env, ok := os.LookupEnv(envName(f.Name)); ok && env != "" {
			vs := []string{env}
			if slices.Contains(pathFlags, f.Name) {
				vs = filepath.SplitList(env)
			}
			firstErr = set(f, vs, envName(f.Name))
			return
		}
		if vs, ok := values[f.Name]; ok {
			if slices.Contains(pathFlags, f.Name) {
				vs = slices.Clone(vs)
				for i, v := range vs {
					if !filepath.IsAbs(v) {
						vs[i] = filepath.Join(dir, v)
					}
				}
			}
			firstErr = set(f, vs, f.Name+" in the configuration file")
		}
	})
	if firstErr != nil {
		return firstErr
	}
	return c.check(cmd)
}

// check validates the values that more than one command shares.
func (c *config) check(cmd *cobra.Command) error {
	has := func(name string) bool { return cmd.Flags().Lookup(name) != nil }
	if has("from") && !slices.Contains([]string{"auto", "text", "html", "ndjson"}, c.from) {
		return fmt.Errorf("--from %s: want auto, text, html or ndjson", c.from)
	}
	if has("to") && !slices.Contains([]string{"auto", "text", "json", "ndjson", "html", "yaml"}, c.to) {
		return fmt.Errorf("--to %s: want auto, text, json, ndjson, html or yaml", c.to)
	}
	if has("mode") && !slices.Contains([]string{"precise", "full", "search"}, c.mode) {
		return fmt.Errorf("--mode %s: want precise, full or search", c.mode)
	}
	if has("jobs") && c.jobs < 1 {
		return fmt.Errorf("--jobs %d: want 1 or more", c.jobs)
	}
	if has("top") && c.top < 1 {
		return fmt.Errorf("--top %d: want 1 or more", c.top)
	}
	return nil
}

func envName(flag string) string {
	return "TIYAO_" + strings.ToUpper(strings.ReplaceAll(flag, "-", "_"))
}

// set gives f the values vs; source names where they come from in an error.
func set(f *pflag.Flag, vs []string, source string) error {
	for _, v := range vs {
		if err := f.Value.Set(v); err != nil {
			return fmt.Errorf("%s: %w", source, err)
		}
	}
	f.Changed = true
	return nil
}

// readFile reads the configuration file: the one that was named, which must exist, or
// the user's own, which need not. It returns the values by flag name and the file's folder.
func (c *config) readFile(root *cobra.Command) (map[string][]string, string, error) {
	name := c.file
	if name == "" {
		name = os.Getenv("TIYAO_CONFIG")
	}
	var names []string
	if name != "" {
		names = []string{name}
	} else if dir, err := os.UserConfigDir(); err == nil {
		for _, ext := range []string{"yaml", "yml", "toml"} {
			names = append(names, filepath.Join(dir, "tiyao", "config."+ext))
		}
	}
	for _, n := range names {
		b, err := os.ReadFile(n)
		if errors.Is(err, fs.ErrNotExist) && name == "" {
			continue
		}
		if err != nil {
			return nil, "", fmt.Errorf("configuration: %w", err)
		}
		values, err := parseConfig(b, filepath.Ext(n) == ".toml")
		if err != nil {
			return nil, "", fmt.Errorf("configuration %s: %w", n, err)
		}
		known := flagNames(root)
		for _, k := range slices.Sorted(maps.Keys(values)) {
			if !slices.Contains(known, k) {
				return nil, "", fmt.Errorf("configuration %s: there is no setting %q", n, k)
			}
		}
		return values, filepath.Dir(n), nil
	}
	return nil, "", nil
}

// parseConfig reads a flat table of settings; a setting is one value or a list.
func parseConfig(b []byte, isTOML bool) (map[string][]string, error) {
	var m map[string]any
	var err error
	if isTOML {
		err = toml.Unmarshal(b, &m)
	} else {
		err = yaml.Unmarshal(b, &m)
	}
	if err != nil {
		return nil, err
	}
	values := make(map[string][]string, len(m))
	for _, k := range slices.Sorted(maps.Keys(m)) {
		switch v := m[k].(type) {
		case []any:
			for _, x := range v {
				values[k] = append(values[k], fmt.Sprint(x))
			}
		case map[string]any:
			return nil, fmt.Errorf("%s: want a value or a list", k)
		case nil:
		default:
			values[k] = []string{fmt.Sprint(v)}
		}
	}
	return values, nil
}

// flagNames returns the names of all flags of all commands.
func flagNames(cmd *cobra.Command) []string {
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	for _, sub := range cmd.Commands() {
		names = append(names, flagNames(sub)...)
	}
	return names
}
