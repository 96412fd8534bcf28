package frontmatter

import (
	"bytes"
	"fmt"

	"github.com/pelletier/go-toml/v2/unstable"
)

// A tomlRow is a statement `key = value` of the root table or of a table of it, or the
// head of such a table, which has no value.
type tomlRow struct {
	table      string   // "" for the root
	key        string   // "" for a dotted key
	start, end int      // of the value
	next       int      // where the line after it starts
	items      []splice // of an array
	comments   bool     // there are comments among its items
}

// maxKeys is how many keys and tables a front matter may have, the parts of dotted
// keys counted one by one: the library's own books are quadratic in them. Posts have
// ten or twenty.
const maxKeys = 4096

var errKeys = fmt.Errorf("frontmatter: more than %d keys", maxKeys)

// noTable is the table of statements that nobody asks for.
const noTable = "\x00"

// tomlRows finds the statements of the root table and of the tables in it. What is wrong in the source is
// left for the decoder to say, which has better words.
func tomlRows(src []byte) ([]tomlRow, error) {
	for i := 0; i < len(src); {
		l, next := line(src, i)
		if i = next; bytes.Count(l, []byte(".")) > maxKeys && !bytes.ContainsAny(l[:maxKeys], "\"'") {
			return nil, errKeys // before the parser makes a node of each part
		}
	}
	var rows []tomlRow
	p := unstable.Parser{KeepComments: true}
	p.Reset(src)
	table, keys := "", 0
	for p.NextExpression() {
		e := p.Expression()
		if e.Kind == unstable.Comment {
			continue
		}
		if keys += tomlKeys(e); keys > maxKeys {
			return nil, errKeys
		}
		if e.Kind == unstable.KeyValue {
			r := tomlStatement(src, e)
			r.table = table
			rows = append(rows, r)
			continue
		}
		name, parts, at := tomlName(e)
		if table = name; parts > 1 || e.Kind == unstable.ArrayTable {
			table = noTable
		}
		rows = append(rows, tomlRow{table: table, start: at, end: at, next: tomlNext(src, at)})
	}
	return rows, nil
}

// tomlKeys counts the parts of all keys in e.
func tomlKeys(e *unstable.Node) int {
	n := 0
	for it := e.Children(); it.Next(); {
		if c := it.Node(); c.Kind == unstable.Key {
			n++
		} else if c.Kind != unstable.Comment {
			n += tomlKeys(c)
		}
	}
	return n
}

// tomlName returns the last part of the key of e, how many parts it has, and where it ends.
func tomlName(e *unstable.Node) (name string, parts, end int) {
	for it := e.Key(); it.Next(); parts++ {
		k := it.Node()
		name, end = string(k.Data), int(k.Raw.Offset+k.Raw.Length)
	}
	return name, parts, end
}

// tomlNext returns where the line after i starts.
func tomlNext(src []byte, i int) int {
	_, next := line(src, i)
	return next
}

func tomlStatement(src []byte, e *unstable.Node) tomlRow {
	r := tomlRow{end: int(e.Raw.Offset + e.Raw.Length)}
	var parts int
	if r.key, parts, r.start = tomlName(e); parts > 1 {
		r.key = ""
	}
	r.start += bytes.IndexByte(src[r.start:], '=') + 1
	for src[r.start] == ' ' || src[r.start] == '\t' {
		r.start++
	}
	r.next = tomlNext(src, r.end)
	if v := e.Value(); v.Kind == unstable.Array {
		for it := v.Children(); it.Next(); {
			c := it.Node()
			if c.Kind == unstable.Comment {
				r.comments = true
				continue
			}
			r.items = append(r.items, splice{start: int(c.Raw.Offset), end: int(c.Raw.Offset + c.Raw.Length)})
		}
	}
	return r
}
