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

	"github.com/tiyao/tiyao/internal/input"
	"github.com/tiyao/tiyao/internal/service"
	"github.com/tiyao/tiyao/internal/tagging"
)

// config holds what the flags, the environment and the configuration file say, and
// the three streams of the process. The table of flags says which is whose.
type config struct {
	in       io.Reader
	out, err io.Writer

	file string // the configuration file

	// input and output
	from, to string
	color    string
	outDir   string
	compress string
	shard    string
	resume   string

	service.Settings // the model

	// tag
	tag        tagging.Options
	categories string // a file

	// serve
	addr         string
	probe        bool
	maxBody      int64 // MB
	maxClients   int
	maxMemory    int64 // MB
	allowHosts   []string
	allowOrigins []string

	// idf
	output   string
	minCount int
}

// newConfig returns the defaults of all flags.
func newConfig() *config {
	c := &config{
		from: "auto", to: "auto", color: "auto", compress: "none",
		Settings: service.Defaults(),
		tag:      tagging.Defaults(),
		addr:     "127.0.0.1:8080", maxBody: 4, maxClients: 256, maxMemory: 1024,
		minCount: 2,
	}
	c.Jobs = runtime.GOMAXPROCS(0)
	return c
}

// load sets every flag of cmd that the command line left alone: from the environment
// (TIYAO_NAME), else from the configuration file.
func (c *config) load(cmd *cobra.Command) error {
	c.idle(cmd)
	values, dir, err := c.readFile()
	if err != nil {
		return err
	}
	var firstErr error
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if f.Changed || lookup(f.Name) == nil || lookup(f.Name).once || firstErr != nil {
			return
		}
		if env, ok := os.LookupEnv(envName(f.Name)); ok && env != "" {
			vs := []string{env}
			if isFile(f.Name) {
				vs = filepath.SplitList(env)
			}
			firstErr = c.set(f, vs, envName(f.Name))
			return
		}
		if vs, ok := values[f.Name]; ok {
			if isFile(f.Name) {
				vs = slices.Clone(vs)
				for i, v := range vs {
					if !filepath.IsAbs(v) {
						vs[i] = filepath.Join(dir, v)
					}
				}
			}
			firstErr = c.set(f, vs, f.Name+" in the configuration file")
		}
	})
	if firstErr != nil {
		return firstErr
	}
	return c.check(cmd)
}

// idle says which flags of the command line cmd takes for the sake of one set of flags for all, and makes no use of.
func (c *config) idle(cmd *cobra.Command) {
	cmd.Flags().Visit(func(f *pflag.Flag) {
		if f.Hidden && lookup(f.Name) != nil {
			c.say("--%s: %s makes no use of it", f.Name, cmd.Name())
		}
	})
}

// check validates the values of the flags that cmd has.
func (c *config) check(cmd *cobra.Command) (err error) {
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if f := lookup(f.Name); f != nil && err == nil {
			err = f.valid(c)
		}
	})
	return err
}

// isFile tells whether the value of a flag is a file.
func isFile(name string) bool { f := lookup(name); return f != nil && f.file }

func envName(flag string) string {
	return "TIYAO_" + strings.ToUpper(strings.ReplaceAll(flag, "-", "_"))
}

// set gives f the values vs; source names where they come from in an error.
func (c *config) set(f *pflag.Flag, vs []string, source string) error {
	for _, v := range vs {
		if err := f.Value.Set(v); err != nil {
			return fmt.Errorf("%s: %s: want %s", source, v, lookup(f.Name).wants(c))
		}
	}
	f.Changed = true
	if c.Named == nil {
		c.Named = map[string]string{}
	}
	c.Named[f.Name] = source
	return nil
}

// readFile reads the configuration file: the one that was named, which must exist, or
// the user's own, which need not. It returns the values by flag name and the file's folder.
func (c *config) readFile() (map[string][]string, string, error) {
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
		if err != nil && name == "" { // nobody asked for it
			c.say("%s: %v, left out", n, input.Reason(err))
			break
		}
		if err != nil {
			return nil, "", fmt.Errorf("configuration: %w", err)
		}
		values, err := parseConfig(b, filepath.Ext(n) == ".toml")
		if err != nil {
			return nil, "", fmt.Errorf("configuration %s: %w", n, err)
		}
		for _, k := range slices.Sorted(maps.Keys(values)) {
			if f := lookup(k); f == nil || f.once {
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
