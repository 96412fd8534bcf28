package frontmatter

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// An edit is compared with what was there, and whatever else is different is found: an edit that goes wrong is an error,
// not a post that lost something.
func TestOthersAreCompared(t *testing.T) {
	tags := []Field{{Key: "tags", Value: List("甲")}}
	in := []Field{{Table: "taxonomies", Key: "tags", Value: List("甲")}}
	for _, c := range []struct {
		name, before, after string
		set                 []Field
		same                bool
	}{
		{"yaml, the asked key", "---\ntitle: 题\ntags: [乙]\n---\n", "---\ntitle: 题\ntags: [甲]\n---\n", tags, true},
		{"yaml, another value", "---\ntitle: 题\n---\n", "---\ntitle: 目\ntags: [甲]\n---\n", tags, false},
		{"yaml, another key", "---\ntitle: 题\n---\n", "---\ntitel: 题\ntags: [甲]\n---\n", tags, false},
		{"yaml, one less", "---\ntitle: 题\nn: 1\n---\n", "---\ntitle: 题\ntags: [甲]\n---\n", tags, false},
		{"yaml, one more", "---\ntitle: 题\n---\n", "---\ntitle: 题\nn: 1\ntags: [甲]\n---\n", tags, false},
		{"yaml, within a value", "---\nmenu: {a: [1, 2]}\n---\n", "---\nmenu: {a: [1, 3]}\ntags: [甲]\n---\n", tags, false},
		{"yaml, another style", "---\ntitle: 题\n---\n", "---\ntitle: \"题\"\ntags: [甲]\n---\n", tags, false},
		{"yaml, the order", "---\na: 1\nb: 2\n---\n", "---\nb: 2\na: 1\ntags: [甲]\n---\n", tags, false},
		{"yaml, in the table", "---\ntaxonomies:\n  tags: [乙]\n  n: 1\n---\n", "---\ntaxonomies:\n  tags: [甲]\n  n: 1\n---\n", in, true},
		{"yaml, beside it in the table", "---\ntaxonomies:\n  tags: [乙]\n  n: 1\n---\n", "---\ntaxonomies:\n  tags: [甲]\n  n: 2\n---\n", in, false},
		{"yaml, the table gone", "---\ntaxonomies:\n  n: 1\n---\n", "---\ntags: [甲]\n---\n", in, false},
		{"yaml, a new table", "---\ntitle: 题\n---\n", "---\ntitle: 题\ntaxonomies:\n  tags: [甲]\n---\n", in, true},
		{"yaml, a new table with more", "---\ntitle: 题\n---\n", "---\ntitle: 题\ntaxonomies:\n  tags: [甲]\n  n: 1\n---\n", in, false},
		{"toml, the asked key", "+++\na = nan\ntags = ['乙']\n+++\n", "+++\na = nan\ntags = ['甲']\n+++\n", tags, true},
		{"toml, another value", "+++\na = 1\n+++\n", "+++\na = 2\ntags = ['甲']\n+++\n", tags, false},
		{"toml, another type", "+++\na = 1\n+++\n", "+++\na = '1'\ntags = ['甲']\n+++\n", tags, false},
		{"toml, another key", "+++\na = 1\n+++\n", "+++\nb = 1\ntags = ['甲']\n+++\n", tags, false},
		{"toml, one less", "+++\na = 1\nb = 1\n+++\n", "+++\na = 1\ntags = ['甲']\n+++\n", tags, false},
		{"toml, within a list", "+++\na = [1, [2]]\n+++\n", "+++\na = [1, [3]]\ntags = ['甲']\n+++\n", tags, false},
		{"toml, a list's length", "+++\na = [1]\n+++\n", "+++\na = [1, 1]\ntags = ['甲']\n+++\n", tags, false},
		{"toml, within a table", "+++\n[m]\na = 1\n+++\n", "+++\ntags = ['甲']\n[m]\na = 2\n+++\n", tags, false},
		{"toml, a table for a value", "+++\nm = 1\n+++\n", "+++\ntags = ['甲']\n[m]\n+++\n", tags, false},
		{"toml, a value for an empty table", "+++\n[m]\n+++\n", "+++\nm = 1\ntags = ['甲']\n+++\n", tags, false},
		{"toml, in the table", "+++\n[taxonomies]\ntags = ['乙']\nn = 1\n+++\n", "+++\n[taxonomies]\ntags = ['甲']\nn = 1\n+++\n", in, true},
		{"toml, beside it in the table", "+++\n[taxonomies]\nn = 1\n+++\n", "+++\n[taxonomies]\ntags = ['甲']\nn = 2\n+++\n", in, false},
		{"json, the asked key", "{\"a\": 1, \"tags\": [\"乙\"]}\n", "{\"a\": 1, \"tags\": [\"甲\"]}\n", tags, true},
		{"json, another value", "{\"a\": 1}\n", "{\"a\": 2, \"tags\": [\"甲\"]}\n", tags, false},
		{"json, another form", "{\"a\": 1.50}\n", "{\"a\": 1.5, \"tags\": [\"甲\"]}\n", tags, false},
		{"json, another key", "{\"a\": 1}\n", "{\"b\": 1, \"tags\": [\"甲\"]}\n", tags, false},
		{"json, one less", "{\"a\": 1, \"b\": 1}\n", "{\"a\": 1, \"tags\": [\"甲\"]}\n", tags, false},
	} {
		before, err := Parse([]byte(c.before))
		require.NoError(t, err, c.name)
		after, err := Parse([]byte(c.after))
		require.NoError(t, err, c.name)
		if err := before.meta.same(after.meta, c.set); c.same {
			assert.NoError(t, err, c.name)
		} else {
			assert.Error(t, err, c.name)
		}
	}
}
