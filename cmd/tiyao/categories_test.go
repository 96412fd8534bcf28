package main

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
)

// A post gets the category that the site has for its subject, and no other where one is there or the subject is not sure.
func TestTagCategories(t *testing.T) {
	const match = "云山队昨晚客场以三比一战胜海湾队，前锋梅开二度，主教练赛后称赞球员防守出色，联赛积分榜上两队只差一分。\n"
	dir := postFolder(t, map[string]string{
		"map.txt": "sports = 体育\nhealth = 健康\n",
		"a.md":    "---\ntitle: 云山队客场取胜\n---\n" + match,
		"b.md":    "---\ntitle: 云山队客场取胜\ncategories: [赛事]\n---\n" + match,
		"c.md":    "---\ntitle: 随记\n---\n他把那封信放在桌上，转身走了出去，没有再回来过。\n",
	})
	status, _, errs := runTag("", "--categories", filepath.Join(dir, "map.txt"), dir)
	assert.Equal(t, statusOK, status, errs)
	assert.Contains(t, read(t, dir, "a.md"), "\ncategories: [体育]\n")
	assert.Contains(t, read(t, dir, "b.md"), "\ncategories: [赛事]\n")
	assert.NotContains(t, read(t, dir, "c.md"), "categories")

	status, _, errs = runTag("", "--categories", filepath.Join(dir, "a.md"), dir)
	assert.Equal(t, statusUsage, status)
	assert.Contains(t, errs, "a.md:1: want section = category")
}
