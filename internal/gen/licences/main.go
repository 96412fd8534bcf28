// Command licences writes LICENSES.txt, which goes with each release: every module that
// the command links on any platform of a release, its licence, and the licence's text.
//
//	go run ./internal/gen/licences -o packaging/LICENSES.txt
package main

import (
	"bytes"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// platforms are those of .goreleaser.yaml: each links modules of its own.
var platforms = []string{"linux/amd64", "linux/arm64", "darwin/amd64", "darwin/arm64", "windows/amd64", "windows/arm64"}

// A module is one that is linked.
type module struct{ path, version, dir string }

func main() {
	log.SetFlags(0)
	out := flag.String("o", "packaging/LICENSES.txt", "`FILE` to write")
	flag.Parse()
	text, err := licences()
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(*out, text, 0o644); err != nil {
		log.Fatal(err)
	}
}

func licences() ([]byte, error) {
	modules, err := linked()
	if err != nil {
		return nil, err
	}
	var list, texts bytes.Buffer
	list.WriteString("Modules that tiyao links, made by internal/gen/licences. tiyao's own licence is LICENSE;\nwhere its words and weights come from is in NOTICE.\n\n")
	for _, m := range modules {
		text, name, err := licence(m.dir)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", m.path, err)
		}
		fmt.Fprintf(&list, "%-44s %-38s %s\n", m.path, m.version, name)
		fmt.Fprintf(&texts, "\n%s\n%s %s\n\n%s\n", strings.Repeat("=", 80), m.path, m.version, strings.TrimSpace(text))
	}
	return append(list.Bytes(), texts.Bytes()...), nil
}

// linked returns the modules that the command links on some platform, and Go's own library.
func linked() ([]module, error) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, err
	}
	all := []module{{"the Go standard library", "", strings.TrimSpace(string(root))}}
	for _, p := range platforms {
		goos, goarch, _ := strings.Cut(p, "/")
		cmd := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}} {{.Dir}}{{end}}{{end}}", "github.com/tiyao/tiyao/cmd/tiyao")
		cmd.Env = append(os.Environ(), "GOOS="+goos, "GOARCH="+goarch, "CGO_ENABLED=0")
		cmd.Stderr = os.Stderr
		out, err := cmd.Output()
		if err != nil {
			return nil, fmt.Errorf("go list for %s: %w", p, err)
		}
		for _, l := range strings.Split(string(out), "\n") {
			if f := strings.SplitN(l, " ", 3); len(f) == 3 {
				all = append(all, module{f[0], f[1], f[2]})
			}
		}
	}
	slices.SortFunc(all, func(a, b module) int { return strings.Compare(a.path, b.path) })
	return slices.Compact(all), nil
}

// licence returns the text of the licence in a folder and what it is.
func licence(dir string) (text, name string, err error) {
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		return "", "", err
	}
	for _, f := range files {
		base := strings.ToUpper(filepath.Base(f))
		if !strings.HasPrefix(base, "LICENSE") && !strings.HasPrefix(base, "LICENCE") && !strings.HasPrefix(base, "COPYING") && !strings.HasPrefix(base, "NOTICE") {
			continue
		}
		b, err := os.ReadFile(f)
		if err != nil {
			return "", "", err
		}
		text += string(b) + "\n"
	}
	if name = kind(text); name == "" {
		return "", "", fmt.Errorf("no licence that is known stands in %s", dir)
	}
	return text, name, nil
}

// kinds are licences by words that only they have. All may be linked into an Apache-2.0
// program; one that is not here is for a person to read.
var kinds = []struct{ name, words string }{
	{"Apache-2.0", "Apache License Version 2.0"},
	{"MIT", "Permission is hereby granted free of charge to any person obtaining a copy"},
	{"ISC", "Permission to use, copy modify and/or distribute this software for any purpose"},
	{"BSD-3-Clause", "Neither the name of"},
	{"BSD-2-Clause", "Redistributions in binary form must reproduce"},
}

// kind names the licences of a text.
func kind(text string) string {
	text = strings.ReplaceAll(strings.Join(strings.Fields(text), " "), ",", "") // some write them, some do not
	var names []string
	for _, k := range kinds {
		if strings.Contains(text, k.words) && (k.name != "BSD-2-Clause" || !slices.Contains(names, "BSD-3-Clause")) {
			names = append(names, k.name)
		}
	}
	return strings.Join(names, ", ")
}
