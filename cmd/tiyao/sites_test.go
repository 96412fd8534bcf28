package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/pelletier/go-toml/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"
)

// A style is how the posts of a site are written: the file of post i and its text, from
// a title, the author's tags and description (which may be empty) and a body.
type style struct {
	name  string
	path  string // with %d
	write func(title string, tags []string, description, body string) string
	read  func(t *testing.T, post string) (tags []string, description, body string)
	files map[string]string // besides the posts
}

// between returns what stands between the first line and the line end, and what is behind it.
func between(t *testing.T, post, open, end string) (front, body string) {
	rest, ok := strings.CutPrefix(post, open)
	require.True(t, ok, post)
	front, body, ok = strings.Cut(rest, "\n"+end+"\n")
	require.True(t, ok, post)
	return front + "\n", body
}

func words(x any) (all []string) {
	switch x := x.(type) {
	case string:
		return strings.FieldsFunc(x, func(r rune) bool { return r == ' ' || r == ',' })
	case []any:
		for _, v := range x {
			all = append(all, fmt.Sprint(v))
		}
	}
	return all
}

func readYAML(open, end string) func(*testing.T, string) ([]string, string, string) {
	return func(t *testing.T, post string) ([]string, string, string) {
		front, body := between(t, post, open, end)
		var m map[string]any
		require.NoError(t, yaml.Unmarshal([]byte(front), &m), post)
		d, _ := m["description"].(string)
		return words(m["tags"]), d, body
	}
}

func readTOML(table string) func(*testing.T, string) ([]string, string, string) {
	return func(t *testing.T, post string) ([]string, string, string) {
		front, body := between(t, post, "+++\n", "+++")
		var m map[string]any
		require.NoError(t, toml.Unmarshal([]byte(front), &m), post)
		d, _ := m["description"].(string)
		tags := m["tags"]
		if table != "" {
			tags = at(m, table, "tags")
			assert.NotContains(t, m, "tags", "Zola refuses keys that it does not know")
			assert.NotContains(t, m, "keywords")
		}
		return words(tags), d, body
	}
}

func quoteAll(tags []string, between string) string {
	q := make([]string, len(tags))
	for i, s := range tags {
		q[i] = fmt.Sprintf("%q", s)
	}
	return strings.Join(q, between)
}

var siteStyles = []style{
	{name: "Hugo, YAML, lists in brackets", path: "content/posts/%02d/index.md",
		write: func(title string, tags []string, d, body string) string {
			return fmt.Sprintf("---\ntitle: %q # 标题\ndate: 2023-04-05T06:07:08+08:00\ntags: [%s]\ndescription: '%s'\nseries:\n  - &s 旧闻\n---\n%s", title, strings.Join(tags, ", "), d, body)
		}, read: readYAML("---\n", "---")},
	{name: "Hugo, TOML", path: "content/%02d.md",
		write: func(title string, tags []string, d, body string) string {
			return fmt.Sprintf("+++\ntitle = %q\ndate = 2023-04-05\ntags = [%s]\ndescription = \"\"\"\n%s\"\"\"\n\n[params]\nn = 1\n+++\n%s", title, quoteAll(tags, ", "), d, body)
		}, read: readTOML("")},
	{name: "Hugo, JSON", path: "content/%02d.md",
		write: func(title string, tags []string, d, body string) string {
			return fmt.Sprintf("{\n  \"title\": %q,\n  \"tags\": [%s],\n  \"description\": %q,\n  \"params\": {\"tags\": [1.50]}\n}\n%s", title, quoteAll(tags, ", "), d, body)
		}, read: func(t *testing.T, post string) ([]string, string, string) {
			dec := json.NewDecoder(strings.NewReader(post))
			var m map[string]any
			require.NoError(t, dec.Decode(&m), post)
			d, _ := m["description"].(string)
			return words(m["tags"]), d, strings.TrimPrefix(post[dec.InputOffset():], "\n")
		}},
	{name: "Hexo, YAML without an opening line", path: "source/_posts/%02d.md",
		write: func(title string, tags []string, d, body string) string {
			list := ""
			for _, s := range tags {
				list += "\n- " + s
			}
			return fmt.Sprintf("title: %s\ndate: 2023-04-05 06:07:08\ntags:%s\ndescription: %s\n---\n%s", title, list, d, body)
		}, read: readYAML("", "---")},
	{name: "Hexo, JSON before semicolons", path: "source/_posts/%02d.md",
		write: func(title string, tags []string, d, body string) string {
			return fmt.Sprintf("\"title\": %q,\n\"tags\": [%s],\n\"description\": %q\n;;;\n%s", title, quoteAll(tags, ","), d, body)
		}, read: func(t *testing.T, post string) ([]string, string, string) {
			front, body := between(t, post, "", ";;;")
			var m map[string]any
			require.NoError(t, json.Unmarshal([]byte("{"+front+"}"), &m), post)
			d, _ := m["description"].(string)
			return words(m["tags"]), d, body
		}},
	{name: "Jekyll, tags with blanks", path: "_posts/2023-04-%02d-post.markdown",
		write: func(title string, tags []string, d, body string) string {
			return fmt.Sprintf("---\nlayout: post\ntitle:  %s\ntags: %s\ndescription: >-\n  %s\n---\n%s", title, strings.Join(tags, " "), d, body)
		}, read: readYAML("---\n", "---")},
	{name: "Jekyll, HTML with Windows line ends", path: "_posts/2023-04-%02d-post.html",
		write: func(title string, tags []string, d, body string) string {
			return strings.ReplaceAll(fmt.Sprintf("---\nlayout: post\ntitle: %s\ntags: %s\ndescription: %q\n---\n<p>%s</p>\n", title, strings.Join(tags, ", "), d, strings.ReplaceAll(body, "\n\n", "</p>\n<p>")), "\n", "\r\n")
		}, read: func(t *testing.T, post string) ([]string, string, string) {
			assert.Equal(t, strings.Count(post, "\n"), strings.Count(post, "\r\n"), "line ends stay")
			return readYAML("---\n", "---")(t, strings.ReplaceAll(post, "\r\n", "\n"))
		}},
	{name: "Zola, TOML", path: "content/%02d.md", files: map[string]string{"config.toml": "base_url = \"https://example.com\"\ntaxonomies = [{ name = \"tags\" }]\n"},
		write: func(title string, tags []string, d, body string) string {
			return fmt.Sprintf("+++\ntitle = %q\ndescription = %q\n[taxonomies]\ntags = [%s]\n[extra]\ntoc = true\n+++\n%s", title, d, quoteAll(tags, ", "), body)
		}, read: readTOML("taxonomies")},
	{name: "MDX", path: "blog/%02d.mdx",
		write: func(title string, tags []string, d, body string) string {
			list := " []"
			if len(tags) > 0 {
				list = "\n  [\n    " + quoteAll(tags, ",\n    ") + ",\n  ]"
			}
			return fmt.Sprintf("---\ntitle: %q\ntags:%s\ndescription: %q\n---\nimport Card from '../card'\n\n<Card />\n\n%s", title, list, d, body)
		}, read: readYAML("---\n", "---")},
}

// sitePost makes the text of post i, with tags and a description for some of the posts.
func sitePost(i int) (title string, tags []string, description, body string) {
	county := []string{"云州", "江临", "安平", "河阳", "南浦", "北川", "东陵", "西泽"}[i%8] + "县"
	topic := []string{"粮食", "旅游", "交通", "教育", "卫生", "水利", "能源"}[i%7]
	title = fmt.Sprintf("%s%s工作第%d次通报", county, topic, i+1)
	if i%3 == 0 {
		tags = []string{"作者标签", county}
	}
	if i%4 == 0 {
		description = fmt.Sprintf("作者自己写的描述：%s的第%d篇。", topic, i)
	}
	body = fmt.Sprintf("%s今年前%d个月%s投入%d.%d亿元，比上年同期增长%d.%d%%。\n\n负责人说，%s事关群众切身利益，下一步将继续加大%s方面的工作力度，确保年底前完成全部%d个项目。\n\n| 项目 | 数 |\n|---|---|\n| %s | %d |\n\n```sh\necho \"tags: [%d]\"\n---\n```\n\n本文由云州市新闻中心供稿，转载请注明出处和作者，未经许可不得商用。\n",
		county, i%11+2, topic, i+3, i%10, i%9+1, i%10, topic, topic, i+12, topic, i*7, i)
	return title, tags, description, body
}

// TestSites tags whole sites: no post is broken, no author's word is lost, no byte of a
// body changes, and a second run finds nothing to do.
func TestSites(t *testing.T) {
	posts := 30
	if testing.Short() {
		posts = 8
	}
	for _, s := range siteStyles {
		for _, mode := range []string{"", "--merge", "--replace", "--stamp", "--create"} {
			t.Run(s.name+mode, func(t *testing.T) {
				files := map[string]string{"README.md": "---\ntitle: 说明\n---\n" + newsText}
				for name, text := range s.files {
					files[name] = text
				}
				for i := range posts {
					files[fmt.Sprintf(s.path, i)] = s.write(sitePost(i))
				}
				dir := postFolder(t, files)
				args := []string{dir}
				if mode != "" {
					args = append(args, mode)
				}
				status, _, errs := runTag("", args...)
				require.Equal(t, statusOK, status, errs)
				after := map[string]string{}
				for name := range files {
					after[name] = read(t, dir, name)
				}
				assert.Equal(t, files["README.md"], after["README.md"])
				changed := 0
				for i := range posts {
					name := fmt.Sprintf(s.path, i)
					_, tags, description, _ := sitePost(i)
					_, _, body := s.read(t, files[name])
					gotTags, gotDescription, gotBody := s.read(t, after[name])
					require.Equal(t, body, gotBody, name)
					assert.NotEmpty(t, gotTags, after[name])
					assert.NotEmpty(t, strings.TrimSpace(gotDescription), after[name])
					assert.NotContains(t, gotDescription, "转载请注明")
					if after[name] != files[name] {
						changed++
					}
					if mode == "--replace" {
						continue
					}
					if len(tags) > 0 {
						assert.Equal(t, tags, gotTags[:len(tags)], "the author's tags come first: %s", after[name])
						if mode != "--merge" {
							assert.Equal(t, tags, gotTags, after[name])
						}
					}
					if description != "" {
						assert.Equal(t, description, strings.TrimSpace(gotDescription))
					}
				}
				assert.Greater(t, changed, posts/2)

				_, out, errs := runTag("", args...)
				assert.Empty(t, out)
				assert.Contains(t, errs, fmt.Sprintf("0 changed, %d as they were", posts))
				for name := range files {
					got, err := os.ReadFile(filepath.Join(dir, name))
					require.NoError(t, err)
					require.True(t, bytes.Equal([]byte(after[name]), got), "%s: the second run", name)
				}
			})
		}
	}
}
