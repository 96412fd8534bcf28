package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// HanLP 1.x in its portable build, in a process of its own (Hanlp.java): words with parts of
// speech and names of people, places, organizations and transliterated ones.
var hanlpNames = contestant{name: "HanLP 1.x, names on", command: hanlpCommand}

// hanlpCommand looks for Java and for the jar where Maven keeps it.
func hanlpCommand() ([]string, error) {
	java, err := exec.LookPath("java")
	if err != nil {
		return nil, errors.New("java is not installed")
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return nil, err
	}
	jars, err := filepath.Glob(filepath.Join(home, ".m2/repository/com/hankcs/hanlp/portable-1.*/hanlp-portable-1.*.jar"))
	for _, jar := range jars {
		if !strings.HasSuffix(jar, "-sources.jar") {
			return []string{java, "-cp", jar, "Hanlp.java"}, nil
		}
	}
	return nil, errors.Join(errors.New("no jar of HanLP here: mvn dependency:get -Dartifact=com.hankcs:hanlp:portable-1.8.4"), err)
}
