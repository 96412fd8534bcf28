//go:build man

package main

import (
	"os"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

func init() { extra = append(extra, newManCmd) }

// newManCmd writes one manual page a command, for packagers. What it needs (a Markdown
// library, three milliseconds of every start) is linked with -tags man only.
func newManCmd() *cobra.Command {
	return &cobra.Command{
		Use:     "man FOLDER",
		Short:   "Write the manual pages into a folder",
		Example: "  tiyao man /usr/local/share/man/man1",
		Hidden:  true,
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			root := cmd.Root()
			root.DisableAutoGenTag = true // the same pages on every day
			// The number of processors is not everyone's default, and --min-score has none.
			for _, sub := range root.Commands() {
				for _, name := range [...]string{"jobs", "min-score"} {
					if f := sub.Flags().Lookup(name); f != nil {
						f.DefValue = ""
					}
				}
			}
			err := os.MkdirAll(args[0], 0o755) //nolint:gosec // everyone may read a manual
			if err == nil {
				err = doc.GenManTree(root, &doc.GenManHeader{Section: "1", Source: "tiyao " + buildVersion(), Manual: "tiyao manual"}, args[0])
			}
			if err != nil {
				return &failure{err}
			}
			return nil
		},
	}
}
