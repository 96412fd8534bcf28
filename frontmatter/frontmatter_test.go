package frontmatter

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

type testCase struct {
	name, in, out, fail string
	set                 []Field
}

// readCases reads the cases of a text file; its head says how they are written.
func readCases(t testing.TB, file string) []testCase {
	src, err := os.ReadFile(file)
	require.NoError(t, err)
	parts := strings.Split("\n"+strings.TrimSuffix(string(src), "\n"), "\n== ")[1:]
	cases := make([]testCase, 0, len(parts))
	for _, part := range parts {
		part += "\n"
		name, rest, _ := strings.Cut(part, "\n-- set\n")
		fields, rest, _ := strings.Cut(rest, "\n-- in\n")
		c := testCase{name: name}
		var ok bool
		if c.in, c.out, ok = strings.Cut(rest, "\n-- out\n"); !ok {
			c.in, c.fail, ok = strings.Cut(rest, "\n-- error\n")
		}
		require.True(t, ok, name)
		c.in += "\n"
		c.fail = strings.TrimSpace(c.fail)
		for _, l := range strings.Split(fields, "\n") {
			key, val, _ := strings.Cut(l, " = ")
			val = strings.NewReplacer(`\\`, `\`, `\n`, "\n").Replace(val)
			f := Field{Key: key, Value: Text(val)}
			if table, k, is := strings.Cut(key, "/"); is {
				f.Table, f.Key = table, k
			}
			if list, is := strings.CutPrefix(val, "["); is {
				f.Value = List(strings.Split(strings.TrimSuffix(list, "]"), " | ")...)
			}
			c.set = append(c.set, f)
		}
		cases = append(cases, c)
	}
	return cases
}

func TestSet(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		for _, c := range readCases(t, file) {
			t.Run(filepath.Base(file)+"/"+c.name, func(t *testing.T) {
				for _, v := range variants {
					out, err := set(v.change(c.in), c.set)
					if c.fail != "" {
						require.ErrorContains(t, err, c.fail, v.name)
						continue
					}
					require.NoError(t, err, v.name)
					require.Equal(t, v.change(c.out), out, v.name)
					again, err := set(out, c.set)
					require.NoError(t, err, v.name)
					require.Equal(t, out, again, "%s: the second time", v.name)
				}
			})
		}
	}
}

func set(src string, fields []Field) (string, error) {
	p, err := Parse([]byte(src))
	if err != nil {
		return "", err
	}
	out, err := p.Set(fields...)
	return string(out), err
}

// The same cases must hold whatever the line ends, with a byte order mark and
// without a last line end.
var variants = []struct {
	name   string
	change func(string) string
}{
	{"as it is", func(s string) string { return s }},
	{"CRLF", func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }},
	{"BOM", func(s string) string { return "\ufeff" + s }},
	{"no last line end", func(s string) string { return strings.TrimSuffix(s, "\n") }},
}

func TestGet(t *testing.T) {
	p, err := Parse([]byte("---\ntitle: 题\ntags: &t [甲, 2020]\nkeywords: *t\nempty:\nn: 3\nm: {a: 1}\n---\nbody"))
	require.NoError(t, err)
	assert.Equal(t, YAML, p.Format())
	assert.Equal(t, "body", string(p.Body()))
	for key, want := range map[string]Value{"title": Text("题"), "Tags": List("甲", "2020"), "keywords": List("甲", "2020"), "n": Text("3")} {
		v, ok, err := p.Get(key)
		require.NoError(t, err)
		assert.True(t, ok, key)
		assert.Equal(t, want, v, key)
	}
	for _, key := range []string{"empty", "absent"} {
		_, ok, err := p.Get(key)
		require.NoError(t, err)
		assert.False(t, ok, key)
	}
	_, _, err = p.Get("m")
	assert.ErrorContains(t, err, "line 7: m is neither")

	p, err = Parse([]byte("+++\nTitle = '题'\nn = [1, 2.5]\nwhen = 2021-03-08\n+++\n"))
	require.NoError(t, err)
	assert.Equal(t, TOML, p.Format())
	for key, want := range map[string]Value{"title": Text("题"), "n": List("1", "2.5"), "when": Text("2021-03-08")} {
		v, ok, err := p.Get(key)
		require.NoError(t, err)
		assert.True(t, ok, key)
		assert.Equal(t, want, v, key)
	}
}

// Fields of JSON, and what is none of them.
func TestGetJSON(t *testing.T) {
	p, err := Parse([]byte("{\"title\": \"题\", \"n\": [1, 2.50], \"m\": {\"a\": 1}, \"none\": null}\n"))
	require.NoError(t, err)
	for key, want := range map[string]Value{"Title": Text("题"), "n": List("1", "2.50"), "absent": {}, "none": {}} {
		v, ok, err := p.Get(key)
		require.NoError(t, err, key)
		assert.Equal(t, want.Text != "" || want.IsList, ok, key)
		assert.Equal(t, want, v, key)
	}
	_, _, err = p.Get("m")
	assert.Error(t, err)
	_, _, err = p.GetIn("m", "a")
	assert.ErrorContains(t, err, "not supported")
}

// The line is that of the key that is wrong, whatever the reader of its form says.
func TestErrorsNameTheLine(t *testing.T) {
	for src, want := range map[string]string{
		"---\na: 1\nb: 2\ntitle: \"他说\"好\"\"\nc: 3\n---\n": "frontmatter: line 4: yaml: did not find expected key",
		"---\ntitle: \"never\ntags: [甲\n---\n":             "frontmatter: line 2: yaml: found unexpected end of stream",
		"---\na: 1\ntags: [\n  甲,\n  乙\nb: 1\n---\n":       "frontmatter: line 3: yaml: did not find expected ',' or ']'",
		"---\na: [\n  1]\nb: c: d\n---\n":                  "frontmatter: line 4: yaml: mapping values are not allowed in this context",
		"+++\na = 1\nb = \"he\"x\"\n+++\n":                 "frontmatter: line 3: toml: expected newline but got U+0078 'x'",
	} {
		_, err := Parse([]byte(src))
		assert.EqualError(t, err, want, src)
	}
	_, err := Parse([]byte("---\n" + strings.Repeat("- a\n", 300) + "b: c: d\n---\n"))
	assert.ErrorContains(t, err, "frontmatter: yaml: line ")
}

func TestHasTable(t *testing.T) {
	for _, src := range []string{
		"---\nm: {a: 1}\ns: 1\nl: [1]\n---\n", "+++\ns = 1\nl = [1]\n[m]\na = 1\n+++\n",
	} {
		p, err := Parse([]byte(src))
		require.NoError(t, err)
		assert.True(t, p.HasTable("m"), src)
		for _, key := range []string{"s", "l", "absent"} {
			assert.False(t, p.HasTable(key), "%s: %s", src, key)
		}
	}
	p, err := Parse([]byte("{\"m\": {\"a\": 1}}\n"))
	require.NoError(t, err)
	assert.False(t, p.HasTable("m"), "in which no key is set")
}

func TestControlCharacters(t *testing.T) {
	for in, want := range map[string]string{
		"---\na: b\n---\n":      "---\na: b\ndescription: \"\\x01\\x7f\\u0085\\u2028\"\n---\n",
		"+++\na = \"b\"\n+++\n": "+++\na = \"b\"\ndescription = \"\\u0001\\u007f\\u0085\\u2028\"\n+++\n",
	} {
		out, err := set(in, []Field{{Key: "description", Value: Text("\x01\x7f\u0085\u2028")}})
		require.NoError(t, err)
		assert.Equal(t, want, out)
	}
}

func TestSetRefuses(t *testing.T) {
	p, err := Parse([]byte("---\ntitle: 题\n---\n"))
	require.NoError(t, err)
	for name, fields := range map[string][]Field{
		"set twice":       {{Key: "tags", Value: Text("a")}, {Key: "Tags", Value: Text("b")}},
		"empty list":      {{Key: "tags", Value: List()}},
		"cannot be a key": {{Key: "a\nb", Value: Text("a")}},
		`"" cannot be`:    {{Key: "", Value: Text("a")}},
		`\x01" cannot`:    {{Key: "a\x01", Value: Text("a")}},
		"not valid UTF-8": {{Key: "tags", Value: Text("\xff")}},
	} {
		_, err := p.Set(fields...)
		assert.ErrorContains(t, err, name)
	}
	_, err = Parse([]byte("\xff\xfe-\x00-\x00-\x00"))
	assert.ErrorContains(t, err, "UTF-16")
}
