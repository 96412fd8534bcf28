package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/internal/tagger"
)

// Passages come back from their places as they were named.
func TestLabels(t *testing.T) {
	dir := t.TempDir()
	file := func(name, text string) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
		return path
	}
	require.NoError(t, os.Mkdir(filepath.Join(dir, "corpus"), 0o700))
	file("corpus/a.jsonl", `{"id":"a","text":"昨天。\n陈立夏到江临县，江临很冷。"}`)
	named := file("named.jsonl", `{"id":"a","text":"陈立夏到江临县，江临很冷。","names":[{"text":"陈立夏","type":"person"},{"text":"江临县","type":"place"},{"text":"江临","type":"place","?":true}]}`)
	labels := filepath.Join(dir, "labels.txt")
	require.NoError(t, locate([]string{named}, filepath.Join(dir, "corpus"), labels))
	docs, err := labelled(labels, filepath.Join(dir, "corpus"))
	require.NoError(t, err)
	assert.Equal(t, []document{{id: "a", text: "陈立夏到江临县，江临很冷。", weight: 1, labels: []label{
		{start: 0, end: 9, typ: tagger.Person}, {start: 12, end: 21, typ: tagger.Place}, {start: 24, end: 30, free: freeAll},
	}}}, docs)

	file("corpus/a.jsonl", `{"id":"a","text":"昨天！\n陈立夏到江临区，江临很冷。"}`)
	_, err = labelled(labels, filepath.Join(dir, "corpus"))
	require.ErrorContains(t, err, "another text")
	file("corpus/a.jsonl", `{"id":"b","text":"昨天。"}`)
	_, err = labelled(labels, filepath.Join(dir, "corpus"))
	require.ErrorContains(t, err, "no article a")
}
