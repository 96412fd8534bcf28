package main

import "github.com/spf13/cobra"

// Written by the owner of this file; here so that the command builds until then.
func newServeCmd(cfg *config) *cobra.Command { return &cobra.Command{Use: "serve", Hidden: true} }
