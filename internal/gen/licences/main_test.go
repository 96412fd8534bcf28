package main

import (
	"os"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The file names what is linked today.
func TestLicences(t *testing.T) {
	if testing.Short() {
		t.Skip("asks for the modules of six platforms")
	}
	want, err := licences()
	require.NoError(t, err)
	got, err := os.ReadFile("../../../packaging/LICENSES.txt")
	require.NoError(t, err)
	assert.Equal(t, list(want), list(got), "go run ./internal/gen/licences writes it anew")
}

// list is the list of modules, without the texts: that of Go's licence goes with its version.
func list(b []byte) string {
	return string(b[:regexp.MustCompile(`\n\n=====`).FindIndex(b)[0]])
}

func TestKind(t *testing.T) {
	for text, want := range map[string]string{
		"Permission is hereby granted, free\nof charge, to any person obtaining a copy":                    "MIT",
		"Redistributions in binary form must reproduce … Neither the name of Google":                       "BSD-3-Clause",
		"Redistributions in binary form must reproduce":                                                    "BSD-2-Clause",
		"Apache License\n Version 2.0, January 2004 … Permission is hereby granted, free of charge, to us": "Apache-2.0",
		"All rights reserved": "",
	} {
		assert.Equal(t, want, kind(text), text)
	}
}
