package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"
)

const harvest = "江临县农业农村局昨日发布消息，今年全县秋粮播种面积达到42.6万亩，比去年增加1.8万亩。县里组织了三百多名农技人员下到田间，帮助农户解决灌溉和病虫害问题，预计总产量将增长3%左右。"

func warcRecord(typ, uri, contentType, block string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Record-ID: <urn:uuid:%s>\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		typ, uri, "of-"+uri, contentType, len(block), block)
}

func warcPage(uri, contentType, body string) string {
	return warcRecord("response", uri, "application/http; msgtype=response", "HTTP/1.1 200 OK\r\nContent-Type: "+contentType+"\r\n\r\n"+body)
}

// warcFile is a file as archives are packed: a gzip member for each record.
func warcFile(t *testing.T, records ...string) string {
	t.Helper()
	var b bytes.Buffer
	for _, r := range records {
		z := gzip.NewWriter(&b)
		_, err := z.Write([]byte(r))
		require.NoError(t, err)
		require.NoError(t, z.Close())
	}
	name := filepath.Join(t.TempDir(), "a.warc.gz")
	require.NoError(t, os.WriteFile(name, b.Bytes(), 0o600))
	return name
}

func TestArchive(t *testing.T) {
	html := "<html><head><title>秋粮播种面积增加</title></head><body><h1>秋粮播种面积增加</h1><p>" + harvest + "</p></body></html>"
	gb, err := simplifiedchinese.GB18030.NewEncoder().String(html)
	require.NoError(t, err)
	name := warcFile(t,
		warcRecord("warcinfo", "", "application/warc-fields", "software: none"),
		warcRecord("request", "http://a.example/1", "application/http", "GET /1 HTTP/1.1\r\n\r\n"),
		warcPage("http://a.example/1", "text/html; charset=utf-8", html),
		warcPage("http://a.example/2", "text/html; charset=gbk", gb),
		warcPage("http://a.example/3.png", "image/png", "\x89PNG"),
		"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/4\r\n\r\n",
		warcRecord("response", "http://a.example/5", "application/http", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n"+html),
		warcRecord("conversion", "http://a.example/%zz\x1b", "text/plain", "秋粮播种面积增加\n"+harvest),
		warcPage("http://a.example/7", "text/html", "<html><title>a</title>"),
	)
	for _, from := range []string{"auto", "warc"} {
		out, errs, status := command(t, "", "extract", "--from", from, name)
		assert.Equal(t, statusFailed, status)
		assert.Contains(t, errs, "2 of 5 could not be analysed")
		var ids, failed []string
		for _, l := range strings.Split(strings.TrimSpace(out), "\n") {
			var v struct{ ID, Title, Text, Error string }
			require.NoError(t, json.Unmarshal([]byte(l), &v), l)
			if v.Error != "" {
				failed = append(failed, v.ID+" "+v.Error)
				continue
			}
			ids = append(ids, v.ID)
			assert.Equal(t, "秋粮播种面积增加", v.Title)
			assert.Equal(t, harvest, v.Text)
		}
		assert.Equal(t, []string{"http://a.example/1", "http://a.example/2", "http://a.example/%zz\x1b"}, ids)
		assert.Equal(t, []string{"http://a.example/4 bad header of a record: no Content-Length", "http://a.example/7 there is no text"}, failed)
	}
}

func TestArchiveInShards(t *testing.T) {
	var records []string
	for i := range 40 {
		records = append(records, warcRecord("conversion", fmt.Sprintf("http://a.example/%d", i), "text/plain", harvest))
	}
	name := warcFile(t, records...)
	whole, _, status := command(t, "", "keywords", name)
	require.Equal(t, statusOK, status)
	lines := 0
	for _, shard := range []string{"1/3", "2/3", "3/3"} {
		part, _, status := command(t, "", "keywords", "--shard", shard, name)
		require.Equal(t, statusOK, status)
		for _, l := range strings.SplitAfter(part, "\n") {
			if l != "" {
				assert.Contains(t, whole, l)
				lines++
			}
		}
	}
	assert.Equal(t, 40, lines)

	file := filepath.Join(t.TempDir(), "done.ndjson")
	require.NoError(t, os.WriteFile(file, []byte(whole[:len(whole)/2]), 0o600))
	_, _, status = command(t, "", "keywords", "--resume", file, name)
	require.Equal(t, statusOK, status)
	done, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, whole, string(done))
}

// An archive that ends in the middle, or is no archive, says so and ends.
func TestArchiveCut(t *testing.T) {
	r := warcPage("http://a.example/1", "text/html", "<p>"+harvest)
	for in, want := range map[string]string{
		r[:len(r)-40]: "unexpected EOF",
		"江临县":         "bad header of a record: it does not begin with WARC/",
	} {
		out, _, status := command(t, in, "extract", "--from", "warc")
		assert.Equal(t, statusFailed, status)
		assert.Equal(t, 1, strings.Count(out, "\n"))
		assert.Contains(t, out, want)
	}
}
