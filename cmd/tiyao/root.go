package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/tiyao/tiyao/internal/answer"
)

// Exit statuses. They are part of the command's contract.
const (
	statusOK     = 0
	statusFailed = 1 // some input could not be analysed; the rest was
	statusUsage  = 2 // wrong flags or arguments, or a bad dictionary; nothing was done
)

// errFailed is returned by a command that has already said on stderr, or in its output,
// which inputs failed.
var errFailed = errors.New("some input could not be analysed")

// run executes the command line args and returns the exit status.
func run(args []string, in io.Reader, out, errw io.Writer) int {
	cfg := newConfig()
	cfg.in, cfg.out, cfg.err = in, out, errw
	// cobra never forgets a flag that has completions, and the flag's value lies in cfg.
	defer func() { cfg.in, cfg.out, cfg.err = nil, nil, nil }()
	root := newRootCmd(cfg)
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	strict(root)
	root.SetErr(errw)
	err := root.Execute()
	switch {
	case err == nil:
		return statusOK
	case errors.Is(err, errFailed):
		return statusFailed
	}
	cfg.say("%s", answer.Message(unknown(root, err)))
	var f *failure
	if errors.As(err, &f) {
		return statusFailed
	}
	return statusUsage
}

// unknown makes one line of cobra's error for a command that is not there, and says what may have been meant:
// a command that is spelt much the same, or a file without its verb. Cobra calls an argument so too where none is wanted.
func unknown(root *cobra.Command, err error) error {
	var name, path string
	if n, _ := fmt.Sscanf(err.Error(), "unknown command %q for %q", &name, &path); n != 2 {
		return err
	}
	if parent, _, found := root.Find(strings.Fields(path)[1:]); found == nil && parent != root {
		if !parent.HasAvailableSubCommands() {
			return fmt.Errorf("%s: want no arguments, not %s", parent.Name(), name)
		}
		return fmt.Errorf("%s is no command of %s; %s --help lists them", name, parent.Name(), path)
	}
	if _, missing := os.Stat(name); missing == nil {
		return fmt.Errorf("%s is no command; to read it: tiyao analyze %s", name, name)
	}
	if like := root.SuggestionsFor(name); len(like) > 0 {
		return fmt.Errorf("%s is no command; did you mean %s?", name, strings.Join(like, " or "))
	}
	return fmt.Errorf("%s is no command; tiyao help lists them", name)
}

// A failure is an error of the work, not of the command line: status 1, not 2.
type failure struct{ err error }

func (f *failure) Error() string { return f.err.Error() }
func (f *failure) Unwrap() error { return f.err }

// extra are commands that are there with build tags only.
var extra []func() *cobra.Command

func newRootCmd(cfg *config) *cobra.Command {
	root := &cobra.Command{
		Use:   "tiyao",
		Short: "Keywords, figures, summary and description of Chinese news",
		Long: `tiyao reads a Chinese news article, or the messy web page around one, and says
what it is about: names, keywords to tag it with, the figures it reports,
a short summary and a meta description.

Input is files, folders (*.txt, *.html, *.md and their kin), standard input, or NDJSON with
one {"id","text"} (or "page", or "html") a line. Every flag can also be set in a
configuration file (--config, TIYAO_CONFIG, or tiyao/config.yaml in the user's
configuration folder) and in the environment: --vocab is TIYAO_VOCAB.

Exit status: 0 all was analysed, 1 some input failed, 2 wrong usage.`,
		Example: `  tiyao analyze article.html
  curl -s https://example.com/news.html | tiyao describe --limit baidu
  tiyao keywords --top 5 --to ndjson archive.ndjson > tags.ndjson`,
		Version:       buildVersion(),
		SilenceUsage:  true,
		SilenceErrors: true,

		DisableSuggestions:         true, // unknown gives them
		SuggestionsMinimumDistance: 2,

		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error {
			return cfg.load(cmd)
		},
	}
	lookup("config").add(root.PersistentFlags(), cfg)
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return cfg.plain(err) })
	for _, v := range verbs {
		root.AddCommand(newVerbCmd(cfg, v))
	}
	root.AddCommand(newTagCmd(cfg), newServeCmd(cfg), newIDFCmd(cfg), newVocabCmd(cfg), newVersionCmd(cfg))
	for _, f := range extra {
		root.AddCommand(f())
	}
	return root
}

// newGroupCmd is a command that has others below it and, asked alone, shows their help.
func newGroupCmd(name, short string, of ...*cobra.Command) *cobra.Command {
	group := &cobra.Command{Use: name, Short: short, Args: cobra.NoArgs, RunE: showHelp}
	group.AddCommand(of...)
	return group
}

func showHelp(cmd *cobra.Command, _ []string) error { return cmd.Help() }

// strict makes help and completion of what is not there wrong usage; cobra says that it is well. It is called when root
// knows where to write, which the commands for shells keep.
func strict(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		switch c.Name() {
		case "completion":
			c.Args, c.RunE = cobra.NoArgs, showHelp
		case "help":
			c.Run, c.RunE = nil, helpOn
		}
	}
}

// helpOn shows the help of the command that args name.
func helpOn(cmd *cobra.Command, args []string) error {
	about, rest, err := cmd.Root().Find(args)
	if err == nil && about.HasSubCommands() && len(rest) > 0 {
		err = cobra.NoArgs(about, rest)
	}
	if err != nil {
		return err
	}
	about.InitDefaultHelpFlag()
	return about.Help()
}
