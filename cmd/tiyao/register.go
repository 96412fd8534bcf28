package main

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/tiyao/tiyao/internal/service"
	"github.com/tiyao/tiyao/summarize"
)

// register gives cmd the flags of the table that have its verb.
func (c *config) register(cmd *cobra.Command, verb string) {
	for i := range flags {
		f := &flags[i]
		if shown := of(f.verbs, verb); shown || of(f.also, verb) {
			f.add(cmd.Flags(), c).Hidden = !shown
			f.complete(cmd)
		}
	}
}

// add defines the flag with its place in c.
func (f *flag) add(set *pflag.FlagSet, c *config) *pflag.Flag {
	switch p := f.value(c).(type) {
	case *string:
		set.StringVarP(p, f.name, f.short, *p, f.help)
	case *[]string:
		set.StringArrayVarP(p, f.name, f.short, *p, f.help)
	case *bool:
		set.BoolVarP(p, f.name, f.short, *p, f.help)
	case *int:
		set.IntVarP(p, f.name, f.short, *p, f.help)
	case *int64:
		set.Int64VarP(p, f.name, f.short, *p, f.help)
	case *float64:
		set.Float64VarP(p, f.name, f.short, *p, f.help)
		if *p < 0 {
			set.Lookup(f.name).DefValue = "0" // it stands for no value: help shows none
		}
	case *time.Duration:
		set.DurationVarP(p, f.name, f.short, *p, f.help)
	default:
		panic(fmt.Sprintf("flag %s: no flag can be a %T", f.name, p))
	}
	return set.Lookup(f.name)
}

// complete tells the shell what the value may be.
func (f *flag) complete(cmd *cobra.Command) {
	values, then := f.choices, cobra.ShellCompDirectiveNoFileComp
	switch {
	case f.file:
		then = cobra.ShellCompDirectiveDefault
	case f.folder:
		then = cobra.ShellCompDirectiveFilterDirs
	case len(values) == 0:
		values = f.suggest
	}
	// It is an error only for a flag that is not there, or twice.
	_ = cmd.RegisterFlagCompletionFunc(f.name, func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return values, then
	})
}

// wants says what the value of the flag must be.
func (f *flag) wants(c *config) string {
	if n := len(f.choices); n > 0 {
		return strings.Join(f.choices[:n-1], ", ") + " or " + f.choices[n-1]
	}
	switch f.value(c).(type) {
	case *int, *int64:
		if f.most > 0 {
			return fmt.Sprintf("a number, %d to %d", f.least, f.most)
		}
		return fmt.Sprintf("a number, %d or more", f.least)
	case *float64:
		return "a number"
	case *bool:
		return "true or false"
	case *time.Duration:
		return `a time such as "30s" or "2m"`
	}
	return "a text"
}

// bad reports whether n is too small or too large.
func (f *flag) bad(n int64) bool { return n < int64(f.least) || f.most > 0 && n > int64(f.most) }

// valid checks the value that the flag has.
func (f *flag) valid(c *config) error {
	p := f.value(c)
	bad := false
	switch p := p.(type) {
	case *string:
		bad = len(f.choices) > 0 && !of(strings.Join(f.choices, " "), *p)
	case *int:
		bad = f.bad(int64(*p))
	case *int64:
		bad = f.bad(*p)
	case *time.Duration:
		bad = *p < 0
	}
	if bad {
		return fmt.Errorf("%s %v: want %s", c.Flag(f.name), reflect.ValueOf(p).Elem().Interface(), f.wants(c))
	}
	if f.check != nil {
		return f.check(c)
	}
	return nil
}

// plain puts an error of the command line into the words of this command.
func (c *config) plain(err error) error {
	var value *pflag.InvalidValueError
	if errors.As(err, &value) {
		if f := lookup(value.GetFlag().Name); f != nil {
			return fmt.Errorf("--%s %s: want %s", f.name, value.GetValue(), f.wants(c))
		}
	}
	var missing *pflag.ValueRequiredError
	if errors.As(err, &missing) {
		if f := lookup(missing.GetFlag().Name); f != nil {
			return fmt.Errorf("--%s: want %s", f.name, f.wants(c))
		}
	}
	return err
}

func checkLimit(c *config) error {
	if _, err := summarize.ParseLimit(c.Limit); err != nil {
		return fmt.Errorf("%s %s: want baidu, google, bing or a number of characters, 10 or more", c.Flag("limit"), c.Limit)
	}
	return nil
}

func checkConfidence(c *config) error {
	if !(c.MinConfidence >= 0 && c.MinConfidence <= 1) {
		return fmt.Errorf("--min-confidence %v: want 0 to 1", c.MinConfidence)
	}
	return nil
}

func checkScore(c *config) error {
	if c.MinScore != service.EditorsScore && !(c.MinScore >= 0 && c.MinScore <= 1) {
		return fmt.Errorf("%s %v: want 0 to 1", c.Flag("min-score"), c.MinScore)
	}
	return nil
}
